package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;

@DisplayName("The tray menu of Linux desktops")
class StatusNotifierMenuTest extends PanelFixture {
    @Nested
    @DisplayName("when open")
    class MenuOpen {
        @Test
        @DisplayName("shows labels, separators, disabled items and submenus; an underscore stays one")
        void layout() throws Exception {
            assertThat(panel.drawMenu(0, -1))
                    .containsExactly(
                            "1 Available (disabled)",
                            "2 ---",
                            "3 Sign__out",
                            "4 Log off (disabled)",
                            "5 Set status >",
                            "  6 Busy",
                            "  7 Away");
        }

        @Test
        @DisplayName("shows what a string of D-Bus cannot hold by its number, in every text of menu and icon")
        void strange() throws Exception {
            tray.show(content(
                    StatusIcon.PROBLEM,
                    "A\0B",
                    new Label("A\0B"),
                    action("\ud800"),
                    new Submenu("\uffff", List.of(action("\u001b")))));
            await().until(() -> panel.drawMenu(0, -1).size() == 4);

            assertThat(panel.drawMenu(0, -1))
                    .extracting(line -> line.replaceFirst("^ *\\d+ ", ""))
                    .containsExactly("A<U+0000>B (disabled)", "<U+D800>", "<U+FFFF> >", "<U+001B>");
            assertThat(panel.property(StatusItem.PATH, StatusNotifierItem.NAME, "Title"))
                    .isEqualTo("A<U+0000>B");
        }

        @Test
        @DisplayName("is version 3 of the protocol")
        void version() throws Exception {
            assertThat(panel.property(MenuObject.PATH, DBusMenu.NAME, "Version"))
                    .isEqualTo(new UInt32(3));
            assertThat(panel.property(MenuObject.PATH, DBusMenu.NAME, "Status")).isEqualTo("normal");
        }

        @Test
        @DisplayName("tells as many levels and properties as were asked for")
        void filters() throws Exception {
            assertThat(panel.drawMenu(0, 1)).hasSize(5);
            assertThat(panel.drawMenu(5, -1)).containsExactly("6 Busy", "7 Away");
            assertThat(panel.menu().getLayout(0, 0, List.of()).parent.children).isEmpty();
            assertThat(panel.menu().getLayout(3, 0, List.of("enabled")).parent.properties)
                    .containsOnlyKeys("enabled");
            assertThat(panel.menu().getGroupProperties(List.of(3, 4), List.of("label")))
                    .extracting(item -> item.id + " " + item.properties)
                    .containsExactlyInAnyOrder("3 {label=[Sign__out]}", "4 {label=[Log off]}");
            assertThat(panel.menu().getGroupProperties(List.of(), List.of())).hasSize(8);
            assertThat(panel.menu().getProperty(3, "label").getValue()).isEqualTo("Sign__out");
        }

        @Test
        @DisplayName("tells a panel that reads one level, once, that there is more to read below each submenu")
        void oneLevel() throws Exception {
            panel.drawMenu(0, -1);
            panel.drawMenu(0, 0);
            panel.drawMenu(0, 1);
            panel.drawMenu(0, 1);
            panel.drawMenu(5, 1);
            await().until(() -> !panel.signals(DBusMenu.LayoutUpdated.class).isEmpty());
            tray.show(content(StatusIcon.BUSY, "Busy", action("Quit")));
            await().until(() -> panel.signals(DBusMenu.LayoutUpdated.class).size() == 2);

            assertThat(panel.signals(DBusMenu.LayoutUpdated.class))
                    .extracting(signal -> signal.revision + " " + signal.parent)
                    .containsExactly("2 5", "3 0");
        }

        @Test
        @DisplayName("answers in the order of the questions")
        void order() throws Exception {
            List<Integer> answers = new CopyOnWriteArrayList<>();
            List<Integer> expected = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                panel.ask(List.of(), answers);
                panel.ask(List.of(1), answers);
                expected.addAll(List.of(8, 1));
            }
            await().untilAsserted(() -> assertThat(answers).isEqualTo(expected));
        }

        @Test
        @DisplayName("runs the action of a clicked item on the tray's thread")
        void click() throws Exception {
            panel.menu().event(3, "clicked", new Variant<>(0), new UInt32(0));
            assertThat(nextHeard()).isEqualTo("Sign_out on tray");
        }

        @Test
        @DisplayName("runs every action of a group of events, and names the ids that do not exist")
        void clickGroup() throws Exception {
            assertThat(panel.menu().eventGroup(List.of(clicked(6), clicked(99), clicked(7))))
                    .containsExactly(99);
            assertThat(nextHeard()).isEqualTo("Busy on tray");
            assertThat(nextHeard()).isEqualTo("Away on tray");
        }

        @Test
        @DisplayName("does nothing for disabled items, labels, separators and other events")
        void nothingToRun() throws Exception {
            panel.menu().event(3, "hovered", new Variant<>(0), new UInt32(0));
            panel.menu().eventGroup(List.of(clicked(0), clicked(1), clicked(2), clicked(4), clicked(5)));
            panel.menu().eventGroup(List.of(clicked(6)));
            assertThat(nextHeard()).isEqualTo("Busy on tray");
            assertThat(heard).isEmpty();
        }

