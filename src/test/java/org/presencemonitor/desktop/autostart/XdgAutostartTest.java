package org.presencemonitor.desktop.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.settings.OperatingSystem;

@DisplayName("The login of a desktop on Linux")
@DisabledOnOs(OS.WINDOWS)
class XdgAutostartTest extends AutostartContract {
    private List<String> desktops = List.of("XFCE");

    private Path file() {
        return folder.resolve("config/autostart/presence-monitor.desktop");
    }

    private Path systemFile() {
        return folder.resolve("system/autostart/presence-monitor.desktop");
    }

    @Override
    Autostart login(LoginProgram program) {
        XdgEnvironment environment = new XdgEnvironment(
                folder.resolve("config/autostart"),
                List.of(folder.resolve("system/autostart")),
                desktops,
                List.of(folder.resolve("bin")));
        return new XdgAutostart(program, environment, folder.resolve("data/autostart"));
    }

    @Override
    Optional<String> content() throws IOException {
        return Files.exists(file())
                ? Optional.of(new String(Files.readAllBytes(file()), StandardCharsets.ISO_8859_1))
                : Optional.empty();
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private void append(String text) throws IOException {
        write(Files.readString(file()) + text);
    }

    @Override
    void writeEntryOf(String program) throws IOException {
        write("[Desktop Entry]\nType=Application\nName=Mine\nExec=\"" + program + "\" --hidden --data-dir x\n");
    }

    @Override
    void writeNoEntry() throws IOException {
        write("#!/bin/sh\nexec something\n");
    }

    @Override
    void turnOffBySystem() throws IOException {
        append("Hidden=true\n");
    }

    @Override
    void addForeign() throws IOException {
        append("# mine\nX-Mine=kept\nName[de]=Wächter\n");
    }

    @Override
    boolean hasForeign() throws IOException {
        return Files.readString(file()).contains("# mine\nX-Mine=kept\nName[de]=Wächter\n");
    }

    @Override
    String program() throws IOException {
        EntryText entry = EntryText.parse(Files.readAllBytes(file())).orElseThrow();
        ExecLine line = ExecLine.parse(entry.get("Exec").orElseThrow()).orElseThrow();
        return line.program() + " " + String.join(" ", line.arguments());
    }

    @Test
    @DisplayName("waits for the panel by the keys of each desktop, and has none by which systemd leaves it out")
    void keys() throws Exception {
        login(launcher("here")).turn(true);
        assertThat(content().orElseThrow().lines())
                .startsWith("[Desktop Entry]")
                .contains(
                        "Type=Application",
                        "Name=Presence Monitor",
                        "Icon=presence-monitor",
                        "X-GNOME-Autostart-enabled=true",
                        "X-GNOME-Autostart-Delay=2",
                        "X-MATE-Autostart-Delay=2",
                        "X-KDE-autostart-after=panel",
                        "X-LXQt-Need-Tray=true")
                .noneMatch(line -> line.startsWith("X-GNOME-Autostart-Phase"));
    }

    @Nested
    @DisplayName("is off")
    class Off {
        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hidden=true",
                    "Hidden=1",
                    "Hidden = true ",
                    "Hidden=false\nHidden=true",
                    "X-GNOME-Autostart-enabled=false",
                    "X-MATE-Autostart-enabled=false",
                    "OnlyShowIn=GNOME;KDE;",
                    "OnlyShowIn=",
                    "NotShowIn=GNOME;XFCE",
                })
        @DisplayName("by each key that says so, and on again with the others as they were")
        void byKey(String lines) throws Exception {
            Autostart login = login(launcher("here"));
            login.turn(true);
            addForeign();
            append(lines + "\n");
            assertThat(login.read()).isEqualTo(AutostartState.OFF);
            login.turn(true);
            assertThat(login.read()).isEqualTo(AutostartState.ON);
            assertThat(hasForeign()).isTrue();
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "Hidden=false",
                    "OnlyShowIn=XFCE;GNOME;",
                    "NotShowIn=KDE;",
                    "X-GNOME-Autostart-enabled=true",
                    "OnlyShowIn=GNOME;\nX-XFCE-Autostart-Override=true"
                })
        @DisplayName("by none that does not")
        void notByKey(String lines) throws Exception {
            Autostart login = login(launcher("here"));
            login.turn(true);
            append(lines + "\n");
            assertThat(login.read()).isEqualTo(AutostartState.ON);
        }

        @Test
        @DisplayName("outside of a desktop for an entry that is for some alone, which turning it on changes to all")
        void noDesktop() throws Exception {
            desktops = List.of();
            Autostart login = login(launcher("here"));
            login.turn(true);
            append("OnlyShowIn=GNOME;\n");
            assertThat(login.read()).isEqualTo(AutostartState.OFF);
            login.turn(true);
            assertThat(login.read()).isEqualTo(AutostartState.ON);
        }

        @Test
        @DisplayName("by a group of other keys not at all")
        void otherGroup() throws Exception {
            Autostart login = login(launcher("here"));
            login.turn(true);
            append("\n[Desktop Action x]\nName=x\nHidden=true\nExec=other\n");
            assertThat(login.read()).isEqualTo(AutostartState.ON);
            login.turn(false);
            assertThat(login.read()).isEqualTo(AutostartState.OFF);
            assertThat(content().orElseThrow()).contains("[Desktop Action x]\nName=x\nHidden=true\nExec=other\n");
        }
    }

    @Nested
    @DisplayName("changes nothing but its own keys")
    class Kept {
        @Test
        @DisplayName("of an entry with lines of Windows and letters that are no UTF-8")
        void bytes() throws Exception {
            Path launcher = launcher("here");
            String entry = "# \u00e9\r\n[Desktop Entry]\r\nType=Application\r\nComment=\u00e9t\u00e9\r\nExec="
                    + launcher + "\r\nHidden=true\r\n\r\n[Other]\r\nx\r\n";
            Files.createDirectories(file().getParent());
            Files.write(file(), entry.getBytes(StandardCharsets.ISO_8859_1));
            Autostart login = login(launcher);
            login.turn(true);
            assertThat(login.read()).isEqualTo(AutostartState.ON);
            assertThat(content().orElseThrow())
                    .startsWith(entry.substring(0, entry.indexOf("Hidden")) + "Hidden=false\r\n")
                    .endsWith("\r\n\r\n[Other]\r\nx\r\n")
                    .doesNotContainPattern("[^\r]\n");
        }

        @Test
        @DisplayName("of an entry that starts it by env, with arguments of the user's, when the program moved")
        void wrapped() throws Exception {
            write(
                    "[Desktop Entry]\nType=Application\nExec=env LANG=fr \"/gone/presence-monitor\" --data-dir \"/a b\" %U\n");
            Path launcher = launcher("100% new");
            assertThat(login(launcher).repair()).isTrue();
            assertThat(content().orElseThrow())
                    .contains("Exec=env LANG=fr \"" + launcher.toString().replace("%", "%%")
                            + "\" --data-dir \"/a b\" %U\n");
        }
    }

    @Nested
    @DisplayName("leaves alone, and says what it is,")
    class Odd {
        private AutostartObstacle refused() throws Exception {
            Autostart login = login(launcher("here"));
            assertThat(login.read().on()).isFalse();
            return catchThrowableOfType(AutostartException.class, () -> login.turn(true))
                    .obstacle();
        }

        @Test
        @DisplayName("a folder")
        void aFolder() throws Exception {
            Files.createDirectories(file().resolve("x"));
            assertThat(refused()).isEqualTo(new AutostartObstacle.Unusable(file().toString(), "it is a folder"));
            assertThat(file().resolve("x")).isDirectory();
        }

        @Test
        @DisplayName("a file of 10 MB")
        void large() throws Exception {
            write("[Desktop Entry]\n" + "#\n".repeat(5_000_000));
            assertThat(refused())
                    .isEqualTo(new AutostartObstacle.Unusable(file().toString(), "it has more than 262,144 bytes"));
            assertThat(file()).hasSize(10_000_016);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "",
                    "[Other]\nType=Application\n",
                    "[Desktop Entry]\nwithout an equals sign\n",
                    "[Desktop Entry]\nType=Link\nURL=x\n",
                    "[Desktop Entry]\nType=Application\nExec=\"not closed\n",
                    "\u0000\u0001",
                })
        @DisplayName("what is no entry of a program")
        void noEntryOfAProgram(String text) throws Exception {
            write(text);
            assertThat(refused()).isEqualTo(new AutostartObstacle.NoEntry(file().toString()));
            assertThat(Files.readString(file())).isEqualTo(text);
        }

        @Test
        @DisplayName("a link to the system's entry, which counts as it is")
        void link() throws Exception {
            Path target = folder.resolve("applications/presence-monitor.desktop");
            Files.createDirectories(target.getParent());
            String text = "[Desktop Entry]\nType=Application\nExec=presence-monitor\n";
            Files.writeString(target, text);
            Files.createDirectories(file().getParent());
            Files.createSymbolicLink(file(), target);
            Autostart login = login(launcher("bin"));
            assertThat(login.read()).isEqualTo(AutostartState.ON);
            assertThat(catchThrowableOfType(AutostartException.class, () -> login.turn(false))
                            .obstacle())
                    .isEqualTo(new AutostartObstacle.Link(file().toString(), target.toString()));
            assertThat(target).hasContent(text);
            assertThat(file()).isSymbolicLink();
        }

        @Test
        @DisplayName("a link that leads nowhere")
        void dangling() throws Exception {
            Files.createDirectories(file().getParent());
            Files.createSymbolicLink(file(), folder.resolve("nowhere"));
            assertThat(refused())
                    .isEqualTo(new AutostartObstacle.Link(
                            file().toString(), folder.resolve("nowhere").toString()));
            assertThat(folder.resolve("nowhere")).doesNotExist();
        }
    }

    @Nested
    @DisplayName("takes the system's entry")
    class SystemEntry {
        @Test
        @DisplayName("for one of the user's that is not there, and hides it by one of the user's")
        void hidden() throws Exception {
            Files.createDirectories(systemFile().getParent());
            String text = "[Desktop Entry]\nType=Application\nName=Of all\nExec=presence-monitor --hidden\n";
            Files.writeString(systemFile(), text);
            Autostart login = login(launcher("bin"));
            assertThat(login.read()).isEqualTo(AutostartState.ON);
            login.turn(false);
            assertThat(login.read()).isEqualTo(AutostartState.OFF);
            assertThat(systemFile()).hasContent(text);
            login.turn(true);
            assertThat(login.read()).isEqualTo(AutostartState.ON);
            login.turn(false);
            assertThat(login.read()).isEqualTo(AutostartState.OFF);
        }
    }

    @Test
    @DisplayName("names the launcher without detours, except where they lead elsewhere")
    void detours() throws Exception {
        Path launcher = launcher("app/bin");
        OperatingSystem linux = new OperatingSystem("Linux");
        assertThat(LoginProgram.of(linux, folder + "/app/./bin/../bin/presence-monitor")
                        .launcher())
                .contains(launcher);
        Path link = Files.createSymbolicLink(folder.resolve("link"), folder.resolve("app/bin"));
        assertThat(LoginProgram.of(linux, link + "/../bin/presence-monitor").launcher())
                .contains(link.resolve("../bin/presence-monitor"));
    }

    @Test
    @DisplayName("is looked for where the environment says, and relative folders do not count")
    void environment() {
        Path home = Path.of("/home/user");
        assertThat(XdgEnvironment.of(Map.of(), home).folder()).isEqualTo(home.resolve(".config/autostart"));
        XdgEnvironment given = XdgEnvironment.of(
                Map.of(
                        "XDG_CONFIG_HOME", "/c",
                        "XDG_CONFIG_DIRS", "/x:relative:/y",
                        "XDG_CURRENT_DESKTOP", "ubuntu:GNOME",
                        "PATH", "/bin:.:/usr/bin"),
                home);
        assertThat(given)
                .isEqualTo(new XdgEnvironment(
                        Path.of("/c/autostart"),
                        List.of(Path.of("/x/autostart"), Path.of("/y/autostart")),
                        List.of("ubuntu", "GNOME"),
                        List.of(Path.of("/bin"), Path.of("/usr/bin"))));
        assertThat(XdgEnvironment.of(Map.of("XDG_CONFIG_HOME", "c"), home).folder())
                .isEqualTo(home.resolve(".config/autostart"));
    }
}
