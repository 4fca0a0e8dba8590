/** Claims from sentences, lists and tables: arguments, time, modality, polarity, attribution. */
package org.w3id.concert.extract.frame;
