package org.presencemonitor.presence;

import org.presencemonitor.time.Moment;

/** A command that has not ended yet. */
public record RunningCommand(Command command, Moment since) {}
