package org.presencemonitor.desktop.awt;

import java.awt.EventQueue;
import org.junit.jupiter.api.DisplayName;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.NotifierContract;

@DisplayName("The notifier of Windows and macOS")
class AwtNotifierTest extends NotifierContract {
    /** Its tray never gets an icon. */
    @Override
    protected Notifier withoutDesktop() {
        return new AwtNotifier(new AwtTray(() -> heard.add("icon"), () -> {}, visible -> {}));
    }

    @Override
    protected void settle(Notifier notifier) throws Exception {
        EventQueue.invokeAndWait(() -> {});
    }
}
