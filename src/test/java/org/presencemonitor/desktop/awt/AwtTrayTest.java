package org.presencemonitor.desktop.awt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.EventQueue;
import java.awt.GraphicsEnvironment;
import java.awt.Menu;
import java.awt.MenuItem;
import java.awt.event.ActionEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;

@DisplayName("The tray icon of Windows and macOS")
class AwtTrayTest {
    @Test
    @DisplayName("is never visible where there is no tray, and that is no error")
    void noTray() throws Exception {
        assumeTrue(GraphicsEnvironment.isHeadless());
        List<Boolean> heard = new ArrayList<>();
        try (AwtTray tray = new AwtTray(() -> {}, () -> {}, heard::add)) {
            tray.show(new TrayContent(StatusIcon.AVAILABLE, "Available", "Communicator", List.of()));
            tray.show(new TrayContent(StatusIcon.BUSY, "Busy", "Communicator", List.of()));
            EventQueue.invokeAndWait(() -> {}); // behind both
            assertThat(tray.isVisible()).isFalse();
        }
        assertThat(heard).isEmpty();
    }

    @Nested
    @Tag("desktop")
    @DisplayName("has a menu that")
    class WithMenu {
        private final List<String> chosen = new ArrayList<>();

        private final List<TrayMenuItem> items = List.of(
                new Label("Available"),
                new Separator(),
                action("Sign out", true),
                new Submenu("Set status", List.of(action("Busy", true), action("Away", false))),
                action("Quit", true));

        private Action action(String text, boolean enabled) {
            return new Action(text, enabled, () -> chosen.add(text));
        }

        @Test
        @DisplayName("shows what it was given")
        void looks() {
            assertThat(draw(new AwtMenu(items).popup()))
                    .containsExactly(
                            "Available (disabled)",
                            "-",
                            "Sign out",
                            "Set status",
                            "  Busy",
                            "  Away (disabled)",
                            "Quit");
        }

        @Test
        @DisplayName("does what is chosen, and goes on after a failure")
        void chooses() {
            AwtMenu menu = new AwtMenu(List.of(
                    new Action("Fails", true, () -> {
                        throw new IllegalStateException("a failing action");
                    }),
                    new Submenu("Set status", List.of(action("Busy", true))),
                    action("Quit", true)));
            choose(menu.popup().getItem(0));
            choose(((Menu) menu.popup().getItem(1)).getItem(0));
            choose(menu.popup().getItem(2));
            assertThat(chosen).containsExactly("Busy", "Quit");
        }

        @Test
        @DisplayName("stays while it looks the same, and does the newest actions")
        void accepts() {
            AwtMenu menu = new AwtMenu(items);
            List<TrayMenuItem> same = new ArrayList<>(items);
            same.set(2, new Action("Sign out", true, () -> chosen.add("new")));
            assertThat(menu.accepts(same)).isTrue();
            choose(menu.popup().getItem(2));
            assertThat(chosen).containsExactly("new");

            same.set(2, action("Sign out", false));
            assertThat(menu.accepts(same)).isFalse();
        }

        private static void choose(MenuItem item) {
            ActionEvent event = new ActionEvent(item, ActionEvent.ACTION_PERFORMED, item.getLabel());
            Arrays.stream(item.getActionListeners()).forEach(listener -> listener.actionPerformed(event));
        }

        private static List<String> draw(Menu menu) {
            List<String> lines = new ArrayList<>();
            for (int i = 0; i < menu.getItemCount(); i++) {
                MenuItem item = menu.getItem(i);
                lines.add(item.getLabel() + (item.isEnabled() || item.getLabel().equals("-") ? "" : " (disabled)"));
                if (item instanceof Menu below) {
                    draw(below).forEach(line -> lines.add("  " + line));
                }
            }
            return lines;
        }
    }
}
