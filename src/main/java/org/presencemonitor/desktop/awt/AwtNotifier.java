package org.presencemonitor.desktop.awt;

import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Notifier;

/** Balloons at the tray icon of Windows and macOS. They have no buttons, and go by themselves. */
public final class AwtNotifier implements Notifier {
    private final AwtTray tray;

    /** A notifier that shows what it has at that icon, and nothing while there is none. */
    public AwtNotifier(AwtTray tray) {
        this.tray = tray;
    }

    @Override
    public void show(Notification notification) {
        tray.tell(notification);
    }

    /** Nothing: AWT cannot take a balloon back. */
    @Override
    public void withdraw(String about) {}

    /** Nothing: they go with the icon. */
    @Override
    public void close() {}
}
