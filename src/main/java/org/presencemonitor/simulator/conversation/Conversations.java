package org.presencemonitor.simulator.conversation;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.presencemonitor.messenger.ConversationType;

/** The windows of one run of the client. Used under the client's lock. */
public final class Conversations {
    private static final int FIRST_HANDLE = 0x10010;
    private static final int HANDLE_STEP = 0x10;

    private final Supplier<ConversationListener> listener;
    private final List<Conversation> open = new ArrayList<>();
    private int handles = FIRST_HANDLE;
    private ClientWindow main = newMain();

    /**
     * No window is open.
     *
     * @param listener is told of each change; asked for when there is one
     */
    public Conversations(Supplier<ConversationListener> listener) {
        this.listener = listener;
    }

    /** The contact list, which the client begins without: it is in the tray. */
    public ClientWindow main() {
        return main;
    }

    public void showMain() {
        main.setOpen(true);
    }

    public void closeMain() {
        main.setOpen(false);
    }

    /** Those whose windows are open, the oldest first. */
    public List<Conversation> open() {
        return List.copyOf(open);
    }

    /** The one that is open with these people and no others, or a new one. */
    public Conversation begin(ConversationType type, List<String> signinNames) {
        Conversation conversation = open.stream()
                .filter(one -> one.isOf(signinNames))
                .findFirst()
                .orElseGet(() -> begun(type, signinNames));
        conversation.use(type);
        return conversation;
    }

    private Conversation begun(ConversationType type, List<String> signinNames) {
        Conversation begun = new Conversation(nextHandle(), type);
        open.add(begun);
        listener.get().opened(begun);
        signinNames.forEach(signinName -> add(begun, signinName));
        return begun;
    }

    /** Does nothing when the person is there already. */
    public void add(Conversation conversation, String signinName) {
        if (conversation.add(signinName)) {
            listener.get().joined(conversation, signinName);
        }
    }

    /** Does nothing when the person is not there. */
    public void remove(Conversation conversation, String signinName) {
        if (conversation.remove(signinName)) {
            listener.get().left(conversation, signinName);
        }
    }

    /** The user, who has that name, says something. */
    public void send(Conversation conversation, String me, String text) {
        conversation.append(me, text);
        listener.get().sent(conversation, text);
    }

    /** A participant says something. */
    public void receive(Conversation conversation, String signinName, String text) {
        conversation.append(signinName, text);
        listener.get().received(conversation, signinName, text);
    }

    /** Closes its window, which ends it. */
    public void close(Conversation conversation) {
        if (open.remove(conversation)) {
            conversation.setOpen(false);
            listener.get().closed(conversation);
        }
    }

    /** The process has ended, and its windows with it, without a word. */
    public void dismiss() {
        Stream.concat(Stream.of(main), open.stream()).forEach(window -> window.setOpen(false));
        open.clear();
        main = newMain();
    }

    private ClientWindow newMain() {
        return new ClientWindow(nextHandle(), false);
    }

    private int nextHandle() {
        int handle = handles;
        handles += HANDLE_STEP;
        return handle;
    }
}
