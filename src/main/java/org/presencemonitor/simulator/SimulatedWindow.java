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
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerWindow;
import org.presencemonitor.simulator.conversation.ClientWindow;

/**
 * A window of the simulated client, which nobody sees: the main one, or that of a conversation. Members that need the
 * handle fail while it is closed (communicator.md 4.3). Valid until the process ends.
 */
class SimulatedWindow extends SimulatedObject implements MessengerWindow {
    private final ClientWindow window;

    SimulatedWindow(ClientContext client, ProcessLifetime lifetime, ClientWindow window) {
        super(client, lifetime);
        this.window = window;
    }

    @Override
    public final int hwnd() {
        return ask(WINDOW_HWND, window::handle);
    }

    @Override
    public final boolean isClosed() {
        return answer(WINDOW_IS_CLOSED, this::closed);
    }

    boolean closed() {
        return !window.isOpen();
    }

    @Override
    public final void show() {
        run(WINDOW_SHOW, List.of(), this::open);
    }

    void open() {
        client.conversations().showMain();
    }

    @Override
    public final void close() {
        run(WINDOW_CLOSE, List.of(), this::end);
    }

    void end() {
        client.conversations().closeMain();
    }

    @Override
    public final int left() {
        return ask(WINDOW_LEFT, window::left);
    }

    @Override
    public final void setLeft(int left) {
        set(WINDOW_LEFT, left, window::setLeft);
    }

    @Override
    public final int top() {
        return ask(WINDOW_TOP, window::top);
    }

    @Override
    public final void setTop(int top) {
        set(WINDOW_TOP, top, window::setTop);
    }

    @Override
    public final int width() {
        return ask(WINDOW_WIDTH, window::width);
    }

    @Override
    public final void setWidth(int width) {
        set(WINDOW_WIDTH, width, window::setWidth);
    }

    @Override
    public final int height() {
        return ask(WINDOW_HEIGHT, window::height);
    }

    @Override
    public final void setHeight(int height) {
        set(WINDOW_HEIGHT, height, window::setHeight);
    }

    private void set(MessengerMember member, int pixels, IntConsumer change) {
        put(member, List.of(Integer.toString(pixels)), () -> {
            requireOpen(member);
            change.accept(pixels);
        });
    }

    /** A member that needs an open window. */
    final <T> T ask(MessengerMember member, Supplier<T> answer) {
        return answer(member, () -> {
            requireOpen(member);
            return answer.get();
        });
    }

    final void requireOpen(MessengerMember member) {
        if (!window.isOpen()) {
            throw CallInterceptor.failing(member, HResult.E_FAIL);
        }
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof SimulatedWindow same
                && window.handle() == same.window.handle()
                && isOfSameProcess(same);
    }

    @Override
    public final int hashCode() {
        return window.handle();
    }
}
