package org.presencemonitor.simulator.conversation;

/** A window of the client, and its place on the screen. Used under the client's lock. */
public class ClientWindow {
    private final int handle;
    private boolean open;
    private int left = 100;
    private int top = 100;
    private int width = 400;
    private int height = 500;

    ClientWindow(int handle, boolean open) {
        this.handle = handle;
        this.open = open;
    }

    /** Which no other window of this run of the client has. */
    public final int handle() {
        return handle;
    }

    public final boolean isOpen() {
        return open;
    }

    final void setOpen(boolean now) {
        open = now;
    }

    public final int left() {
        return left;
    }

    public final void setLeft(int pixels) {
        left = pixels;
    }

    public final int top() {
        return top;
    }

    public final void setTop(int pixels) {
        top = pixels;
    }

    public final int width() {
        return width;
    }

    public final void setWidth(int pixels) {
        width = pixels;
    }

    public final int height() {
        return height;
    }

    public final void setHeight(int pixels) {
        height = pixels;
    }
}
