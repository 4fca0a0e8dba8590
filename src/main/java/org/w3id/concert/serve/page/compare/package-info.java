/** Two bodies side by side. */
package org.w3id.concert.serve.page.compare;
