package org.presencemonitor.cli;

/** What can be done to a simulated client and to no real one. */
public interface ClientControl {
    void shutDown();

    void crash();
}
