/** Why something is concluded, or why not: from the rule down to the passages. */
package org.w3id.concert.serve.page.why;
