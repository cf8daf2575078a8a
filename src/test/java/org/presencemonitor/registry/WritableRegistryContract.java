package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.greaterThan;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Other;
import org.presencemonitor.registry.RegistryValue.Text;

/** What every registry does that this program may write. */
public abstract class WritableRegistryContract extends RegistryContract {
    @Override
    protected abstract WritableRegistry registry();

    @Nested
    @DisplayName("Writing")
    class Writing {
        @Test
        @DisplayName("makes each value readable, keys created on the way")
        void roundTrip() {
            List<RegistryValue> values = List.of(
                    new Dword(0),
                    new Dword(-1),
                    new Text(""),
                    new Text("\\\"\u20ac \ud83d\ude00"),
                    new Text("two\r\nlines; and = [signs]"),
                    new Text("half a pair \ud83d"),
                    new Text("zero \0 within"),
                    new Other(0, ""),
                    new Other(2, "25,00,00,00"),
                    new Other(3, "01,a0,ff"),
                    new Other(0x80000001, "00"));
            for (RegistryValue value : values) {
                registry().write(key(), "value", value);
                assertThat(registry().read(key(), "value")).contains(value);
            }
        }

        @Test
        @DisplayName("keeps what else is there")
        void keepsOthers() {
            outside().set(key(), "other", new Text("stays"));
            registry().write(key(), FLAG, new Dword(1));
            registry().write(key(), "", new Dword(3));
            registry().write(key().child("below"), FLAG, new Dword(4));

            assertThat(registry().read(key(), "OTHER")).contains(new Text("stays"));
            assertThat(registry().read(key(), FLAG)).contains(new Dword(1));
            assertThat(registry().read(key(), "")).contains(new Dword(3));
            assertThat(registry().subkeys(key())).containsExactly("below");
        }

        @Test
        @DisplayName("deletes a value and leaves the key")
        void delete() {
            registry().write(key().child("a"), FLAG, new Dword(1));
            registry().delete(key().child("a"), "upandrunning");
            registry().delete(key().child("a"), "never there");
            registry().delete(key().child("never there"), FLAG);

            assertThat(registry().read(key().child("a"), FLAG)).isEmpty();
            assertThat(registry().subkeys(key())).containsExactly("a");
        }

        @Test
        @DisplayName("deletes a key with all below it, which can then be written anew")
        void deleteKey() {
            registry().write(key().child("a"), FLAG, new Dword(1));
            registry().write(key().child("a").child("below"), FLAG, new Dword(1));
            registry().write(key().child("b"), FLAG, new Dword(1));
            registry().delete(key().child("A"));
            registry().delete(key().child("never there"));

            assertThat(registry().subkeys(key())).containsExactly("b");
            assertThat(registry().read(key().child("a"), FLAG)).isEmpty();
            registry().write(key().child("a"), FLAG, new Dword(2));
            assertThat(registry().read(key().child("a"), FLAG)).contains(new Dword(2));
            assertThat(registry().subkeys(key().child("a"))).isEmpty();
        }

        @Test
        @DisplayName("deletes an empty key, and neither one that has a value nor one with a key below")
        void deleteIfEmpty() {
            registry().write(key().child("a"), FLAG, new Dword(1));
            registry().write(key().child("b").child("below"), FLAG, new Dword(1));
            registry().deleteIfEmpty(key().child("a"));
            registry().deleteIfEmpty(key().child("b"));
            registry().deleteIfEmpty(key().child("never there"));
            assertThat(registry().subkeys(key())).containsExactlyInAnyOrder("a", "b");

            registry().delete(key().child("a"), FLAG);
            registry().delete(key().child("b").child("below"));
            registry().deleteIfEmpty(key().child("A"));
            registry().deleteIfEmpty(key().child("b"));
            assertThat(registry().subkeys(key())).isEmpty();
        }

        @Test
        @DisplayName("deletes nothing for a key with an empty name")
        void emptyName() {
            registry().write(key().child("a"), FLAG, new Dword(1));
            registry().delete(key().child("a").child(""));
            registry().delete(key().child(""), FLAG);

            assertThat(registry().read(key().child("a"), FLAG)).contains(new Dword(1));
        }

        @Test
        @DisplayName("tells an absent text, a text and another type apart")
        void textReadings() {
            registry().write(key(), "name", new Text("here"));
            registry().write(key(), FLAG, new Dword(1));

            assertThat(registry().readText(key(), "name")).isEqualTo(new TextReading.Value("here"));
            assertThat(registry().readText(key(), "nothing")).isEqualTo(new TextReading.Absent());
            assertThat(registry().readText(key(), FLAG)).isEqualTo(new TextReading.WrongType(new Dword(1)));
        }

        @Test
        @DisplayName("refuses what no registry holds, in a sentence, and changes nothing")
        void refuses() {
            registry().write(key(), FLAG, new Dword(1));
            assertThatThrownBy(() -> registry().write(new RegistryKey("Software\\x"), FLAG, new Dword(2)))
                    .isInstanceOf(RegistryException.class)
                    .hasMessage("Expected a key that begins with HKEY_CURRENT_USER or another root, not"
                            + " \"Software\\x\".");
            assertThatThrownBy(() -> registry().write(key().child(""), FLAG, new Dword(2)))
                    .isInstanceOf(RegistryException.class);
            assertThatThrownBy(() -> registry().write(key().child("a\nb"), FLAG, new Dword(2)))
                    .isInstanceOf(RegistryException.class);
            assertThatThrownBy(() -> registry().write(key(), "a\r\nb", new Dword(2)))
                    .isInstanceOf(RegistryException.class);
            assertThatThrownBy(() -> registry().write(key(), FLAG, new Other(3, "zz")))
                    .isInstanceOf(RegistryException.class);
            assertThat(registry().read(key(), FLAG)).contains(new Dword(1));
        }

        @Test
        @DisplayName("is seen by watches")
        void watched() {
            AtomicInteger calls = new AtomicInteger();
            registry().watch(key(), calls::incrementAndGet);
            registry().write(key(), FLAG, new Dword(1));
            await().untilAtomic(calls, greaterThan(0));
            int before = calls.get();
            registry().delete(key(), FLAG);
            await().untilAtomic(calls, greaterThan(before));
        }
    }
}
