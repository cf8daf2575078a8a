package org.presencemonitor.simulator;

import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;

/**
 * The actual state of a simulated client at one moment: its four axes, which may disagree, and its server. Immutable.
 *
 * @param processAlive from the start of the process to its end or crash
 * @param ending an exit has begun and the process still runs
 * @param classRegistered Messenger objects can be created
 * @param flag the value in the registry, whichever process wrote it; empty when the registry cannot be read
 * @param session MyStatus, even if the profile hides it; OFFLINE while the process is not up
 * @param networkUp the server can be reached
 * @param serverAnswers the server answers requests that reach it
 */
public record ClientState(
        boolean processAlive,
        boolean ending,
        boolean classRegistered,
        Optional<DwordReading> flag,
        MyStatus session,
        boolean networkUp,
        boolean serverAnswers) {}
