package org.presencemonitor.simulator.conversation;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.presencemonitor.messenger.ConversationType;

/**
 * The others in the user's conversations, and the user in front of their windows. Methods may be called from any thread
 * and return at once; each change raises its event. People are named by their sign-in names, without regard to case;
 * they need not be on the contact list.
 *
 * <p>What others do throws IllegalStateException while the user is signed out; what needs a window, while no such one
 * is open. A name that is nobody else's is an IllegalArgumentException.
 */
public final class SimulatedConversations {
    private final Object lock;
    private final Executor step;
    private final Conversations conversations;
    private final BooleanSupplier signedIn;
    private final Supplier<String> me;

    /**
     * The conversations of one client.
     *
     * @param lock the client's
     * @param step runs a step of the client under the lock, up to a crash in it
     * @param me the user's sign-in name
     */
    public SimulatedConversations(
            Object lock, Executor step, Conversations conversations, BooleanSupplier signedIn, Supplier<String> me) {
        this.lock = lock;
        this.step = step;
        this.conversations = conversations;
        this.signedIn = signedIn;
        this.me = me;
    }

    /** Those whose windows are open, the oldest first. */
    public List<OpenConversation> open() {
        synchronized (lock) {
            return conversations.open().stream().map(Conversation::snapshot).toList();
        }
    }

    /** The open one with that person: with nobody else, if there is one, else with others. */
    public Optional<OpenConversation> with(String signinName) {
        return find(signinName, open());
    }

    private static Optional<OpenConversation> find(String signinName, List<OpenConversation> open) {
        List<OpenConversation> theirs =
                open.stream().filter(one -> one.has(signinName)).toList();
        return theirs.stream()
                .filter(one -> one.participants().size() == 1)
                .findFirst()
                .or(() -> theirs.stream().findFirst());
    }

    /** Somebody begins a conversation with the user, or takes up the one that is open with nobody else. */
    public void begin(ConversationType type, String signinName) {
        step.execute(() -> {
            requireReachable(signinName);
            conversations.begin(type, List.of(signinName));
        });
    }

    /** Somebody says something in the conversation {@link #with} them, or begins one. */
    public void receive(String signinName, String text) {
        step.execute(() -> {
            requireReachable(signinName);
            Conversation conversation = withOrNew(signinName);
            conversations.receive(conversation, signinName, text);
        });
    }

    /** A participant says something there. */
    public void receive(int window, String signinName, String text) {
        step.execute(() -> {
            requireReachable(signinName);
            conversations.receive(withTheir(window, signinName), signinName, text);
        });
    }

    /** The user says something in the conversation {@link #with} that person, or begins one. */
    public void send(String signinName, String text) {
        step.execute(() -> {
            requireReachable(signinName);
            Conversation conversation = withOrNew(signinName);
            conversations.send(conversation, me.get(), text);
        });
    }

    /** Somebody joins. Nobody can join a call (communicator.md 4.3). */
    public void join(int window, String signinName) {
        step.execute(() -> {
            requireReachable(signinName);
            Conversation conversation = window(window);
            if (conversation.type().isCall()) {
                throw new IllegalStateException("nobody can join a call");
            }
            conversations.add(conversation, signinName);
        });
    }

    /** Somebody leaves; the window stays open, also without anybody. */
    public void leave(int window, String signinName) {
        step.execute(() -> {
            requireReachable(signinName);
            conversations.remove(withTheir(window, signinName), signinName);
        });
    }

    /** The user closes the window, signed in or not. */
    public void close(int window) {
        step.execute(() -> conversations.close(window(window)));
    }

    private Conversation withOrNew(String signinName) {
        return with(signinName)
                .map(one -> window(one.window()))
                .orElseGet(() -> conversations.begin(ConversationType.IM, List.of(signinName)));
    }

    private Conversation withTheir(int window, String signinName) {
        Conversation conversation = window(window);
        if (!conversation.has(signinName)) {
            throw new IllegalStateException(signinName + " takes no part in that conversation");
        }
        return conversation;
    }

    private Conversation window(int handle) {
        return conversations.open().stream()
                .filter(one -> one.handle() == handle)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no such conversation is open"));
    }

    private void requireReachable(String signinName) {
        if (signinName.isBlank() || signinName.equalsIgnoreCase(me.get())) {
            throw new IllegalArgumentException("a conversation needs somebody else than the user");
        }
        if (!signedIn.getAsBoolean()) {
            throw new IllegalStateException("the user is signed out, and nobody reaches a user who is");
        }
    }
}
