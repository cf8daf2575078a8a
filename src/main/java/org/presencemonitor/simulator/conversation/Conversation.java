package org.presencemonitor.simulator.conversation;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.presencemonitor.messenger.ConversationType;

/**
 * A window in which the user talks to others, who are known by their sign-in names, without regard to case. Used under
 * the client's lock.
 */
public final class Conversation extends ClientWindow {
    private final Map<String, String> participants = new LinkedHashMap<>();
    private final StringBuilder history = new StringBuilder();
    private ConversationType type;
    private int messages;

    Conversation(int handle, ConversationType type) {
        super(handle, true);
        this.type = type;
    }

    public ConversationType type() {
        return type;
    }

    /** The sign-in names of the others, in the order in which they came. */
    public List<String> participants() {
        return List.copyOf(participants.values());
    }

    /** Whether that person takes part. */
    public boolean has(String signinName) {
        return participants.containsKey(key(signinName));
    }

    /** Whether these people take part, and nobody else. */
    boolean isOf(Collection<String> signinNames) {
        Set<String> keys = signinNames.stream().map(Conversation::key).collect(Collectors.toSet());
        return participants.keySet().equals(keys);
    }

    /** What was said: a line for each message, the oldest first. */
    public String history() {
        return history.toString();
    }

    OpenConversation snapshot() {
        return new OpenConversation(handle(), type, participants(), messages);
    }

    /** A call in a window that is open for something else is made in that window. */
    void use(ConversationType wanted) {
        if (wanted.isCall()) {
            type = wanted;
        }
    }

    /** Returns whether the person was not there. */
    boolean add(String signinName) {
        return participants.putIfAbsent(key(signinName), signinName) == null;
    }

    /** Returns whether the person was there. */
    boolean remove(String signinName) {
        return participants.remove(key(signinName)) != null;
    }

    void append(String signinName, String text) {
        history.append(signinName).append(": ").append(text).append('\n');
        messages++;
    }

    private static String key(String signinName) {
        return signinName.toLowerCase(Locale.ROOT);
    }
}
