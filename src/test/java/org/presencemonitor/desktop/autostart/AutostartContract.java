package org.presencemonitor.desktop.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for the login of each system. */
abstract class AutostartContract {
    @TempDir
    Path folder;

    /** The login as a program with that launcher sees it. */
    abstract Autostart login(LoginProgram program);

    /** All that is there, to compare; empty for nothing. */
    abstract Optional<String> content() throws IOException;

    /** The entry with another program, as its user would write it. */
    abstract void writeEntryOf(String program) throws IOException;

    /** What is there and no entry. */
    abstract void writeNoEntry() throws IOException;

    /** As the system's own tool turns it off. */
    abstract void turnOffBySystem() throws IOException;

    /** Something of the user's that this program does not know. */
    abstract void addForeign() throws IOException;

    abstract boolean hasForeign() throws IOException;

    /** The command's words, as the system reads them. */
    abstract String program() throws IOException;

    Path launcher(String folderName) throws IOException {
        return launcher(folderName, "presence-monitor");
    }

    Path launcher(String folderName, String name) throws IOException {
        Path launcher = Files.createDirectories(folder.resolve(folderName)).resolve(name);
        Files.writeString(launcher, "#!/bin/sh\n");
        assertThat(launcher.toFile().setExecutable(true)).isTrue();
        return launcher;
    }

    Autostart login(Path launcher) {
        return login(new LoginProgram(Optional.of(launcher)));
    }

    private static AutostartObstacle refusal(Autostart login) {
        return catchThrowableOfType(AutostartException.class, () -> login.turn(true))
                .obstacle();
    }

    @Test
    @DisplayName("is off at first, on when turned on, and leaves nothing when turned off")
    void onAndOff() throws Exception {
        Path launcher = launcher("here");
        Autostart login = login(launcher);
        assertThat(login.read()).isEqualTo(AutostartState.OFF);
        login.turn(false);
        assertThat(content()).isEmpty();

        login.turn(true);
        assertThat(login.read()).isEqualTo(AutostartState.ON);
        assertThat(program()).isEqualTo(launcher + " --hidden");
        String written = content().orElseThrow();
        login.turn(true);
        assertThat(content()).contains(written);

        login.turn(false);
        assertThat(login.read()).isEqualTo(AutostartState.OFF);
        assertThat(content()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"with blank", "100%", "%U %%", "$HOME `x`", "a'b", "é ☃ 我", "a&<b>;c", "(x)#*?~|"})
    @DisplayName("starts a program at any place")
    void places(String name) throws Exception {
        Path launcher = launcher(name);
        Autostart login = login(launcher);
        login.turn(true);
        assertThat(program()).isEqualTo(launcher + " --hidden");
        assertThat(login.read()).isEqualTo(AutostartState.ON);
    }

    @Test
    @DisplayName("is off when the system's own tool turned it off, and on again with all that others have added")
    void systemTool() throws Exception {
        Autostart login = login(launcher("here"));
        login.turn(true);
        addForeign();
        turnOffBySystem();
        assertThat(login.read()).isEqualTo(AutostartState.OFF);

        login.turn(true);
        assertThat(login.read()).isEqualTo(AutostartState.ON);
        assertThat(hasForeign()).isTrue();
    }

    @Test
    @DisplayName("is off when the entry is another program's, which stays, and says so")
    void otherProgram() throws Exception {
        Path other = launcher("here", "other-program");
        writeEntryOf(other.toString());
        String before = content().orElseThrow();
        Autostart login = login(launcher("here"));
        assertThat(login.read().on()).isFalse();
        assertThat(refusal(login))
                .isInstanceOfSatisfying(
                        AutostartObstacle.OtherProgram.class,
                        found -> assertThat(found.program()).isEqualTo(other.toString()));
        login.turn(false);
        assertThat(login.repair()).isFalse();
        assertThat(content()).contains(before);
    }

    @Test
    @DisplayName("is off when what is there is no entry, which stays, and says so")
    void noEntry() throws Exception {
        writeNoEntry();
        String before = content().orElseThrow();
        Autostart login = login(launcher("here"));
        assertThat(login.read().obstacle()).containsInstanceOf(AutostartObstacle.NoEntry.class);
        assertThat(refusal(login)).isInstanceOf(AutostartObstacle.NoEntry.class);
        login.turn(false);
        assertThat(content()).contains(before);
    }

    @Test
    @DisplayName("names the program's new place after it moved, and keeps the arguments and what others have added")
    void moved() throws Exception {
        Path old = launcher("old place");
        writeEntryOf(old.toString());
        addForeign();
        Path launcher = launcher("new place");
        Autostart login = login(launcher);
        assertThat(login.repair()).as("the other copy is there").isFalse();
        assertThat(program()).startsWith(old.toString());

        Files.delete(old);
        assertThat(login.read().on()).isTrue();
        assertThat(login.read().obstacle())
                .hasValueSatisfying(why -> assertThat(why)
                        .isInstanceOfSatisfying(
                                AutostartObstacle.Gone.class,
                                gone -> assertThat(gone.program()).isEqualTo(old.toString())));
        assertThat(login.repair()).isTrue();
        assertThat(program()).isEqualTo(launcher + " --hidden --data-dir x");
        assertThat(login.read()).isEqualTo(AutostartState.ON);
        assertThat(hasForeign()).isTrue();
        assertThat(login.repair()).isFalse();
    }

    @Test
    @DisplayName("is repaired only where it is on")
    void movedAndOff() throws Exception {
        Path old = launcher("old");
        login(old).turn(true);
        turnOffBySystem();
        Files.delete(old);
        String before = content().orElseThrow();
        Autostart login = login(launcher("new"));
        assertThat(login.repair()).isFalse();
        assertThat(content()).contains(before);

        login.turn(true);
        assertThat(login.read()).isEqualTo(AutostartState.ON);
        assertThat(program()).isEqualTo(folder.resolve("new/presence-monitor") + " --hidden");
    }

    @Test
    @DisplayName("cannot be turned on by a program without a launcher, which can turn it off")
    void noLauncher() throws Exception {
        Autostart login = login(new LoginProgram(Optional.empty()));
        assertThat(login.read().lacksLauncher()).isTrue();
        assertThat(refusal(login)).isInstanceOf(AutostartObstacle.NoLauncher.class);
        assertThat(content()).isEmpty();

        login(launcher("here")).turn(true);
        assertThat(login.read()).isEqualTo(AutostartState.ON);
        login.turn(false);
        assertThat(content()).isEmpty();
    }
}
