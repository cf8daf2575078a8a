package org.presencemonitor.presence.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.presence.office.OfficeChain.ChainStep.DEFAULT_APP;
import static org.presencemonitor.presence.office.OfficeChain.ChainStep.PROCESS;
import static org.presencemonitor.presence.office.OfficeChain.ChainStep.PROVIDER_DATA;
import static org.presencemonitor.presence.office.OfficeChain.ChainStep.UP_AND_RUNNING;
import static org.presencemonitor.presence.office.OfficeChain.Verdict.BACKS_OUT;
import static org.presencemonitor.presence.office.OfficeChain.Verdict.GOES_ON;
import static org.presencemonitor.presence.office.OfficeChain.Verdict.WAITS;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.registry.regfile.RegFile;
import org.presencemonitor.time.Moment;

@DisplayName("Office, on its way to the default client,")
class OfficeChainTest {
    private static final String MACHINE = """
            [HKEY_LOCAL_MACHINE\\Software\\IM Providers\\MsTeams]
            "FriendlyName"="Microsoft Teams"
            "ProcessName"="ms-teams.exe"
            "GUID"="{88435F68-FFC1-445F-8EDF-EF78B84BA1C7}"
            """;

    private static final String USER = """
            [HKEY_CURRENT_USER\\Software\\IM Providers]
            "DefaultIMApp"="MsTeams"
            [HKEY_CURRENT_USER\\Software\\IM Providers\\MsTeams]
            "UpAndRunning"=dword:00000002
            """;

    private static OfficeChain chain(String content) {
        return chain(content, ProcessLookup.UNKNOWN);
    }

    private static OfficeChain chain(String content, ProcessLookup processes) {
        MemoryRegistry registry = new MemoryRegistry();
        String file = "Windows Registry Editor Version 5.00\n" + content;
        registry.load(RegFile.parse("test.reg", file.getBytes(StandardCharsets.UTF_8)));
        return ProviderList.read(registry, processes, Moment.at(Instant.EPOCH)).officeChain();
    }

    @Test
    @DisplayName(
            "backs out at the process where the flag says 2 and none is there, and goes on where it cannot be told")
    void process() {
        assertThat(chain(MACHINE + USER, program -> ProcessLookup.ProcessState.MISSING))
                .isEqualTo(new OfficeChain(
                        OfficeChain.ChainStep.PROCESS, OfficeChain.Verdict.BACKS_OUT, Optional.empty()));
        assertThat(chain(MACHINE + USER, program -> ProcessLookup.ProcessState.RUNS)
                        .verdict())
                .isEqualTo(OfficeChain.Verdict.GOES_ON);
        assertThat(chain(MACHINE + USER).verdict()).isEqualTo(OfficeChain.Verdict.GOES_ON);
    }

    private static OfficeChain at(OfficeChain.ChainStep step, OfficeChain.Verdict verdict, String value) {
        return new OfficeChain(step, verdict, Optional.of(value));
    }

    @Test
    @DisplayName(
            "goes on to the process and the class when all is there and the flag is 2 (communicator.md 6.2, 1 and 3)")
    void goesOn() {
        assertThat(chain(MACHINE + USER)).isEqualTo(new OfficeChain(PROCESS, GOES_ON, Optional.empty()));
    }

    @Test
    @DisplayName("backs out at once without a default (6.2, 1 and 5)")
    void noDefault() {
        assertThat(chain(MACHINE)).isEqualTo(at(DEFAULT_APP, BACKS_OUT, "DefaultIMApp"));
        assertThat(chain(MACHINE + USER.replace("\"MsTeams\"", "\"\"")))
                .isEqualTo(at(DEFAULT_APP, BACKS_OUT, "DefaultIMApp"));
    }

    @Test
    @DisplayName("backs out at a default that is no string (6.2, 5)")
    void wrongDefault() {
        assertThat(chain(MACHINE + USER.replace("\"MsTeams\"", "dword:00000002")))
                .isEqualTo(at(DEFAULT_APP, BACKS_OUT, "DefaultIMApp"));
    }

    @Test
    @DisplayName("backs out at a default that no installer knows, running or not (6.1; 6.2, 5)")
    void notInstalled() {
        assertThat(chain(USER)).isEqualTo(at(PROVIDER_DATA, BACKS_OUT, "ProcessName"));
        assertThat(chain(MACHINE + USER.replace("\"MsTeams\"", "\"Teams\"")))
                .isEqualTo(at(PROVIDER_DATA, BACKS_OUT, "ProcessName"));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"dword:00000000", "dword:00000001", "dword:00000003"})
    @DisplayName("waits for the flag while it is anything but 2 (6.1; 6.2, 1)")
    void waits(String flag) {
        assertThat(chain(MACHINE + USER.replace("dword:00000002", flag)))
                .isEqualTo(at(UP_AND_RUNNING, WAITS, "UpAndRunning"));
    }

    @Test
    @DisplayName("waits for a flag that is not there yet (6.2, 1)")
    void waitsForTheKey() {
        assertThat(chain(MACHINE + USER.substring(0, USER.indexOf("\n[") + 1)))
                .isEqualTo(at(UP_AND_RUNNING, WAITS, "UpAndRunning"));
    }

    @Test
    @DisplayName("backs out at a flag that is no number (6.2, 5)")
    void wrongFlag() {
        assertThat(chain(MACHINE + USER.replace("dword:00000002", "\"2\"")))
                .isEqualTo(at(UP_AND_RUNNING, BACKS_OUT, "UpAndRunning"));
    }

    @Test
    @DisplayName("backs out without the program's name or a class it could create (6.2, 1 and 5)")
    void badData() {
        assertThat(chain(MACHINE.replace("ms-teams.exe", "") + USER))
                .isEqualTo(at(PROVIDER_DATA, BACKS_OUT, "ProcessName"));
        assertThat(chain(MACHINE.replace("\"GUID\"", "\"Class\"") + USER))
                .isEqualTo(at(PROVIDER_DATA, BACKS_OUT, "GUID"));
        assertThat(chain(MACHINE.replace("{88435F68", "{8843") + USER)).isEqualTo(at(PROVIDER_DATA, BACKS_OUT, "GUID"));
    }

    @Test
    @DisplayName("does not look at clients that are not the default, running or not (6.4)")
    void othersDoNotCount() {
        String other = MACHINE.replace("MsTeams", "Lync") + USER.replace("MsTeams", "Lync");
        assertThat(chain(other + MACHINE + USER.replace("dword:00000002", "dword:00000000")))
                .isEqualTo(at(UP_AND_RUNNING, WAITS, "UpAndRunning"));
    }
}
