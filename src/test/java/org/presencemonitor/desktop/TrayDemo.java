package org.presencemonitor.desktop;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Scanner;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;
import org.presencemonitor.desktop.platform.Trays;

/**
 * A tray icon to look at and click on: every line on the standard input names a {@link StatusIcon} to show, the end of
 * the input ends it.
 */
final class TrayDemo {
    private TrayDemo() {}

    public static void main(String[] args) throws IOException {
        try (Tray tray = Trays.forThisSystem(
                        "tray-demo",
                        () -> say("icon clicked"),
                        () -> say("menu opens"),
                        visible -> say(visible ? "visible" : "not visible"));
                Scanner input = new Scanner(System.in, StandardCharsets.UTF_8)) {
            tray.show(content(StatusIcon.AVAILABLE));
            while (input.hasNextLine()) {
                StatusIcon icon = StatusIcon.valueOf(input.nextLine().strip());
                tray.show(content(icon));
                say("showing " + icon);
            }
        }
    }

    private static TrayContent content(StatusIcon icon) {
        String title = icon.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        boolean running = icon != StatusIcon.NOT_RUNNING;
        List<TrayMenuItem> menu = new ArrayList<>(
                List.of(new Label(title), new Label("Communicator <HKCU_Software> & more"), new Separator()));
        if (running) {
            menu.add(new Submenu("Set status", List.of(action("Available", true), action("Busy", true))));
        } else {
            menu.add(action("Start client", true));
        }
        menu.addAll(List.of(
                action("Sign out", running), action("Log off", running), new Separator(), action("Show_window", true)));
        return new TrayContent(icon, title, "<Communicator> & more", menu);
    }

    private static Action action(String text, boolean enabled) {
        return new Action(text, enabled, () -> say("chose " + text));
    }

    private static void say(String what) {
        System.out.println(what + " [" + Thread.currentThread().getName() + "]");
    }
}
