package org.presencemonitor.app.remote;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The quick way of status")
class QuickStatusTest {
    private static boolean takes(String line) {
        return QuickStatus.of(line.split(",", -1)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "status",
                "status,--json",
                "status,--data-dir,x,--json",
                "status,--json,--provider=Lync,--data-dir=a=b",
                "status,--provider,Cisco Jabber"
            })
    @DisplayName("takes plain arguments:")
    void plain(String line) {
        assertThat(takes(line)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "watch",
                "--data-dir,x,status",
                "status,--help",
                "status,--follow",
                "status,--json,--json",
                "status,--json=true",
                "status,--data-dir",
                "status,--data-dir,",
                "status,--data-dir,--json",
                "status,--data-dir,x,--data-dir,y",
                "status,--provider=",
                "status,x"
            })
    @DisplayName("leaves everything else to the parser of arguments:")
    void others(String line) {
        assertThat(takes(line)).isFalse();
    }
}
