package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.regfile.RegFileGenerator.DwordAt;

/** Each failure names the seed of its file. */
@DisplayName("Whatever a .reg file holds,")
class RegFilePropertyTest {
    @Test
    @DisplayName("unchanged it keeps every byte")
    void roundTrip() {
        for (long seed = 0; seed < 5000; seed++) {
            byte[] bytes = new RegFileGenerator(seed).bytes();
            assertThat(RegFile.parse("x", bytes).bytes()).as("seed %d", seed).isEqualTo(bytes);
        }
    }

    @Test
    @DisplayName("editing a DWORD changes just its digits")
    void editsOne() {
        int edited = 0;
        for (long seed = 0; seed < 5000; seed++) {
            RegFileGenerator generated = new RegFileGenerator(seed);
            RegFile file = RegFile.parse("x", generated.bytes());
            for (DwordAt at : generated.dwords()) {
                String expected = new StringBuilder(generated.text())
                        .replace(at.start(), at.end(), "dword:0badcafe")
                        .toString();
                assertThat(file.with(at.key(), at.name(), new Dword(0x0badcafe)).bytes())
                        .as("seed %d, %s", seed, at)
                        .isEqualTo(generated.encoding().encode(expected));
                edited++;
            }
        }
        assertThat(edited).isGreaterThan(5_000);
    }

    @Test
    @DisplayName("a new value reads back, nothing else changes, and deleting it restores the file")
    void addsAndDeletes() {
        RegistryKey key = new RegistryKey("HKCU\\Software\\0");
        for (long seed = 0; seed < 2000; seed++) {
            RegFile file = RegFile.parse("x", new RegFileGenerator(seed).bytes());
            boolean hasKey = file.tree().at(key).isPresent();
            RegFile added = file.with(key, "fresh", new Dword((int) seed));
            assertThat(added.read(key, "fresh")).as("seed %d", seed).contains(new Dword((int) seed));
            RegFile deleted = added.without(key, "fresh");
            assertThat(deleted.tree().at(new RegistryKey("HKLM")))
                    .isEqualTo(file.tree().at(new RegistryKey("HKLM")));
            if (hasKey) {
                assertThat(deleted.bytes()).as("seed %d", seed).isEqualTo(file.bytes());
            }
        }
    }

    @Test
    @DisplayName("cut short anywhere behind its header it is a beginning of itself: only the last entry may differ")
    void truncations() {
        int whole = 0;
        for (long seed = 0; seed < 120; seed++) {
            RegFileGenerator generated = new RegFileGenerator(seed);
            List<RegEntry> all = entries(generated.text(), generated.encoding());
            int header = generated.encoding().header().length();
            for (int length = header; length < generated.text().length(); length++) {
                List<RegEntry> cut = entries(generated.text().substring(0, length), generated.encoding());
                int same = Math.max(0, cut.size() - 1);
                // The lines of a text that is not closed yet stand for themselves.
                if (same <= all.size() && !endsWithinText(all, length)) {
                    assertThat(cut.subList(0, same))
                            .as("seed %d, length %d", seed, length)
                            .isEqualTo(all.subList(0, same));
                    whole++;
                }
            }
        }
        assertThat(whole).isGreaterThan(10_000);
    }

    private static boolean endsWithinText(List<RegEntry> all, int length) {
        return all.stream()
                .anyMatch(entry -> entry instanceof RegEntry.Value value
                        && value.data() < length
                        && length < value.dataEnd()
                        && value.value() instanceof Text);
    }

    private static List<RegEntry> entries(String text, RegEncoding encoding) {
        List<RegEntry> entries = new ArrayList<>();
        RegParser.parse("x", text, encoding, entries::add);
        return entries;
    }

    @Test
    @DisplayName("random bytes are read or damaged, never anything worse")
    void garbage() {
        Random random = new Random(42);
        int damaged = 0;
        for (int i = 0; i < 20_000; i++) {
            damaged += entries(RegFileGenerator.garbage(random)).isPresent() ? 0 : 1;
        }
        for (long seed = 0; seed < 5000; seed++) {
            byte[] bytes = new RegFileGenerator(seed).bytes();
            bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            damaged += entries(bytes).isPresent() ? 0 : 1;
        }
        assertThat(damaged).isGreaterThan(10_000);
    }

    private static Optional<List<RegEntry>> entries(byte[] bytes) {
        try {
            RegFile.parse("x", bytes);
            RegEncoding encoding = RegEncoding.of("x", bytes);
            return Optional.of(entries(encoding.decode("x", bytes), encoding));
        } catch (RegistryException damage) {
            assertThat(damage)
                    .hasMessageMatching("x, line \\d+, column \\d+: expected [^\\p{Cntrl}]+, found [^\\p{Cntrl}]+\\.");
            return Optional.empty();
        }
    }
}
