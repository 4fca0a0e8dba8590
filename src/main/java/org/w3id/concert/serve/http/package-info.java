/** Requests and responses, apart from what they are about: visits, replies, conditions, errors. */
package org.w3id.concert.serve.http;
