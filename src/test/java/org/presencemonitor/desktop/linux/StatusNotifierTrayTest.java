package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.bin.EmbeddedDBusDaemon;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.desktop.IconRaster;
import org.presencemonitor.desktop.Palette;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.desktop.TrayContent;
import org.presencemonitor.desktop.TrayMenuItem;
import org.presencemonitor.desktop.TrayMenuItem.Action;
import org.presencemonitor.desktop.TrayMenuItem.Label;
import org.presencemonitor.desktop.TrayMenuItem.Separator;
import org.presencemonitor.desktop.TrayMenuItem.Submenu;

@DisplayName("The tray icon of Linux desktops")
class StatusNotifierTrayTest {
    private static final String ITEM = StatusNotifierItem.NAME;

    @TempDir
    Path directory;

    /** What has happened to the program: clicks and changes of visibility. */
    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();

    private EmbeddedDBusDaemon bus;
    private StatusNotifierTray tray;

    @BeforeEach
    void start() {
        bus = startBus();
        tray = new StatusNotifierTray(
                "presence-monitor",
                () -> heard.add("icon on " + Thread.currentThread().getName()),
                visible -> heard.add(visible ? "visible" : "not visible"),
                this::address,
                Duration.ofMillis(50));
    }

    @AfterEach
    void stop() throws IOException {
        tray.close();
        bus.close();
    }

    private BusAddress address() {
        return BusAddress.of("unix:path=" + directory.resolve("bus"));
    }

    private EmbeddedDBusDaemon startBus() {
        var daemon = new EmbeddedDBusDaemon(BusAddress.of(address()).addParameter("listen", "true"));
        daemon.startInBackgroundAndWait(10_000);
        // It listens before it runs, and stops listening after a connection that comes in between.
        await().until(daemon::isRunning);
        return daemon;
    }

    private FakePanel startPanel() throws DBusException {
        return new FakePanel(address(), true);
    }

