package org.presencemonitor.simulator.profile;

import java.time.Duration;

/**
 * How long everything takes at a simulated client.
 *
 * @param startTakes from the flag at 1 to the class registered and the flag at 2
 * @param findingTakes time in LOCAL_FINDING_SERVER
 * @param connectingTakes time in LOCAL_CONNECTING_TO_SERVER
 * @param synchronizingTakes time in LOCAL_SYNCHRONIZING_WITH_SERVER
 * @param serverAnswersAfter from Signout to the server's answer, which ends LOCAL_DISCONNECTING_FROM_SERVER
 * @param logonTimeout after which a sign-in without an answer fails (communicator.md 5.1)
 */
public record Timing(
        Duration startTakes,
        Duration findingTakes,
        Latency connectingTakes,
        Latency synchronizingTakes,
        Latency serverAnswersAfter,
        Duration logonTimeout) {}
