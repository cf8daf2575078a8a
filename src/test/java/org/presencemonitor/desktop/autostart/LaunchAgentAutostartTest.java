package org.presencemonitor.desktop.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.settings.OperatingSystem;

@DisplayName("The login of macOS")
class LaunchAgentAutostartTest extends AutostartContract {
    private Path file() {
        return folder.resolve("home/Library/LaunchAgents/org.presencemonitor.presence-monitor.plist");
    }

    @Override
    Autostart login(LoginProgram program) {
        return new LaunchAgentAutostart(program, folder.resolve("home"), folder.resolve("data/autostart"));
    }

    @Override
    Optional<String> content() throws IOException {
        return Files.exists(file()) ? Optional.of(Files.readString(file())) : Optional.empty();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    @Override
    void writeEntryOf(String program) throws IOException {
        write("""
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                	<key>Label</key>
                	<string>org.presencemonitor.presence-monitor</string>
                	<key>ProgramArguments</key>
                	<array>
                		<string>%s</string>
                		<string>--hidden</string>
                		<string>--data-dir</string>
                		<string>x</string>
                	</array>
                	<key>RunAtLoad</key>
                	<true/>
                </dict>
                </plist>
                """.formatted(program));
    }

    @Override
    void writeNoEntry() throws IOException {
        write("bplist00 in its binary form");
    }

    @Override
    void turnOffBySystem() throws IOException {
        write(content().orElseThrow().replace("</dict>", "<key>Disabled</key><true/></dict>"));
    }

    @Override
    void addForeign() throws IOException {
        write(content().orElseThrow().replace("</dict>", "<key>Nice</key><integer>5</integer></dict>"));
    }

    @Override
    boolean hasForeign() throws IOException {
        return content().orElseThrow().replaceAll("\\s", "").contains("<key>Nice</key><integer>5</integer>");
    }

    @Override
    String program() throws IOException {
        PropertyList agent = PropertyList.parse(Files.readAllBytes(file())).orElseThrow();
        return String.join(" ", agent.strings("ProgramArguments"));
    }

    @Test
    @DisplayName("has nothing to start from a download that macOS runs at a place of its own each time")
    void translocated() {
        String launcher =
                "/private/var/folders/x/T/AppTranslocation/1/d/Presence Monitor.app/Contents/MacOS/Presence Monitor";
        assertThat(LoginProgram.of(new OperatingSystem("Mac OS X"), launcher).launcher())
                .isEmpty();
    }

    @Test
    @DisplayName("fetches nothing that a list names, and grows by none of its entities")
    void entities() throws Exception {
        write("""
                <!DOCTYPE plist [<!ENTITY a SYSTEM "file:///etc/hostname">]>
                <plist version="1.0"><dict><key>ProgramArguments</key><array><string>&a;</string></array></dict></plist>
                """);
        assertThat(login(launcher("here")).read().on()).isFalse();
    }
}
