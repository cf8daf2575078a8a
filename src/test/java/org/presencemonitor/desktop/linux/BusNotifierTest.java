package org.presencemonitor.desktop.linux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.freedesktop.dbus.connections.BusAddress;
import org.freedesktop.dbus.types.UInt32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.bus.TestBus;
import org.presencemonitor.desktop.Notification;
import org.presencemonitor.desktop.Notifier;
import org.presencemonitor.desktop.NotifierContract;
import org.presencemonitor.desktop.PanelIcon;
import org.presencemonitor.desktop.StatusIcon;

@DisplayName("The notifier of Linux desktops")
class BusNotifierTest extends NotifierContract {
    @TempDir
    Path directory;

    private TestBus bus;
    private BusNotifier notifier;

    @BeforeEach
    void start() throws IOException {
        bus = TestBus.start(directory);
        notifier = new BusNotifier("Presence Monitor", TestBus.session(directory));
    }

    @AfterEach
    void stop() throws IOException {
        notifier.close();
        if (bus != null) { // skipped
            bus.close();
        }
    }

    private BusAddress address() {
        return TestBus.address(directory);
    }

    private FakeNotificationServer server() throws Exception {
        return new FakeNotificationServer(address(), "actions", "body", "body-markup");
    }

    @Override
    protected Notifier withoutDesktop() {
        return new BusNotifier("Presence Monitor", TestBus.session(directory));
    }

    @Override
    protected void settle(Notifier settled) {
        settled.close(); // waits for what was told before
    }

    private Notification signedOut() {
        return notification("client", StatusIcon.SIGNED_OUT, "Signed out", "<A> & B");
    }

    private String nextHeard() throws InterruptedException {
        String next = heard.poll(10, TimeUnit.SECONDS);
        return next == null ? "nothing" : next;
    }

    @Test
    @DisplayName("shows what it is given, its text as text although the server reads markup, with the program's name")
    void shows() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            await().until(() -> !server.told().isEmpty());