        @Test
        @DisplayName("goes on after an action that throws")
        void failingAction() throws Exception {
            tray.show(content(
                    StatusIcon.BUSY,
                    "Busy",
                    new Action("Fails", true, () -> {
                        throw new IllegalStateException("a failing action");
                    }),
                    action("Works")));
            await().until(() -> !panel.signals(DBusMenu.LayoutUpdated.class).isEmpty());
            for (String line : panel.drawMenu(0, -1)) {
                panel.menu().eventGroup(List.of(clicked(Integer.parseInt(line.substring(0, line.indexOf(" "))))));
            }
            assertThat(nextHeard()).isEqualTo("Works on tray");
        }

        @Test
        @DisplayName("says when it is about to be shown, and tells by signals what is new in it")
        void aboutToShow() throws Exception {
            assertThat(panel.menu().aboutToShow(0)).isFalse();
            assertThat(nextHeard()).isEqualTo("menu on tray");
            assertThat(panel.menu().aboutToShow(5)).isFalse();
            var answer = panel.menu().aboutToShowGroup(List.of(0, 5, 99));
            assertThat(answer.updates).isEmpty();
            assertThat(answer.errors).containsExactly(99);
            assertThat(nextHeard()).isEqualTo("menu on tray");
            assertThat(heard).isEmpty();
        }
    }

    @Nested
    @DisplayName("when the content changes")
    class Changes {
        @Test
        @DisplayName("keeps quiet as long as only the runnables are others, and runs the newest ones")
        void sameLooks() throws Exception {
            tray.show(content(
                    StatusIcon.AVAILABLE,
                    "Available",
                    new Label("Available"),
                    new Separator(),
                    new Action("Sign_out", true, () -> heard.add("new")),
                    new Action("Log off", false, () -> heard.add("Log off")),
                    new Submenu("Set status", List.of(action("Busy"), action("Away")))));
            await().untilAsserted(() -> {
                panel.menu().event(3, "clicked", new Variant<>(0), new UInt32(0));
                assertThat(nextHeard()).isEqualTo("new");
            });
            assertThat(panel.signals()).isEmpty();
        }

        @Test
        @DisplayName("tells of changed labels and enabling alone, with the same ids")
        void changedLabels() throws Exception {
            tray.show(content(
                    StatusIcon.AVAILABLE,
                    "Available",
                    new Label("Busy"),
                    new Separator(),
                    action("Sign_out"),
                    new Action("Log off", true, () -> heard.add("Log off")),
                    new Submenu("Set status", List.of(action("Busy"), action("Away")))));
            await().until(() -> !panel.signals().isEmpty());
            assertThat(panel.signals()).singleElement().isInstanceOf(DBusMenu.ItemsPropertiesUpdated.class);
            assertThat(panel.signals(DBusMenu.ItemsPropertiesUpdated.class).getFirst().updated)
                    .extracting(item -> item.id + " " + item.properties)
                    .containsExactlyInAnyOrder("1 {label=[Busy]}", "4 {enabled=[true]}");
            panel.menu().event(4, "clicked", new Variant<>(0), new UInt32(0));
            assertThat(nextHeard()).isEqualTo("Log off");
        }

        @Test
        @DisplayName("does what the user saw, not what is in its place by now")
        void crossingClick() throws Exception {
            tray.show(content(
                    StatusIcon.AVAILABLE,
                    "Available",
                    new Label("Available"),
                    new Separator(),
                    action("Sign in"),
                    new Action("Log off", false, () -> heard.add("Log off")),
                    new Submenu("Set status", List.of(action("Busy"), action("Away")))));
            await().until(() -> !panel.signals(DBusMenu.LayoutUpdated.class).isEmpty());
            panel.menu().event(3, "clicked", new Variant<>(0), new UInt32(0));
            assertThat(nextHeard()).isEqualTo("Sign_out on tray");
            assertThat(heard).isEmpty();
        }

        @Test
        @DisplayName("tells of another layout with a new revision, and a click on what was seen still does that")
        void changedLayout() throws Exception {
            long revision = panel.menu().getLayout(0, 0, List.of()).revision.longValue();
            tray.show(content(StatusIcon.NOT_RUNNING, "Not running", action("Start"), action("Sign_out")));
            await().until(() -> !panel.signals(DBusMenu.LayoutUpdated.class).isEmpty());
            assertThat(panel.signals(DBusMenu.LayoutUpdated.class)
                            .getFirst()
                            .revision
                            .longValue())
                    .isEqualTo(revision + 1);
            assertThat(panel.drawMenu(0, -1)).containsExactly("8 Start", "3 Sign__out");
            panel.menu().eventGroup(List.of(clicked(8), clicked(3), clicked(7)));
            assertThat(nextHeard()).isEqualTo("Start on tray");
            assertThat(nextHeard()).isEqualTo("Sign_out on tray");
            assertThat(nextHeard()).isEqualTo("Away on tray");
        }
    }

    private static DBusMenu.ItemEvent clicked(int id) {
        return new DBusMenu.ItemEvent(id, "clicked", new Variant<>(0), new UInt32(0));
    }
}
