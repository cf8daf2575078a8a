package org.presencemonitor.bus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledExecutorService;
import org.freedesktop.dbus.connections.impl.DBusConnection;
import org.freedesktop.dbus.interfaces.DBus;
import org.freedesktop.dbus.messages.MethodCall;
import org.freedesktop.dbus.types.UInt32;
import org.freedesktop.dbus.types.Variant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.bus.OwnedName.Standing;
import org.presencemonitor.thread.DaemonThreads;

@DisplayName("A name that this program owns on the bus")
class OwnedNameTest {
    private static final String NAME = "org.presencemonitor.Test";
    private static final String PATH = "/org/presencemonitor/Test";
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties.";

    /** What the object stands for. */
    private static final class Target {
        private volatile String title = "first";
        private final CompletableFuture<Object> later = new CompletableFuture<>();
    }

    private static final BusTable<Target> TABLE = new BusTable<Target>(NAME, true)
            .method("Join", "s:left i:right b:loud", "s:joined", (target, a) -> a.text(0) + a.number(1) + a.isTrue(2))
            .method("Later", "", "s:value", (target, a) -> target.later)
            .action("Refuse", "", (target, a) -> {
                throw new BusError("org.presencemonitor.Error.NotNow", "Not now.");
            })
            .action("Stumble", "", (target, a) -> {
                throw new IllegalStateException("secret");
            })
            .property("Title", "s", target -> target.title, (target, a) -> target.title = a.text(0))
            .property("Parts", "a(ss)", target -> List.of((Object) new Object[] {"one", target.title}))
            .property("Missing", "s", target -> {
                throw new BusError("org.presencemonitor.Error.Missing", "It is missing.");
            })
            .signal("Said", "s:what i:times");

    @TempDir
    Path folder;

    private final Target target = new Target();
    private final ScheduledExecutorService calls = DaemonThreads.scheduler("test-calls");
    private TestBus bus;
    private BusPeer peer;
    private OwnedName owned;

    @BeforeEach
    void start() throws Exception {
        bus = TestBus.start(folder);
        peer = BusPeer.on(folder);
        owned = open();
        await().until(() -> owned.standing() == Standing.OWNED);
    }

    private OwnedName open() {
        return OwnedName.open(
                TestBus.session(folder),
                NAME,
                BusObjects.of(PATH, new BusObject<>(TABLE, target)),
                calls,
                standing -> {});
    }

    @AfterEach
    void end() throws Exception {
        owned.close();
        peer.close();
        bus.close();
        calls.shutdownNow();
    }

    private String call(String member, String types, Object... arguments) throws Exception {
        return peer.call(NAME, PATH, member, types, arguments);
    }

    @Nested
    @DisplayName("answers calls")
    class Calls {
        @Test
        @DisplayName("with the result of the method, now or later")
        void methods() throws Exception {
            assertThat(call(NAME + ".Join", "sib", "a", 7, true)).isEqualTo("a7true");
            MethodCall later = peer.send(NAME, PATH, NAME + ".Later", "");
            assertThat(call(NAME + ".Join", "sib", "b", 8, false)).isEqualTo("b8false");
            target.later.complete("done");
            assertThat(BusPeer.textOf(later)).isEqualTo("done");
        }

        @Test
        @DisplayName("with errors that have a name and a sentence, and tell nothing of its own faults")
        void errors() throws Exception {
            assertThat(call(NAME + ".Refuse", "")).isEqualTo("org.presencemonitor.Error.NotNow: Not now.");
            assertThat(call(NAME + ".Stumble", ""))
                    .startsWith("org.freedesktop.DBus.Error.Failed: ")
                    .doesNotContain("secret");
        }

        @Test
        @DisplayName("of wrong types, members, interfaces and objects with what is wrong about them")
        void wrong() throws Exception {
            String standard = "org.freedesktop.DBus.Error.";
            assertThat(call(NAME + ".Join", "ss", "a", "b")).startsWith(standard + "InvalidArgs: Join takes");
            assertThat(call(NAME + ".Join", "")).startsWith(standard + "InvalidArgs");
            assertThat(call(NAME + ".Nothing", "")).startsWith(standard + "UnknownMethod");
            assertThat(call("org.example.Other.Join", "")).startsWith(standard + "UnknownInterface");
            assertThat(peer.call(NAME, "/nowhere", NAME + ".Join", "")).startsWith(standard + "UnknownObject");
            assertThat(call(PROPERTIES + "Get", "ss", NAME, "Nothing")).startsWith(standard + "UnknownProperty");
            assertThat(call(PROPERTIES + "Get", "si", NAME, 3)).startsWith(standard + "InvalidArgs");
            assertThat(call(PROPERTIES + "Set", "ssv", NAME, "Title", new Variant<>(3)))
                    .startsWith(standard + "InvalidArgs: Title has the type s");
            assertThat(call(PROPERTIES + "Set", "ssv", NAME, "Parts", new Variant<>("x")))
                    .startsWith(standard + "PropertyReadOnly");
        }