    private String nextHeard() throws InterruptedException {
        String next = heard.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    private Action action(String text) {
        return new Action(
                text,
                true,
                () -> heard.add(text + " on " + Thread.currentThread().getName()));
    }

    private static TrayContent content(StatusIcon icon, String title, TrayMenuItem... menu) {
        return new TrayContent(icon, title, "Communicator", List.of(menu));
    }

    @Nested
    @DisplayName("with a panel")
    class WithPanel {
        private FakePanel panel;

        @BeforeEach
        void start() throws Exception {
            panel = startPanel();
            tray.show(content(
                    StatusIcon.AVAILABLE,
                    "Available",
                    new Label("Available"),
                    new Separator(),
                    action("Sign_out"),
                    new Action("Log off", false, () -> heard.add("Log off")),
                    new Submenu("Set status", List.of(action("Busy"), action("Away")))));
            assertThat(nextHeard()).isEqualTo("visible");
        }

        @AfterEach
        void stop() throws Exception {
            panel.close();
        }

        @Test
        @DisplayName("registers once, under the name of its connection, and is visible then")
        void registers() {
            assertThat(tray.isVisible()).isTrue();
            assertThat(panel.items()).singleElement().asString().startsWith(":");
        }

        @Test
        @DisplayName("tells the panel what it is")
        void properties() throws Exception {
            assertThat(panel.property(StatusItem.PATH, ITEM, "Category")).isEqualTo("Communications");
            assertThat(panel.property(StatusItem.PATH, ITEM, "Id")).isEqualTo("presence-monitor");
            assertThat(panel.property(StatusItem.PATH, ITEM, "Title")).isEqualTo("Available");
            assertThat(panel.property(StatusItem.PATH, ITEM, "Status")).isEqualTo("Active");
            assertThat(panel.property(StatusItem.PATH, ITEM, "ItemIsMenu")).isEqualTo(false);
            assertThat(panel.property(StatusItem.PATH, ITEM, "Menu")).isEqualTo(new DBusPath("/MenuBar"));
            assertThat(panel.itemProperties())
                    .containsOnlyKeys(
                            "Category",
                            "Id",
                            "Title",
                            "Status",
                            "IconName",
                            "IconPixmap",
                            "AttentionIconName",
                            "AttentionIconPixmap",
                            "ToolTip",
                            "ItemIsMenu",
                            "Menu");
        }

        @Test
        @DisplayName("gives the icon in five sizes, as ARGB in network byte order")
        void pixmap() throws Exception {
            List<Object[]> pixmaps = new ArrayList<>();
            ((List<?>) panel.property(StatusItem.PATH, ITEM, "IconPixmap"))
                    .forEach(pixmap -> pixmaps.add((Object[]) pixmap));
            assertThat(pixmaps).extracting(pixmap -> pixmap[0]).containsExactly(16, 22, 24, 32, 48);
            Object[] small = pixmaps.get(1);
            ByteBuffer expected = ByteBuffer.allocate(22 * 22 * 4);
            expected.asIntBuffer().put(IconRaster.draw(StatusIcon.AVAILABLE, 22, Palette.PANEL));
            assertThat(small[2].toString()).isEqualTo(Arrays.toString(expected.array()));
        }

        @Test
        @DisplayName("has a tooltip whose second line is plain text although the protocol takes markup")
        void toolTip() throws Exception {
            tray.show(new TrayContent(StatusIcon.AVAILABLE, "A & B", "<b> & co", List.of()));
            await().untilAsserted(() -> assertThat((Object[]) panel.property(StatusItem.PATH, ITEM, "ToolTip"))
                    .containsExactly("", List.of(), "A & B", "&lt;b&gt; &amp; co"));
        }

        @Test
        @DisplayName("answers a left click on the tray's thread")
        void leftClick() throws Exception {
            panel.item().activate(10, 20);
            assertThat(nextHeard()).isEqualTo("icon on tray");
        }

        @Test
        @DisplayName("answers a middle click too, and a scroll with nothing")
        void otherGestures() throws Exception {
            panel.item().scroll(120, "vertical");
            panel.item().secondaryActivate(10, 20);
            assertThat(nextHeard()).isEqualTo("icon on tray");
            assertThat(heard).isEmpty();
        }

        @Test
        @DisplayName("says that a problem needs attention, once per change")
        void problem() throws Exception {
            tray.show(content(StatusIcon.PROBLEM, "Problem"));
            await().until(() ->
                    !panel.signals(StatusNotifierItem.NewStatus.class).isEmpty());
            assertThat(panel.property(StatusItem.PATH, ITEM, "Status")).isEqualTo("NeedsAttention");
            assertThat(panel.signals(StatusNotifierItem.NewIcon.class)).hasSize(1);
            assertThat(panel.signals(StatusNotifierItem.NewTitle.class)).hasSize(1);
            assertThat(panel.signals(StatusNotifierItem.NewToolTip.class)).hasSize(1);
        }

        @Nested
        @DisplayName("and its menu open")
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
            @DisplayName("is version 3 of the protocol")
            void version() throws Exception {
                assertThat(panel.property(MenuObject.PATH, DBusMenu.NAME, "Version"))
                        .isEqualTo(new UInt32(3));
                assertThat(panel.property(MenuObject.PATH, DBusMenu.NAME, "Status"))
                        .isEqualTo("normal");
            }

            @Test
            @DisplayName("tells as many levels and properties as were asked for")
            void filters() throws Exception {
                assertThat(panel.drawMenu(0, 1)).hasSize(5);
                assertThat(panel.drawMenu(5, -1)).containsExactly("6 Busy", "7 Away");
                assertThat(panel.menu().getLayout(0, 0, List.of()).parent.children)
                        .isEmpty();
                assertThat(panel.menu().getLayout(3, 0, List.of("enabled")).parent.properties)
                        .containsOnlyKeys("enabled");
                assertThat(panel.menu().getGroupProperties(List.of(3, 4), List.of("label")))
                        .extracting(item -> item.id + " " + item.properties)
                        .containsExactlyInAnyOrder("3 {label=[Sign__out]}", "4 {label=[Log off]}");
                assertThat(panel.menu().getGroupProperties(List.of(), List.of()))
                        .hasSize(8);
                assertThat(panel.menu().getProperty(3, "label").getValue()).isEqualTo("Sign__out");
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
            @DisplayName("needs no second look before it is shown")
            void aboutToShow() throws Exception {
                assertThat(panel.menu().aboutToShow(0)).isFalse();
                var answer = panel.menu().aboutToShowGroup(List.of(0, 5, 99));
                assertThat(answer.updates).isEmpty();
                assertThat(answer.errors).containsExactly(99);
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
                        new Label("Available"),
                        new Separator(),
                        action("Sign in"),
                        new Action("Log off", true, () -> heard.add("Log off")),
                        new Submenu("Set status", List.of(action("Busy"), action("Away")))));
                await().until(() -> !panel.signals().isEmpty());
                assertThat(panel.signals()).singleElement().isInstanceOf(DBusMenu.ItemsPropertiesUpdated.class);
                assertThat(panel.signals(DBusMenu.ItemsPropertiesUpdated.class).getFirst().updated)
                        .extracting(item -> item.id + " " + item.properties)
                        .containsExactlyInAnyOrder("3 {label=[Sign in]}", "4 {enabled=[true]}");
                panel.menu().event(4, "clicked", new Variant<>(0), new UInt32(0));
                assertThat(nextHeard()).isEqualTo("Log off");
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

            @Test
            @DisplayName("the newest wins")
            void newestWins() {
                for (int i = 0; i < 1_000; i++) {
                    tray.show(content(StatusIcon.AWAY, "Away " + i));
                }
                await().untilAsserted(() -> assertThat(panel.property(StatusItem.PATH, ITEM, "Title"))
                        .isEqualTo("Away 999"));
            }
        }

        @Nested
        @DisplayName("that comes and goes")
        class ComesAndGoes {
            @Test
            @DisplayName("is not visible when the panel has left, and registers again with the next one")
            void panelRestarts() throws Exception {
                panel.close();
                assertThat(nextHeard()).isEqualTo("not visible");
                assertThat(tray.isVisible()).isFalse();
                panel = startPanel();
                assertThat(nextHeard()).isEqualTo("visible");
                assertThat(panel.items()).hasSize(1);
                panel.item().activate(0, 0);
                assertThat(nextHeard()).isEqualTo("icon on tray");
            }

            @Test
            @DisplayName("is visible only while the watcher has a host")
            void hostLeaves() throws Exception {
                panel.host(false);
                assertThat(nextHeard()).isEqualTo("not visible");
                panel.host(true);
                assertThat(nextHeard()).isEqualTo("visible");
                assertThat(panel.items()).hasSize(1);
            }

            @Test
            @DisplayName("survives the end of the bus, and comes back with the next bus and panel")
            void busRestarts() throws Exception {
                bus.close();
                assertThat(nextHeard()).isEqualTo("not visible");
                tray.show(content(StatusIcon.BUSY, "Busy"));
                bus = startBus();
                panel = startPanel();
                assertThat(nextHeard()).isEqualTo("visible");
                assertThat(panel.property(StatusItem.PATH, ITEM, "Title")).isEqualTo("Busy");
            }

            @Test
            @DisplayName("takes the icon off the bus when closed, without a word to the listener")
            void close() throws Exception {
                String name = panel.items().getFirst();
                tray.close();
                await().until(() -> !FakePanel.names(address()).contains(name));
                assertThat(tray.isVisible()).isFalse();
                tray.show(content(StatusIcon.BUSY, "Busy"));
                assertThat(heard).isEmpty();
            }
        }
    }