            assertThat(server.told()).containsExactly("Presence Monitor 0: Signed out | &lt;A&gt; &amp; B");
            assertThat(server.actions()).containsExactly("default", "", "0", "Show window", "1", "Sign in");
        }
    }

    @Test
    @DisplayName("shows what a string of D-Bus cannot hold by its number, and stays connected")
    void strange() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(notification("a", StatusIcon.PROBLEM, "A\0B\ud800", "\uffff\u001b\ufdd0"));
            notifier.show(notification("b", StatusIcon.AVAILABLE, "Next", "well"));
            await().until(() -> server.told().size() == 2);

            assertThat(server.told())
                    .containsExactly(
                            "Presence Monitor 0: A<U+0000>B<U+D800> | &lt;U+FFFF&gt;&lt;U+001B&gt;&lt;U+FDD0&gt;",
                            "Presence Monitor 0: Next | well");
        }
    }

    @Test
    @DisplayName("gives the status icon as red, green, blue and alpha")
    void icon() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            await().until(() -> !server.told().isEmpty());

            Object[] image = (Object[]) server.hint("image-data");
            ByteBuffer rgba = ByteBuffer.allocate(48 * 48 * 4);
            for (int argb : PanelIcon.draw(StatusIcon.SIGNED_OUT, 48)) {
                rgba.put((byte) (argb >> 16))
                        .put((byte) (argb >> 8))
                        .put((byte) argb)
                        .put((byte) (argb >>> 24));
            }
            assertThat(Arrays.copyOf(image, 6)).containsExactly(48, 48, 192, true, 8, 4);
            assertThat(image[6].toString()).isEqualTo(Arrays.toString(rgba.array()));
        }
    }

    @ParameterizedTest
    @CsvSource({"1.2, image-data", "1.3, image-data", "1.1, image_data", "1.0, icon_data", "0.9, icon_data"})
    @DisplayName("gives it under the name of the specification that the server follows, too")
    void olderServers(String specification, String name) throws Exception {
        try (FakeNotificationServer server = server()) {
            server.follow(specification);
            notifier.show(signedOut());
            await().until(() -> !server.told().isEmpty());

            assertThat(server.hints()).containsOnly("category", "image-data", name);
            assertThat((Object[]) server.hint(name)).hasSize(7);
        }
    }

    @Test
    @DisplayName("replaces one about the same, and shows one about something else beside it")
    void replaces() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            notifier.show(notification("default", StatusIcon.PROBLEM, "Default", "Lync"));
            notifier.show(notification("client", StatusIcon.AVAILABLE, "Signed in again", "Available"));
            await().until(() -> server.told().size() == 3);

            assertThat(server.screen().values())
                    .containsExactlyInAnyOrder("Signed in again | Available", "Default | Lync");
        }
    }

    @Test
    @DisplayName("does what is clicked, on its own thread: the window for the notification itself, or a button's")
    void clicks() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            await().until(() -> server.screen().containsKey(1L));
            server.click(1, "default");
            assertThat(nextHeard()).isEqualTo("opened on notifications");
            server.click(1, "1");
            assertThat(nextHeard()).isEqualTo("Sign in on notifications");

            server.click(77, "default"); // another program's
            server.click(1, "7");
            server.click(1, "0");
            assertThat(nextHeard()).isEqualTo("Show window on notifications");
        }
    }

    @Test
    @DisplayName("shows a new one for one that the user has closed, and withdraws that no more")
    void dismissed() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            await().until(() -> server.screen().containsKey(1L));
            server.dismiss(1);
            server.click(1, "default");
            notifier.withdraw("client");
            notifier.show(signedOut());
            await().until(() -> server.screen().containsKey(2L));

            assertThat(server.told()).last().asString().startsWith("Presence Monitor 0: ");
        }
    }

    @Test
    @DisplayName("withdraws what is not true any more, and everything at the end")
    void withdraws() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            notifier.withdraw("client");
            notifier.show(notification("default", StatusIcon.PROBLEM, "Default", "Lync"));
            await().until(() -> server.told().size() == 3);
            assertThat(server.screen()).containsOnlyKeys(2L);

            notifier.close();
            assertThat(server.screen()).isEmpty();
        }
    }

    @Test
    @DisplayName(
            "asks a server that knows neither buttons nor markup for neither, and says what a button would have done")
    void plainServer() throws Exception {
        try (FakeNotificationServer server = new FakeNotificationServer(address(), "body")) {
            notifier.show(signedOut());
            await().until(() -> !server.told().isEmpty());

            assertThat(server.told()).containsExactly("Presence Monitor 0: Signed out | By hand. <A> & B");
            assertThat(server.actions()).isEmpty();
        }
    }

    @Test
    @DisplayName("replaces nothing of another server, whose numbers are its own")
    void anotherServer() throws Exception {
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            await().until(() -> !server.told().isEmpty());
        }
        try (FakeNotificationServer server = server()) {
            notifier.withdraw("client");
            notifier.show(signedOut());
            await().until(() -> !server.told().isEmpty());

            assertThat(server.told()).containsExactly("Presence Monitor 0: Signed out | &lt;A&gt; &amp; B");
        }
    }

    @Nested
    @DisplayName("takes from the bus")
    class Senders {
        @Test
        @DisplayName("no click on a notification of the next server that has the number of its own")
        void nextServer() throws Exception {
            try (FakeNotificationServer server = server()) {
                notifier.show(signedOut());
                await().until(() -> server.screen().containsKey(1L));
            }
            try (FakeNotificationServer next = server()) {
                next.show("Mail", new UInt32(0), "", "New mail", "", List.of("1", "Delete"), Map.of(), -1);
                next.click(1, "1");
                next.click(1, "default");
                showsAgainAsNew(next);
            }
        }

        @Test
        @DisplayName("no click from a program that is not the server, and no end of a notification either")
        void passerBy() throws Exception {
            try (FakeNotificationServer server = server();
                    FakeNotificationServer other = FakeNotificationServer.withoutName(address())) {
                notifier.show(signedOut());
                await().until(() -> server.screen().containsKey(1L));
                other.click(1, "1");
                other.dismiss(1);
                server.click(1, "0");
                assertThat(nextHeard()).isEqualTo("Show window on notifications");
                assertThat(heard).isEmpty();

                notifier.show(signedOut());
                await().until(() -> server.told().size() == 2);
                assertThat(server.told()).last().asString().startsWith("Presence Monitor 1: ");
            }
        }

        @Test
        @DisplayName("no change of a name's owner that another program tells of")
        void forgedOwner() throws Exception {
            try (FakeNotificationServer server = server();
                    FakeNotificationServer other = FakeNotificationServer.withoutName(address())) {
                notifier.show(signedOut());
                await().until(() -> server.screen().containsKey(1L));
                other.claimThatServerIsGone(server);
                server.click(1, "0");
                assertThat(nextHeard()).isEqualTo("Show window on notifications");
            }
        }

        @Test
        @DisplayName("no number of a server that gave its name up, although its connection goes on")
        void nameGivenUp() throws Exception {
            try (FakeNotificationServer server = server()) {
                notifier.show(signedOut());
                await().until(() -> server.screen().containsKey(1L));
                server.giveNameUp();
                server.click(1, "default");
                server.takeName();
                // The news of the name may come after the answer to a call that was made behind it.
                await().until(() -> showsAgain(server).startsWith("Presence Monitor 0: "));
                assertThat(heard).isEmpty();
            }
        }

        private void showsAgainAsNew(FakeNotificationServer server) {
            assertThat(showsAgain(server)).startsWith("Presence Monitor 0: ");
            assertThat(heard).isEmpty();
        }

        private String showsAgain(FakeNotificationServer server) {
            int before = server.told().size();
            notifier.show(signedOut());
            await().until(() -> server.told().size() > before);
            return server.told().getLast();
        }
    }

    @Test
    @DisplayName("finds a bus and a server that come later")
    void comesLater() throws Exception {
        bus.close();
        notifier.show(notification("a", StatusIcon.PROBLEM, "lost", "nobody there"));
        bus = TestBus.start(directory);
        try (FakeNotificationServer server = server()) {
            notifier.show(signedOut());
            await().until(() -> server.screen().containsValue("Signed out | &lt;A&gt; &amp; B"));
        }
    }
}