        @Test
        @DisplayName("for its properties; one that fails is left out of all of them")
        void properties() throws Exception {
            assertThat(call(PROPERTIES + "Set", "ssv", NAME, "Title", new Variant<>("second")))
                    .isEmpty();
            assertThat(peer.get(NAME, PATH, NAME, "Title")).isEqualTo("second");
            assertThat(peer.get(NAME, PATH, NAME, "Missing"))
                    .isEqualTo("org.presencemonitor.Error.Missing: It is missing.");
            assertThat(call(PROPERTIES + "GetAll", "s", NAME)).isEqualTo("[Parts=[[one, second]], Title=second]");
        }

        @Test
        @DisplayName("for its description, and those of the paths above it")
        void introspection() throws Exception {
            String introspect = "org.freedesktop.DBus.Introspectable.Introspect";
            assertThat(call(introspect, ""))
                    .contains("<method name=\"Join\">", "<signal name=\"Said\">", "type=\"a(ss)\" access=\"read\"");
            assertThat(peer.call(NAME, "/", introspect, "")).contains("<node name=\"org\"/>");
            assertThat(call("org.freedesktop.DBus.Peer.Ping", "")).isEmpty();
        }

        @Test
        @DisplayName("after one that is longer than memory allows")
        void tooLong() throws Exception {
            assertThat(call(NAME + ".Join", "s", "x".repeat(8 << 20)))
                    .startsWith("org.freedesktop.DBus.Error.InvalidArgs");
            assertThat(call(NAME + ".Join", "sib", "c", 9, true)).isEqualTo("c9true");
        }

        @Test
        @DisplayName("and refuses at once what comes while too many wait")
        void tooMany() throws Exception {
            CompletableFuture<Void> busy = new CompletableFuture<>();
            calls.execute(busy::join);
            List<MethodCall> sent = new ArrayList<>();
            // The bus lets each program wait for some hundred answers.
            try (BusPeer second = BusPeer.on(folder);
                    BusPeer third = BusPeer.on(folder)) {
                for (BusPeer each : List.of(peer, second, third)) {
                    for (int i = 0; i < 100; i++) {
                        sent.add(each.send(NAME, PATH, NAME + ".Join", "sib", "d", i, true));
                    }
                    // When the bus answers this it has passed on those.
                    each.call("org.freedesktop.DBus", "/org/freedesktop/DBus", "org.freedesktop.DBus.GetId", "");
                }
                assertThat(BusPeer.textOf(sent.getLast()))
                        .isEqualTo("org.freedesktop.DBus.Error.LimitsExceeded: Too many calls wait for an answer.");
            }
            busy.complete(null);
            assertThat(BusPeer.textOf(sent.getFirst())).isEqualTo("d0true");
        }
    }

    @Test
    @DisplayName("tells signals and changes to whoever listens")
    void signals() throws Exception {
        peer.listen(PATH);

        owned.emit(PATH, TABLE, "Said", "hello", 2);
        owned.emitChanges(PATH, TABLE, Map.of("Title", "third"));

        await().untilAsserted(() -> assertThat(peer.heard())
                .containsExactly("Said hello 2", "PropertiesChanged " + NAME + " [Title=third] []"));
    }

    @Test
    @DisplayName(
            "is not taken from another program, and had when that one gives it up, also one that lets others take it")
    void taken() throws Exception {
        owned.close();
        DBusConnection other = peer.bus();
        DBus dbus = other.getRemoteObject("org.freedesktop.DBus", "/org/freedesktop/DBus", DBus.class);
        dbus.RequestName(NAME, new UInt32(DBus.DBUS_NAME_FLAG_ALLOW_REPLACEMENT));
        owned = open();
        await().until(() -> owned.standing() == Standing.TAKEN);
        assertThat(dbus.GetNameOwner(NAME)).isEqualTo(other.getUniqueName());

        dbus.ReleaseName(NAME);

        await().until(() -> owned.standing() == Standing.OWNED);
        assertThat(dbus.GetNameOwner(NAME)).isNotEqualTo(other.getUniqueName());
    }

    @Test
    @DisplayName("is given up at the end, after the last signal")
    void givenUp() throws Exception {
        peer.listen(PATH);
        owned.emit(PATH, TABLE, "Said", "bye", 1);

        owned.close();

        assertThat(TestBus.names(TestBus.address(folder))).doesNotContain(NAME);
        await().until(() -> peer.heard().contains("Said bye 1"));
    }

    @Test
    @DisplayName("is had again on the bus that comes after one that has ended")
    void anotherBus() throws Exception {
        bus.close();
        await().until(() -> owned.standing() == Standing.UNREACHABLE);

        bus = TestBus.start(folder);

        await().until(() -> owned.standing() == Standing.OWNED);
        assertThat(TestBus.names(TestBus.address(folder))).contains(NAME);
    }
}
