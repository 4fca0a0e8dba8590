/** Rules: patterns over sentences in which mentions are masked. */
package org.w3id.concert.extract.rule;
