/** The pages for people. */
package org.w3id.concert.serve.page;
