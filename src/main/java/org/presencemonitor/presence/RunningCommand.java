package org.presencemonitor.presence;

import java.time.Instant;

/** A command that has not ended yet. */
public record RunningCommand(Command command, Instant since) {}
