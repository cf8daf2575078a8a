package org.presencemonitor.simulator.profile;

import java.time.Duration;

/**
 * The durations of a simulated client's steps. A {@link Latency} may be random, a Duration is fixed; none is negative.
 *
 * @param startTakes from the flag at 1 to the class registered and the flag at 2
 * @param findingTakes in LOCAL_FINDING_SERVER
 * @param connectingTakes in LOCAL_CONNECTING_TO_SERVER
 * @param synchronizingTakes in LOCAL_SYNCHRONIZING_WITH_SERVER
 * @param serverAnswersAfter from a request to the server's answer; after Signout this is the time in
 *     LOCAL_DISCONNECTING_FROM_SERVER
 * @param logonTimeout from the start of a sign-in to its failure without an answer (communicator.md 5.1)
 */
public record Timing(
        Duration startTakes,
        Duration findingTakes,
        Latency connectingTakes,
        Latency synchronizingTakes,
        Latency serverAnswersAfter,
        Duration logonTimeout) {}
