package org.presencemonitor.messenger.remote;

import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerWindow;

/** A window of a client in another process. */
public class RemoteWindow implements MessengerWindow {
    final RemoteObject window;

    /** Stands for that object. */
    public RemoteWindow(RemoteObject window) {
        this.window = window;
    }

    @Override
    public int hwnd() {
        return window.number(MessengerMember.WINDOW_HWND);
    }

    @Override
    public boolean isClosed() {
        return window.flag(MessengerMember.WINDOW_IS_CLOSED);
    }

    @Override
    public void show() {
        window.call(MessengerMember.WINDOW_SHOW);
    }

    @Override
    public void close() {
        window.call(MessengerMember.WINDOW_CLOSE);
    }

    @Override
    public int left() {
        return window.number(MessengerMember.WINDOW_LEFT);
    }

    @Override
    public void setLeft(int left) {
        window.put(MessengerMember.WINDOW_LEFT, left);
    }

    @Override
    public int top() {
        return window.number(MessengerMember.WINDOW_TOP);
    }

    @Override
    public void setTop(int top) {
        window.put(MessengerMember.WINDOW_TOP, top);
    }

    @Override
    public int width() {
        return window.number(MessengerMember.WINDOW_WIDTH);
    }

    @Override
    public void setWidth(int width) {
        window.put(MessengerMember.WINDOW_WIDTH, width);
    }

    @Override
    public int height() {
        return window.number(MessengerMember.WINDOW_HEIGHT);
    }

    @Override
    public void setHeight(int height) {
        window.put(MessengerMember.WINDOW_HEIGHT, height);
    }
}
