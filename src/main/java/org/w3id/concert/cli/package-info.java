/** The {@code concert} command: one class a subcommand, each a thin face of a stage. */
package org.w3id.concert.cli;
