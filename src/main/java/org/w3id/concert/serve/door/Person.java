package org.w3id.concert.serve.door;

/** Who has a token. */
public record Person(String name, Role role) {}
