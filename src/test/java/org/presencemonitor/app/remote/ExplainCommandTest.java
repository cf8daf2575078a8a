package org.presencemonitor.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

@DisplayName("explain")
class ExplainCommandTest {
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Command(name = "presence-monitor")
    private static final class Root {}

    private int run(String code) {
        return RemoteCommands.addTo(new CommandLine(new Root()))
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute("explain", code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"0x8100031E", "0X8100031e", "8100031E", "-2130705634", "2164261662", "msgr_e_not_logged_on"})
    @DisplayName("takes a number in each form, and a name:")
    void forms(String code) {
        assertThat(run(code)).isZero();
        assertThat(out.toString().lines()).hasSize(3).first().isEqualTo("MSGR_E_NOT_LOGGED_ON (0x8100031E)");
    }

    @Test
    @DisplayName("gives each meaning of a number that two APIs use")
    void twoMeanings() {
        assertThat(run("0x80040111")).isZero();
        assertThat(out.toString())
                .contains("CLASS_E_CLASSNOTAVAILABLE (0x80040111)")
                .contains("MAPI_E_LOGON_FAILED (0x80040111)");
    }

    @Test
    @DisplayName("says so when a number has no name, and exits with 1")
    void unknown() {
        assertThat(run("0x8BADF00D")).isEqualTo(1);
        assertThat(err.toString()).isEqualToIgnoringNewLines("0x8BADF00D has no name here; it is a failure.");
        assertThat(out.toString()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "MSGR_E_", "0x", "0x123456789", "99999999999", "--loud"})
    @DisplayName("refuses what is no HRESULT, with 2:")
    void none(String code) {
        assertThat(run(code)).isEqualTo(2);
        assertThat(err.toString()).contains("\"" + code + "\" is no HRESULT that is known here");
    }
}
