/** Lists of all entities of a kind, which can be filtered and sorted by the address. */
package org.w3id.concert.serve.list;
