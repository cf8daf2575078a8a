package org.presencemonitor.simulator;

import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.DwordReading;

/**
 * The truth about a simulated client at one moment: its four axes, which may disagree, and the far side of its network.
 *
 * @param processAlive from the start of the process to its end or crash
 * @param ending an ordinary exit is under way
 * @param classRegistered Messenger can be created
 * @param flag what the registry holds, whoever wrote it; empty when the registry cannot be read
 * @param session MyStatus, whatever the profile hides; OFFLINE while the process is not up
 * @param networkUp the server can be reached
 * @param serverAnswers it answers those who reach it
 */
public record ClientState(
        boolean processAlive,
        boolean ending,
        boolean classRegistered,
        Optional<DwordReading> flag,
        MyStatus session,
        boolean networkUp,
        boolean serverAnswers) {}
