/** What can be mentioned and by which names: the labels of the registry and of the lists. */
package org.w3id.concert.extract.lexicon;
