/**
 * Questions to the graph: saved queries with their headers and parameters, and their answers in the forms that people
 * and programs read. Works on any dataset; knows neither HTTP nor the command line.
 */
package org.w3id.concert.query;
