package org.presencemonitor.messenger;

/**
 * A window of the client: IMessengerWindow (communicator.md 1.2; the members are the headers', from memory). Lengths
 * are in pixels of the screen.
 */
public interface MessengerWindow {
    /** HWND: the handle of the window, which no other one has. */
    int hwnd();

    /** IsClosed. */
    boolean isClosed();

    /** Shows the window, in front of the others; opens one that was closed. */
    void show();

    /** Closes it. */
    void close();

    int left();

    void setLeft(int left);

    int top();

    void setTop(int top);

    int width();

    void setWidth(int width);

    int height();

    void setHeight(int height);
}
