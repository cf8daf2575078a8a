package org.presencemonitor.ui.simulator;

import java.util.List;

/**
 * An open conversation of the simulated client.
 *
 * @param window handle of its window
 * @param call whether the participants hear each other
 * @param participants without the user; empty when all have left
 * @param messages how many were sent and received
 */
public record ConversationState(int window, boolean call, List<Participant> participants, int messages) {
    /** Somebody in it. */
    public record Participant(String signinName, String friendlyName) {}

    public ConversationState {
        participants = List.copyOf(participants);
    }
}
