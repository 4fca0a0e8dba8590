/**
 * What comes from outside: documents and their text, the registry of entities and their names, tables, and the
 * faults that such files can have.
 */
package org.w3id.concert.source;
