package org.presencemonitor.desktop.awt;

import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Notifier;

/**
 * Balloons at the tray icon of Windows and macOS. They have no buttons, and disappear by themselves.
 *
 * @param tray shows them at its icon, and drops them while there is none
 */
public record AwtNotifier(AwtTray tray) implements Notifier {
    @Override
    public void show(Notification notification) {
        tray.showBalloon(notification);
    }

    /** Nothing: AWT cannot remove a balloon. */
    @Override
    public void withdraw(String about) {}

    /** Nothing: balloons disappear with the icon. */
    @Override
    public void close() {}
}
