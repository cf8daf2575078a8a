package org.presencemonitor.messenger.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.Circumstance.CALLER_ELEVATED;
import static org.presencemonitor.hresult.Circumstance.CLIENT_ELEVATED;
import static org.presencemonitor.hresult.Circumstance.NO_PROCESS;
import static org.presencemonitor.hresult.Circumstance.SAME_RIGHTS;
import static org.presencemonitor.hresult.Circumstance.UNKNOWN;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rights of client and program")
class RightsTest {
    private static final Optional<Boolean> ELEVATED = Optional.of(true);
    private static final Optional<Boolean> NORMAL = Optional.of(false);
    private static final Optional<Boolean> NOT_KNOWN = Optional.empty();

    @Test
    @DisplayName("tell which of the two runs as administrator alone (1.3)")
    void differ() {
        assertThat(ElevationCheck.compare(NORMAL, List.of(ELEVATED))).isEqualTo(CLIENT_ELEVATED);
        assertThat(ElevationCheck.compare(ELEVATED, List.of(NORMAL))).isEqualTo(CALLER_ELEVATED);
    }

    @Test
    @DisplayName("exclude a mismatch where both have the same")
    void agree() {
        assertThat(ElevationCheck.compare(NORMAL, List.of(NORMAL, NORMAL))).isEqualTo(SAME_RIGHTS);
        assertThat(ElevationCheck.compare(ELEVATED, List.of(ELEVATED))).isEqualTo(SAME_RIGHTS);
    }

    @Test
    @DisplayName("tell a crash by the process that is not there (6.4)")
    void nobody() {
        assertThat(ElevationCheck.compare(NORMAL, List.of())).isEqualTo(NO_PROCESS);
        assertThat(ElevationCheck.compare(NOT_KNOWN, List.of())).isEqualTo(NO_PROCESS);
    }

    @Test
    @DisplayName("tell nothing where one is not known, or the client's processes differ")
    void unclear() {
        assertThat(ElevationCheck.compare(NOT_KNOWN, List.of(ELEVATED))).isEqualTo(UNKNOWN);
        assertThat(ElevationCheck.compare(NORMAL, List.of(NOT_KNOWN))).isEqualTo(UNKNOWN);
        assertThat(ElevationCheck.compare(NORMAL, List.of(NORMAL, ELEVATED))).isEqualTo(UNKNOWN);
    }
}
