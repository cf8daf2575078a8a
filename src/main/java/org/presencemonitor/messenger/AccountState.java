package org.presencemonitor.messenger;

/**
 * One of several accounts of a client.
 *
 * @param name the user's name on the account's server
 * @param status OFFLINE while it is not signed in
 * @param isEnabled whether the client signs in to it
 * @param reason why it is not signed in, as the client or the server says it; empty where that is not known
 */
public record AccountState(String name, MyStatus status, boolean isEnabled, String reason) {}
