package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.is;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.registry.DwordReading.Absent;
import org.presencemonitor.registry.DwordReading.OutOfRange;
import org.presencemonitor.registry.DwordReading.Value;
import org.presencemonitor.registry.DwordReading.WrongType;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.thread.Subscription;

/** What every registry does, seen by a program that only reads and watches while another one changes it. */
public abstract class RegistryContract {
    public static final String FLAG = "UpAndRunning";

    /** Another program with its hands on the same registry; what it has done can be read when it returns. */
    public interface Outside {
        void set(RegistryKey key, String name, RegistryValue value);

        void deleteValue(RegistryKey key, String name);

        void create(RegistryKey key);

        /** Deletes the key with all below it. */
        void deleteKey(RegistryKey key);
    }

    /** The same one each time it is asked for within a test. */
    protected abstract Registry registry();

    protected abstract Outside outside();

    /** Does not exist when a test begins; its parent may. */
    protected RegistryKey key() {
        return RegistryKey.IM_PROVIDERS.child("Communicator");
    }

    @AfterEach
    protected void closeRegistry() {
        registry().close();
    }

    @Nested
    @DisplayName("Reading")
    class Reads {
        @Test
        @DisplayName("gives each type as it was set")
        void types() {
            outside().set(key(), "dword", new Dword(-2));
            outside().set(key(), "text", new Text("C:\\Program Files\\\"IM\" \u00fc\u20ac"));
            outside().set(key(), "", new Text("default"));
            outside().set(key(), "binary", new Other(3, "01,a0,ff"));
            outside().set(key(), "list", new Other(7, "61,00,00,00,00,00"));

            assertThat(registry().read(key(), "dword")).contains(new Dword(-2));
            assertThat(registry().read(key(), "text")).contains(new Text("C:\\Program Files\\\"IM\" \u00fc\u20ac"));
            assertThat(registry().read(key(), "")).contains(new Text("default"));
            assertThat(registry().read(key(), "binary")).contains(new Other(3, "01,a0,ff"));
            assertThat(registry().read(key(), "list")).contains(new Other(7, "61,00,00,00,00,00"));
        }

