package org.presencemonitor.desktop.linux;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.exceptions.DBusException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;

/** A tray on a bus of its own, which nobody else is on yet. */
abstract class TrayFixture {
    @TempDir
    Path directory;

    /** What the program has heard: clicks and changes of visibility. */
    final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    TestBus bus;
    StatusNotifierTray tray;

    @BeforeEach
    void startTray() throws Exception {
        bus = startBus();
        tray = new StatusNotifierTray(
                "presence-monitor",
                () -> heard.add("icon on " + Thread.currentThread().getName()),
                () -> heard.add("menu on " + Thread.currentThread().getName()),
                visible -> heard.add(visible ? "visible" : "not visible"),
                TestBus.session(directory),
                Duration.ofMillis(50));
    }

    @AfterEach
    void stopTray() throws IOException {
        tray.close();
        bus.close();
    }

    BusAddress address() {
        return TestBus.address(directory);
    }

    TestBus startBus() throws IOException {
        return TestBus.start(directory);
    }

    FakePanel startPanel() throws DBusException {
        return new FakePanel(address(), true);
    }

    String nextHeard() throws InterruptedException {
        String next = heard.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    Action action(String text) {
        return new Action(
                text,
                true,
                () -> heard.add(text + " on " + Thread.currentThread().getName()));
    }

    static TrayContent content(StatusIcon icon, String title, TrayMenuItem... menu) {
        return new TrayContent(icon, title, "Communicator", List.of(menu));
    }
}
