package org.presencemonitor.presence;

import java.util.Optional;

/**
 * A client that was found, whether it is watched or not.
 *
 * @param name its name for people
 * @param version as it says itself; empty where it says none
 * @param running whether it runs
 * @param signedIn whether the user is signed in to it; empty where it does not say so unless it is watched
 */
public record FoundClient(String name, Optional<String> version, boolean running, Optional<Boolean> signedIn) {}
