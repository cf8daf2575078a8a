package org.presencemonitor.registry.windows;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("The registry of Windows, under Wine")
class WindowsRegistryTest {
    private static final String PROVIDERS = "HKCU\\Software\\IM Providers";
    private static final String COMMUNICATOR = PROVIDERS + "\\Communicator";
    private static final String FLAG = COMMUNICATOR + "\tUpAndRunning";

    private final Wine wine = Wine.orSkip();
    private final WindowsProgram probe = wine.java(WindowsRegistryProbe.class);

    @BeforeEach
    void startWithoutProviders() {
        // A test that failed may have left the key denied.
        probe.ask("allow\t" + COMMUNICATOR, "allow");
        wine.reg("add", PROVIDERS, "/f");
        wine.reg("delete", PROVIDERS, "/f");
    }

    @AfterEach
    void endTheProbe() {
        probe.close();
    }

    @TestFactory
    @DisplayName("keeps the contract of every registry that may be written")
    Stream<DynamicTest> contract() {
        return wine.tests(WindowsRegistryContractTest.class);
    }

    private void writeFlag(int value) {
        wine.reg("add", COMMUNICATOR, "/v", "UpAndRunning", "/t", "REG_DWORD", "/d", "" + value, "/f");
    }

    @Nested
    @DisplayName("read")
    class Read {
        @Test
        @DisplayName("tells a DWORD, a text, another type and nothing apart")
        void tellsTypesApart() {
            assertThat(probe.ask("read\t" + FLAG, "read")).isEqualTo("read nothing");
            wine.reg("add", COMMUNICATOR, "/f");
            assertThat(probe.ask("read\t" + FLAG, "read")).isEqualTo("read nothing");
            writeFlag(2);
            assertThat(probe.ask("read\t" + FLAG, "read")).isEqualTo("read Dword[value=2]");
            wine.reg("add", COMMUNICATOR, "/v", "UpAndRunning", "/t", "REG_SZ", "/d", "zwei \u2713", "/f");
            assertThat(probe.ask("read\t" + FLAG, "read")).isEqualTo("read Text[value=zwei \u2713]");
            wine.reg("add", COMMUNICATOR, "/v", "UpAndRunning", "/t", "REG_BINARY", "/d", "01a0ff", "/f");
            assertThat(probe.ask("read\t" + FLAG, "read")).isEqualTo("read Other[number=3, hex=01,a0,ff]");
        }

        @Test
        @DisplayName("gives long values whole")
        void givesLongValuesWhole() {
            String text = "0123456789".repeat(200);
            wine.reg("add", COMMUNICATOR, "/v", "UpAndRunning", "/t", "REG_SZ", "/d", text, "/f");
            assertThat(probe.ask("read\t" + FLAG, "read")).isEqualTo("read Text[value=" + text + "]");
        }

        @Test
        @DisplayName("lists the keys directly below, none where there is no key")
        void listsSubkeys() {
            assertThat(probe.ask("subkeys\t" + PROVIDERS, "subkeys")).isEqualTo("subkeys []");
            for (String provider : List.of("Lync", "Communicator\\Below", "Möwe")) {
                wine.reg("add", PROVIDERS + "\\" + provider, "/f");
            }
            assertThat(probe.ask("subkeys\t" + PROVIDERS, "subkeys")).isEqualTo("subkeys [Communicator, Lync, Möwe]");
        }

        @Test
        @DisplayName("says so when access is denied, or the root is none")
        void saysWhyNot() {
            writeFlag(2);
            assertThat(probe.ask("deny\t" + COMMUNICATOR, "deny")).isEqualTo("deny 0");
            String denied = probe.ask("read\t" + FLAG, "re");
            assertThat(probe.ask("allow\t" + COMMUNICATOR, "allow")).isEqualTo("allow 0");
            assertThat(denied)
                    .isEqualTo("refused HKEY_CURRENT_USER\\Software\\IM Providers\\Communicator cannot be read:"
                            + " access is denied");
            assertThat(probe.ask("read\tHKEY_NONE\\Software\tUpAndRunning", "re"))
                    .isEqualTo("refused HKEY_NONE\\Software cannot be read: HKEY_NONE is no root of the registry");
        }
    }

