/** Rows of tables, and lines that give a name and a value, read cell by cell. */
package org.w3id.concert.extract.table;
