package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.WINDOW_CLOSE;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_HEIGHT;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_HWND;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_IS_CLOSED;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_LEFT;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_SHOW;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_TOP;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_WIDTH;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerWindow;

/** A window of the simulated client, which nobody sees. Valid until the process ends. */
class SimulatedWindow extends SimulatedObject implements MessengerWindow {
    private final Conversations.Window window;

    SimulatedWindow(ClientContext client, ProcessLifetime lifetime, Conversations.Window window) {
        super(client, lifetime);
        this.window = window;
    }

    final Conversations.Window window() {
        return window;
    }

    @Override
    public final int hwnd() {
        return answer(WINDOW_HWND, () -> window.handle);
    }

    @Override
    public final boolean isClosed() {
        return answer(WINDOW_IS_CLOSED, () -> !window.open);
    }

    @Override
    public final void show() {
        run(WINDOW_SHOW, List.of(), this::shown);
    }

    void shown() {
        client.conversations().reopen(window);
    }

    @Override
    public final void close() {
        run(WINDOW_CLOSE, List.of(), this::closed);
    }

    void closed() {
        client.conversations().close(window);
    }

    @Override
    public final int left() {
        return answer(WINDOW_LEFT, () -> window.left);
    }

    @Override
    public final void setLeft(int left) {
        set(WINDOW_LEFT, left, () -> window.left = left);
    }

    @Override
    public final int top() {
        return answer(WINDOW_TOP, () -> window.top);
    }

    @Override
    public final void setTop(int top) {
        set(WINDOW_TOP, top, () -> window.top = top);
    }

    @Override
    public final int width() {
        return answer(WINDOW_WIDTH, () -> window.width);
    }

    @Override
    public final void setWidth(int width) {
        set(WINDOW_WIDTH, width, () -> window.width = width);
    }

    @Override
    public final int height() {
        return answer(WINDOW_HEIGHT, () -> window.height);
    }

    @Override
    public final void setHeight(int height) {
        set(WINDOW_HEIGHT, height, () -> window.height = height);
    }

    private void set(MessengerMember member, int pixels, Runnable change) {
        put(member, List.of(Integer.toString(pixels)), change);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SimulatedWindow same && window.handle == same.window.handle && isOfSameProcess(same);
    }

    @Override
    public final int hashCode() {
        return window.handle;
    }
}
