package org.presencemonitor.simulator.mail;

import java.util.ArrayList;
import java.util.List;
import org.presencemonitor.mapi.Inbox;

/** What has arrived, while the program runs. Safe to use from any thread. */
final class SimulatedInbox implements Inbox {
    private final List<String> subjects = new ArrayList<>();

    @Override
    public synchronized void add(String subject) {
        subjects.add(subject);
    }

    synchronized List<String> subjects() {
        return List.copyOf(subjects);
    }
}
