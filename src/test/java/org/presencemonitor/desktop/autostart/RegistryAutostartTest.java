package org.presencemonitor.desktop.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.settings.OperatingSystem;

@DisplayName("The login of Windows")
class RegistryAutostartTest extends AutostartContract {
    private static final String ADDED = "Added";

    private final MemoryRegistry registry = new MemoryRegistry();

    @Override
    Autostart login(LoginProgram program) {
        return new RegistryAutostart(program, registry);
    }

    @Override
    Optional<String> content() {
        Optional<RegistryValue> run = registry.read(RegistryAutostart.RUN, RegistryAutostart.VALUE);
        Optional<RegistryValue> approved = registry.read(RegistryAutostart.APPROVED, RegistryAutostart.VALUE);
        return run.isEmpty() && approved.isEmpty() ? Optional.empty() : Optional.of(run + " " + approved);
    }

    private void write(String command) {
        registry.write(RegistryAutostart.RUN, RegistryAutostart.VALUE, new RegistryValue.Text(command));
    }

    @Override
    void writeEntryOf(String program) {
        write('"' + program + "\" --hidden --data-dir x");
    }

    @Override
    void writeNoEntry() {
        registry.write(RegistryAutostart.RUN, RegistryAutostart.VALUE, new RegistryValue.Dword(1));
    }

    private void approve(String hex) {
        registry.write(RegistryAutostart.APPROVED, RegistryAutostart.VALUE, new RegistryValue.Other(3, hex));
    }

    @Override
    void turnOffBySystem() {
        // As the Task Manager writes it: 3, and since when.
        approve("03,00,00,00,5a,1d,b2,0c,9f,41,db,01");
    }

    @Override
    void addForeign() {
        registry.write(RegistryAutostart.RUN, ADDED, new RegistryValue.Text("other.exe"));
    }

    @Override
    boolean hasForeign() {
        return registry.read(RegistryAutostart.RUN, ADDED).isPresent();
    }

    @Override
    String program() {
        RegistryValue value =
                registry.read(RegistryAutostart.RUN, RegistryAutostart.VALUE).orElseThrow();
        return ((RegistryValue.Text) value).value().replace("\"", "");
    }

    @ParameterizedTest
    @CsvSource({"02, true", "06, true", "03, false", "07, false", "01, false", "'', true"})
    @DisplayName("is off where the first byte in StartupApproved is odd")
    void approved(String first, boolean on) throws Exception {
        Autostart login = login(launcher("here"));
        login.turn(true);
        approve(first.isEmpty() ? "" : first + ",00,00,00,00,00,00,00,00,00,00,00");
        assertThat(login.read().on()).isEqualTo(on);
    }

    @Test
    @DisplayName("reads a command without quotation marks, with blanks, and one with variables")
    void unquoted() throws Exception {
        Path launcher = launcher("with blank", "Presence Monitor.exe");
        Autostart login = login(launcher);
        write(launcher + " --hidden");
        assertThat(login.read()).isEqualTo(AutostartState.ON);

        byte[] data = "%LOCALAPPDATA%\\Presence Monitor.exe --hidden\0".getBytes(StandardCharsets.UTF_16LE);
        registry.write(
                RegistryAutostart.RUN,
                RegistryAutostart.VALUE,
                new RegistryValue.Other(2, HexFormat.ofDelimiter(",").formatHex(data)));
        assertThat(login.read()).isEqualTo(AutostartState.ON);
        assertThat(login.repair()).isFalse();
    }

    @Test
    @DisplayName("starts the launcher that opens no console, where there are two")
    void console() throws Exception {
        Path console = launcher("app", "presence-monitor.exe");
        OperatingSystem windows = new OperatingSystem("Windows 11");
        assertThat(LoginProgram.of(windows, console.toString()).launcher()).contains(console);
        Path window = Files.copy(console, console.resolveSibling("Presence Monitor.exe"));
        assertThat(LoginProgram.of(windows, console.toString()).launcher()).contains(window);
    }

    @Test
    @DisplayName("refuses a command that Windows would not start because it is too long")
    void tooLong() throws Exception {
        Autostart login = login(launcher("long/".repeat(60)));
        AutostartException refused = catchThrowableOfType(AutostartException.class, () -> login.turn(true));
        assertThat(refused.obstacle()).isInstanceOf(AutostartObstacle.Unusable.class);
        assertThat(content()).isEmpty();
    }
}
