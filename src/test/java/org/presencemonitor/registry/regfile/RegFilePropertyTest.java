package org.presencemonitor.registry.regfile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue.Dword;
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
    @DisplayName("cut short anywhere it is a beginning of itself or damaged")
    void truncations() {
        int damaged = 0;
        int whole = 0;
        for (long seed = 0; seed < 120; seed++) {
            RegFileGenerator generated = new RegFileGenerator(seed);
            byte[] bytes = generated.bytes();
            List<RegEntry> all = RegParser.parse("x", generated.text(), generated.encoding());
            for (int length = 0; length < bytes.length; length++) {
                Optional<List<RegEntry>> cut = entries(Arrays.copyOf(bytes, length));
                if (cut.isPresent()) {
                    assertIsBeginning(all, cut.get(), generated.text(), "seed " + seed + ", length " + length);
                    whole++;
                } else {
                    damaged++;
                }
            }
        }
        assertThat(damaged).isGreaterThan(5_000);
        assertThat(whole).isGreaterThan(5_000);
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
            return Optional.of(RegParser.parse("x", encoding.decode("x", bytes), encoding));
        } catch (RegistryException damage) {
            assertThat(damage).hasMessageMatching("x, line \\d+: expected [^\\p{Cntrl}]+, found [^\\p{Cntrl}]+\\.");
            return Optional.empty();
        }
    }

    /** Only the last entry may differ: in where its line ends, and bytes in hex may be fewer. */
    private static void assertIsBeginning(List<RegEntry> all, List<RegEntry> cut, String text, String where) {
        int last = cut.size() - 1;
        assertThat(all).as(where).hasSizeGreaterThanOrEqualTo(cut.size());
        if (last < 0) {
            return;
        }
        assertThat(cut.subList(0, last)).as(where).isEqualTo(all.subList(0, last));
        switch (cut.get(last)) {
            case RegEntry.Section section -> {
                RegEntry.Section original = (RegEntry.Section) all.get(last);
                assertThat(section.key()).as(where).isEqualTo(original.key());
                assertThat(section.deleted()).as(where).isEqualTo(original.deleted());
            }
            case RegEntry.Value value -> {
                RegEntry.Value original = (RegEntry.Value) all.get(last);
                assertThat(value.name()).as(where).isEqualTo(original.name());
                if (!text.startsWith("hex", value.data())) {
                    assertThat(value.value()).as(where).isEqualTo(original.value());
                }
                assertThat(value.dataEnd()).as(where).isLessThanOrEqualTo(original.dataEnd());
            }
        }
    }
}
