package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Names in the registry")
class RegistryNamesTest {
    @Test
    @DisplayName("fold each of the 65,536 units as Windows does; where a new Java fails here, its Unicode is newer")
    void allUnits() {
        char[] windows = UpperCaseTable.read();
        List<String> different = new ArrayList<>();
        for (int unit = 0; unit < windows.length; unit++) {
            String folded = RegistryNames.fold(Character.toString((char) unit));
            if (folded.length() != 1 || folded.charAt(0) != windows[unit]) {
                different.add(String.format("%04x: %04x, not %04x", unit, (int) windows[unit], (int) folded.charAt(0)));
            }
        }
        assertThat(different).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("are the same when they differ in case alone")
    @CsvSource({"communicator, COMMUNICATOR", "möwe, MÖWE", "связь, СВЯЗЬ", "ÿ, Ÿ", "ａ, Ａ"})
    void same(String one, String other) {
        assertThat(RegistryNames.areSame(one, other)).isTrue();
        assertThat(RegistryNames.ORDER.compare(one, other)).isZero();
        assertThat(RegistryKey.IM_PROVIDERS.child(one)).isEqualTo(RegistryKey.IM_PROVIDERS.child(other));
    }

    @ParameterizedTest
    @DisplayName("are others when Unicode has an upper case for a letter whose lower case is not that letter")
    @CsvSource({
        "Communıcator, Communicator",
        "Communıcator, COMMUNICATOR",
        "Presenceſ, Presences",
        "µ, Μ",
        "ς, σ",
        "ẛ, Ṡ",
        "ϐ, β",
        "ǅ, ǆ",
        "ß, SS",
        "\u212a, k"
    })
    void others(String one, String other) {
        assertThat(RegistryNames.areSame(one, other)).isFalse();
        assertThat(RegistryNames.ORDER.compare(one, other)).isNotZero();
        assertThat(RegistryKey.IM_PROVIDERS.child(one)).isNotEqualTo(RegistryKey.IM_PROVIDERS.child(other));
    }

    @Test
    @DisplayName("of roots are spelled with the letters of ASCII alone")
    void roots() {
        assertThat(RegistryNames.expectedInsteadOf(new RegistryKey("hkey_current_user\\Software")))
                .isNull();
        assertThat(RegistryNames.expectedInsteadOf(new RegistryKey("HKEY_CURRENT_UſER\\Software")))
                .isNotNull();
    }
}
