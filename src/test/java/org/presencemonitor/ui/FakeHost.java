package org.presencemonitor.ui;

import java.util.concurrent.atomic.AtomicInteger;

/** A program around the window, with or without a tray. */
class FakeHost implements WindowHost {
    volatile boolean tray;
    volatile boolean explained;
    final AtomicInteger quits = new AtomicInteger();

    @Override
    public boolean trayVisible() {
        return tray;
    }

    @Override
    public boolean noTrayExplained() {
        return explained;
    }

    @Override
    public void noTrayWasExplained() {
        explained = true;
    }

    @Override
    public void quit() {
        quits.incrementAndGet();
    }
}