    @Nested
    @DisplayName("watch")
    class Watch {
        @Test
        @DisplayName("sees each of 20 changes of the flag, in order")
        void seesEachChange() {
            writeFlag(0);
            assertThat(probe.ask("watch\t" + FLAG, "watching")).isEqualTo("watching Dword[value=0]");
            IntStream.rangeClosed(1, 20).forEach(WindowsRegistryTest.this::writeFlag);
            probe.awaitLast("changed Dword[value=20]");

            assertThat(probe.output().stream()
                            .filter(line -> line.startsWith("changed"))
                            .distinct())
                    .containsExactlyElementsOf(IntStream.rangeClosed(1, 20)
                            .mapToObj(value -> "changed Dword[value=" + value + "]")
                            .toList());
        }

        @Test
        @DisplayName("sees the key come, go and come again, its parent too")
        void seesTheKeyComeAndGo() {
            assertThat(probe.ask("watch\t" + FLAG, "watching")).isEqualTo("watching nothing");
            writeFlag(1);
            probe.awaitLast("changed Dword[value=1]");
            wine.reg("delete", COMMUNICATOR, "/f");
            probe.awaitLast("changed nothing");
            writeFlag(2);
            probe.awaitLast("changed Dword[value=2]");
            wine.reg("delete", PROVIDERS, "/f");
            probe.awaitLast("changed nothing");
            writeFlag(3);
            probe.awaitLast("changed Dword[value=3]");
            wine.reg("delete", COMMUNICATOR, "/v", "UpAndRunning", "/f");
            probe.awaitLast("changed nothing");
            writeFlag(4);
            probe.awaitLast("changed Dword[value=4]");
        }

        @Test
        @DisplayName("sees a change of type alone, and a change below the key")
        void seesTypeAndSubtree() {
            writeFlag(2);
            probe.ask("watch\t" + PROVIDERS + "\tNone", "watching");
            probe.ask("watch\t" + FLAG, "watching");
            wine.reg("add", COMMUNICATOR, "/v", "UpAndRunning", "/t", "REG_SZ", "/d", "2", "/f");
            probe.awaitLast("changed Text[value=2]");
            assertThat(probe.output()).contains("changed nothing");
        }

        @Test
        @DisplayName("always ends on the last value, however fast the changes come")
        void endsOnTheLastValue() {
            writeFlag(0);
            assertThat(probe.ask("storm\t" + FLAG + "\t100", "storm")).isEqualTo("storm seen");
        }

        @Test
        @DisplayName("tells a change within milliseconds")
        void isFast() {
            writeFlag(9);
            String answer = probe.ask("time\t" + FLAG + "\t200", "time");
            long[] nanoseconds = Arrays.stream(answer.replaceAll("[^0-9,]", "").split(","))
                    .mapToLong(Long::parseLong)
                    .toArray();
            assertThat(nanoseconds).hasSize(200);
            System.out.printf(
                    "From a write to its reading: %d / %d / %d µs (min / median / max of 200)%n",
                    nanoseconds[0] / 1000, nanoseconds[100] / 1000, nanoseconds[199] / 1000);
            assertThat(nanoseconds[100]).isLessThan(20_000_000L);
        }

        @Test
        @DisplayName("goes on when Windows no longer lets its thread wait, and says at once to read again")
        void failedWait() {
            writeFlag(1);
            assertThat(probe.ask("break\t" + FLAG, "broken")).isEqualTo("broken Dword[value=1]");
            probe.awaitLine("changed Dword[value=1]");
            writeFlag(2);
            probe.awaitLast("changed Dword[value=2]");
        }

        @Test
        @DisplayName("tells when the key becomes unreadable and readable again")
        void tellsUnreadable() {
            writeFlag(2);
            probe.ask("watch\t" + FLAG, "watching");
            probe.ask("deny\t" + COMMUNICATOR, "deny");
            // Wine, unlike Windows, does not tell a change of access by itself.
            wine.reg("add", PROVIDERS + "\\Lync", "/f");
            probe.awaitLast("changed, refused HKEY_CURRENT_USER\\Software\\IM Providers\\Communicator cannot be read:"
                    + " access is denied");
            probe.ask("allow\t" + COMMUNICATOR, "allow");
            probe.awaitLast("changed Dword[value=2]");
            writeFlag(1);
            probe.awaitLast("changed Dword[value=1]");
        }
    }

    @Test
    @DisplayName("has the upper case of all 65,536 units as the table of the tests")
    void upperCase() {
        assertThat(probe.ask("upper case", "upper case")).isEqualTo("upper case []");
    }

    @Test
    @DisplayName("ends its watches and lets the program end")
    void ends() {
        probe.ask("watch\t" + FLAG, "watching");
        probe.awaitEnd();
    }
}