        @Test
        @DisplayName("tells absent, wrong type and out of range apart")
        void dwordReadings() {
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new Absent());
            outside().create(key());
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new Absent());
            outside().set(key(), FLAG, new Text("2"));
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new WrongType(new Text("2")));
            outside().set(key(), FLAG, new Dword(-1));
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new OutOfRange(0xffff_ffffL));
            Other qword = new Other(11, "02,00,00,00,00,00,00,00");
            outside().set(key(), FLAG, qword);
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new WrongType(qword));
            assertThat(qword.type()).isEqualTo("REG_QWORD");
            outside().set(key(), FLAG, new Dword(3));
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new OutOfRange(3));
            outside().set(key(), FLAG, new Dword(2));
            assertThat(registry().readDword(key(), FLAG, 0, 2)).isEqualTo(new Value(2));
        }

        @Test
        @DisplayName("finds keys and values whatever their case")
        void ignoresCase() {
            outside().set(key(), FLAG, new Dword(1));

            RegistryKey shouted = new RegistryKey(key().path().toUpperCase(Locale.ROOT));
            assertThat(registry().read(shouted, "UPANDRUNNING")).contains(new Dword(1));
        }

        @Test
        @DisplayName("follows the other program's changes at once")
        void isFresh() {
            outside().set(key(), FLAG, new Dword(1));
            assertThat(registry().read(key(), FLAG)).contains(new Dword(1));
            outside().set(key(), FLAG, new Dword(2));
            assertThat(registry().read(key(), FLAG)).contains(new Dword(2));
            outside().deleteValue(key(), FLAG);
            assertThat(registry().read(key(), FLAG)).isEqualTo(Optional.empty());
        }

        @Test
        @DisplayName("takes no key with an empty name for the one above it")
        void emptyName() {
            outside().set(key().child("below"), FLAG, new Dword(1));

            assertThat(registry().read(key().child("below").child(""), FLAG)).isEmpty();
            assertThat(registry().subkeys(key().child(""))).isEmpty();
        }

        @Test
        @DisplayName("lists the keys directly below, none for a key that is not there")
        void subkeys() {
            assertThat(registry().subkeys(key())).isEmpty();
            outside().set(key().child("B").child("deep"), FLAG, new Dword(1));
            outside().create(key().child("a"));

            assertThat(registry().subkeys(key())).containsExactlyInAnyOrder("B", "a");
            assertThat(registry().subkeys(key().child("B"))).containsExactly("deep");

            outside().deleteKey(key().child("B"));
            assertThat(registry().subkeys(key())).containsExactly("a");
        }
    }

    @ParameterizedTest
    @DisplayName("takes names for one that differ in case alone, as Windows has it: i and dotless ı are two letters")
    @CsvSource({
        "Möwe, MÖWE, true",
        "связь, СВЯЗЬ, true",
        "ÿ, Ÿ, true",
        "ı, I, false",
        "ſ, S, false",
        "ς, Σ, false",
        "µ, Μ, false",
        "ß, ẞ, false"
    })
    void letters(String one, String other, boolean same) {
        outside().set(key().child(one), one, new Dword(1));
        Optional<RegistryValue> found = same ? Optional.of(new Dword(1)) : Optional.empty();

        assertThat(registry().read(key().child(other), one)).isEqualTo(found);
        assertThat(registry().read(key().child(one), other)).isEqualTo(found);
    }

    @Nested
    @DisplayName("A watch")
    class Watching {
        private final AtomicInteger calls = new AtomicInteger();

        @Test
        @DisplayName("calls when a value appears, changes and goes")
        void values() {
            outside().create(key());
            registry().watch(key(), calls::incrementAndGet);

            expectCall(() -> outside().set(key(), FLAG, new Dword(1)));
            expectCall(() -> outside().set(key(), FLAG, new Dword(2)));
            expectCall(() -> outside().set(key(), FLAG, new Text("2")));
            expectCall(() -> outside().deleteValue(key(), FLAG));
        }

        @Test
        @DisplayName("calls when its key is created, deleted and created again")
        void keys() {
            registry().watch(key(), calls::incrementAndGet);

            expectCall(() -> outside().create(key()));
            expectCall(() -> outside().deleteKey(key()));
            expectCall(() -> outside().set(key(), FLAG, new Dword(2)));
        }

        @Test
        @DisplayName("calls for everything below its key")
        void below() {
            registry().watch(key(), calls::incrementAndGet);

            expectCall(() -> outside().create(key().child("below")));
            expectCall(() -> outside().set(key().child("below").child("deep"), FLAG, new Dword(2)));
            expectCall(() -> outside().deleteKey(key().child("below")));
        }

        @Test
        @DisplayName("does not call for its siblings, not even one whose name begins like its own")
        void siblings() {
            RegistryKey sibling = key().child("Communicator2");
            RegistryKey mine = key().child("Communicator");
            outside().set(mine, FLAG, new Dword(2));
            AtomicInteger siblingCalls = new AtomicInteger();
            registry().watch(mine, calls::incrementAndGet);
            registry().watch(sibling, siblingCalls::incrementAndGet);

            outside().set(sibling, FLAG, new Dword(1));

            await().untilAtomic(siblingCalls, greaterThan(0));
            assertThat(calls).hasValue(0);
        }

        @Test
        @DisplayName("loses no change between registering and reading")
        void registersFirst() {
            for (int value = 1; value <= 20; value++) {
                int before = calls.get();
                try (Subscription watch = registry().watch(key(), calls::incrementAndGet)) {
                    assertThat(watch).isNotNull();
                    outside().set(key(), FLAG, new Dword(value));
                    await().untilAsserted(() -> assertThat(calls.get()).isGreaterThan(before));
                }
            }
        }

        @Test
        @DisplayName("is one of any number: each of a hundred calls for its own key, and a hundred more for theirs")
        void many() {
            List<AtomicInteger> called = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                AtomicInteger one = new AtomicInteger();
                called.add(one);
                registry().watch(key().child("Client " + i % 100), one::incrementAndGet);
            }

            for (int i : new int[] {0, 30, 31, 62, 99}) {
                outside().set(key().child("Client " + i), FLAG, new Dword(2));
                await().untilAtomic(called.get(i), greaterThan(0));
                await().untilAtomic(called.get(i + 100), greaterThan(0));
            }
        }

        @Test
        @DisplayName("is silent once closed")
        void closed() {
            AtomicInteger others = new AtomicInteger();
            Subscription watch = registry().watch(key(), calls::incrementAndGet);
            registry().watch(key(), others::incrementAndGet);
            watch.close();

            outside().set(key(), FLAG, new Dword(1));

            await().untilAtomic(others, greaterThan(0));
            assertThat(calls).hasValue(0);
        }

        @Test
        @DisplayName("may be closed by its own callback")
        void closesItself() {
            AtomicInteger others = new AtomicInteger();
            Subscription[] watch = new Subscription[1];
            watch[0] = registry().watch(key(), () -> {
                calls.incrementAndGet();
                watch[0].close();
            });
            registry().watch(key(), others::incrementAndGet);

            outside().set(key(), FLAG, new Dword(1));
            await().untilAtomic(others, is(1));
            outside().set(key(), FLAG, new Dword(2));
            await().untilAtomic(others, greaterThan(1));

            assertThat(calls).hasValue(1);
        }

        @Test
        @DisplayName("goes on after its callback has thrown, and so do the others")
        void throwing() {
            AtomicInteger others = new AtomicInteger();
            registry().watch(key(), () -> {
                calls.incrementAndGet();
                throw new IllegalStateException("thrown on purpose by a test");
            });
            registry().watch(key(), others::incrementAndGet);

            expectCall(() -> outside().set(key(), FLAG, new Dword(1)));
            await().untilAtomic(others, greaterThan(0));
            expectCall(() -> outside().set(key(), FLAG, new Dword(2)));
        }

        @Test
        @DisplayName("reads the new state from within its callback")
        void readsWithin() {
            AtomicInteger seen = new AtomicInteger();
            registry().watch(key(), () -> {
                if (registry().readDword(key(), FLAG, 0, 2) instanceof Value flag) {
                    seen.set(flag.value());
                }
            });

            outside().set(key(), FLAG, new Dword(2));

            await().untilAtomic(seen, is(2));
        }

        @Test
        @DisplayName("ends with its registry")
        void endsWithRegistry() {
            registry().watch(key(), calls::incrementAndGet);
            registry().close();

            outside().set(key(), FLAG, new Dword(1));

            await().during(Duration.ofMillis(300)).untilAtomic(calls, is(0));
        }

        private void expectCall(Runnable change) {
            int before = calls.get();
            change.run();
            await().untilAsserted(() -> assertThat(calls.get()).isGreaterThan(before));
        }
    }
}
