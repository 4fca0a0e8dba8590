/**
 * Reports: saved queries of {@code queries/report}, put in the order that a plan gives, each line footnoted with its
 * passages, as HTML, Markdown, CSV or Turtle. What is said stands in the queries; here it is only arranged.
 */
package org.w3id.concert.publish.report;
