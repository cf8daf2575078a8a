package org.presencemonitor.messenger;

/**
 * A window of the client: IMessengerWindow (communicator.md 4.3). Lengths are in pixels of the screen.
 *
 * <p>While the main window is closed, only {@link #isClosed}, {@link #show} and {@link #close} do not fail; a
 * conversation's window that is closed is gone, and they fail as well: with E_FAIL.
 */
public interface MessengerWindow {
    /** HWND: the handle of the window, which no other one has. */
    int hwnd();

    boolean isClosed();

    /** Shows the window, in front of the others. */
    void show();

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
