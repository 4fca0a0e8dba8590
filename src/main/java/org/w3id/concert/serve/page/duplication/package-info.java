/** The explorer of duplications: who duplicates which function with whom at a date, as matrix and as list. */
package org.w3id.concert.serve.page.duplication;
