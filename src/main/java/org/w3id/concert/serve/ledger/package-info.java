/** Pages that set out claims: ledgers, contradictions, arguments, proposals, and what is silent. */
package org.w3id.concert.serve.ledger;
