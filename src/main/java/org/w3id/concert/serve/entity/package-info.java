/** Pages of entities: what sources state of each, section by section, as of a date and as one source states it. */
package org.w3id.concert.serve.entity;
