package org.presencemonitor.simulator;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The windows of one run of the client. Used under the client's lock. */
final class Conversations {
    private static final int FIRST_HANDLE = 0x10010;
    private static final int HANDLE_STEP = 0x10;

    private final List<Conversation> open = new ArrayList<>();
    private int handles = FIRST_HANDLE;
    private Window main = newMain();

    /** A window and its place. */
    static class Window {
        final int handle;
        boolean open = true;
        int left = 100;
        int top = 100;
        int width = 400;
        int height = 500;

        Window(int handle) {
            this.handle = handle;
        }
    }

    /** A window in which the user talks to others. */
    static final class Conversation extends Window {
        final Set<Person> participants = new LinkedHashSet<>();
        final StringBuilder history = new StringBuilder();

        Conversation(int handle) {
            super(handle);
        }
    }

    /** The contact list, which the client begins without: it is in the tray. */
    Window main() {
        return main;
    }

    /** The one that is open with these participants and no others. */
    Optional<Conversation> with(List<Person> participants) {
        return open.stream()
                .filter(one -> one.participants.equals(new LinkedHashSet<>(participants)))
                .findFirst();
    }

    /** Opens one without participants. */
    Conversation begin() {
        Conversation begun = new Conversation(nextHandle());
        open.add(begun);
        return begun;
    }

    /** The user sees a window again that was closed. */
    void reopen(Window window) {
        window.open = true;
        if (window instanceof Conversation conversation && !open.contains(conversation)) {
            open.add(conversation);
        }
    }

    void close(Window window) {
        window.open = false;
        open.removeIf(one -> one == window);
    }

    /** The process has ended, and its windows with it. */
    void dismiss() {
        open.forEach(one -> one.open = false);
        open.clear();
        main = newMain();
    }

    private Window newMain() {
        Window made = new Window(nextHandle());
        made.open = false;
        return made;
    }

    private int nextHandle() {
        int handle = handles;
        handles += HANDLE_STEP;
        return handle;
    }
}
