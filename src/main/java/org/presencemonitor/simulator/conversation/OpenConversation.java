package org.presencemonitor.simulator.conversation;

import java.util.List;
import org.presencemonitor.messenger.ConversationType;

/**
 * A conversation at one moment, whose window is open.
 *
 * @param window handle of the window
 * @param participants sign-in names of the others; empty when all have left
 * @param messages how many were sent and received
 */
public record OpenConversation(int window, ConversationType type, List<String> participants, int messages) {
    public OpenConversation {
        participants = List.copyOf(participants);
    }

    /** Whether that person takes part. */
    public boolean has(String signinName) {
        return participants.stream().anyMatch(signinName::equalsIgnoreCase);
    }
}
