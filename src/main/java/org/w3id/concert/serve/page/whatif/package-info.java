/** What would change if: scenarios as pages. */
package org.w3id.concert.serve.page.whatif;