    @Nested
    @DisplayName("without a panel")
    class WithoutPanel {
        @Test
        @DisplayName("waits, and appears when a panel starts")
        void panelComesLater() throws Exception {
            tray.show(content(StatusIcon.AVAILABLE, "Available"));
            await().until(() -> FakePanel.names(address()).contains(":1.1"));
            assertThat(tray.isVisible()).isFalse();
            try (FakePanel panel = startPanel()) {
                assertThat(nextHeard()).isEqualTo("visible");
                assertThat(panel.items()).hasSize(1);
            }
        }

        @Test
        @DisplayName("is not visible with a watcher that nobody shows icons for, until someone does")
        void watcherWithoutHost() throws Exception {
            try (FakePanel panel = new FakePanel(address(), false)) {
                tray.show(content(StatusIcon.AVAILABLE, "Available"));
                await().until(() -> !panel.items().isEmpty());
                assertThat(tray.isVisible()).isFalse();
                panel.host(true);
                assertThat(nextHeard()).isEqualTo("visible");
            }
        }

        @Test
        @DisplayName("waits for the bus, too")
        void busComesLater() throws Exception {
            bus.close();
            tray.show(content(StatusIcon.AVAILABLE, "Available"));
            bus = startBus();
            try (FakePanel panel = startPanel()) {
                assertThat(nextHeard()).isEqualTo("visible");
                assertThat(panel.items()).hasSize(1);
            }
        }

        @Test
        @DisplayName("waits no longer once it is closed")
        void closedWhileWaiting() throws Exception {
            bus.close();
            tray.show(content(StatusIcon.AVAILABLE, "Available"));
            await().pollDelay(Duration.ofMillis(100)).until(() -> !tray.isVisible());
            tray.close();
            bus = startBus();
            try (FakePanel panel = startPanel()) {
                await().during(Duration.ofMillis(500))
                        .untilAsserted(() -> assertThat(panel.items()).isEmpty());
            }
        }
    }

    private static DBusMenu.ItemEvent clicked(int id) {
        return new DBusMenu.ItemEvent(id, "clicked", new Variant<>(0), new UInt32(0));
    }
}
