package org.presencemonitor.simulator.recording;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.presencemonitor.file.OwnerOnlyFiles;
import org.presencemonitor.file.Pipes;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.registry.regfile.RegFile;
import org.presencemonitor.simulator.scenario.ScenarioException;
import org.presencemonitor.simulator.scenario.ScenarioParser;
import org.presencemonitor.simulator.scenario.Step;
import org.presencemonitor.testing.SimulatedMonitor;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A recording's file")
class RecordingFileTest {
    @TempDir
    private Path folder;

    private final SimulatedMonitor simulated = new SimulatedMonitor();
    private final VirtualTime time = simulated.time();
    private final Recorder recorder = new Recorder("Communicator", time);

    @Test
    @DisplayName("is a second behind at most, and at any moment a scenario that can be played")
    void aSecondBehind() throws IOException, ScenarioException {
        Path path = folder.resolve("life.yaml");
        RecordingFile file = new RecordingFile(path, recorder, time);
        assertThat(ScenarioParser.read(path).recording()).isFalse();
        simulated.client().start();
        time.advance(ofMillis(700));
        recorder.of(simulated.client().messengerFactory()).create().myStatus();
        time.advance(ofMillis(300));

        assertThat(ScenarioParser.read(path).steps())
                .extracting(Step::text)
                .containsExactly(
                        "at: +0s",
                        "source: { creation: 0x00000000 }",
                        "source: { answers: { MyStatus: 0x0002 } }",
                        "at: +700ms");

        recorder.asked("sign-out");
        file.close();
        assertThat(Files.readString(path)).endsWith("  - at: +1s\n  - sign-out\n");
        assertThat(folder).isDirectoryNotContaining(other -> !other.equals(path));
    }

    @Test
    @DisplayName("has each step after the time that passed, though the clock was set meanwhile")
    void clockIsSet() {
        recorder.asked("sign-out");
        time.setClock(ofHours(-1));
        time.advance(ofSeconds(2));
        recorder.asked("sign-in");
        time.setClock(ofHours(24));
        time.advance(ofSeconds(2));
        recorder.asked("shut-down");

        assertThat(recorder.text())
                .endsWith("  - at: +0s\n  - sign-out\n  - at: +2s\n  - sign-in\n  - at: +4s\n  - shut-down\n");
    }

    @Test
    @DisplayName(
            "puts an answer that changed unseen into the middle of the time nobody asked, and lasts until it was heard")
    void middle() throws ScenarioException {
        recorder.answered(RecordedMember.MY_STATUS, RecordedAnswer.of("0x0002"));
        time.advance(ofSeconds(2));
        recorder.answered(RecordedMember.MY_STATUS, RecordedAnswer.of("0x0002"));
        time.advance(ofSeconds(2));
        recorder.answered(RecordedMember.MY_STATUS, RecordedAnswer.of(HResult.RPC_S_SERVER_UNAVAILABLE));

        assertThat(ScenarioParser.parse("life.yaml", recorder.text()).steps())
                .extracting(Step::text)
                .containsExactly(
                        "at: +0s",
                        "source: { answers: { MyStatus: 0x0002 } }",
                        "at: +3s",
                        "source: { answers: { MyStatus: 0x800706BA } }",
                        "at: +4s");
    }

    @Test
    @DisplayName("has nothing of the user's conversations, and is played all the same")
    void conversations() throws ScenarioException {
        simulated.client().start();
        time.advance(ofSeconds(5));
        Messenger messenger = recorder.of(simulated.client().messengerFactory()).create();
        List<String> heard = new ArrayList<>();
        messenger.advise(new MessengerEvents() {
            @Override
            public void onIMWindowContactAdded(MessengerContact contact, MessengerConversation window) {
                heard.add(contact.signinName() + " in " + window.hwnd());
            }
        });

        simulated.client().conversations().receive("anna.berg@contoso.example", "Between us: it is done");
        messenger.instantMessage("farah.ghani@contoso.example").sendText("She says it is done");
        time.advance(ofSeconds(5));

        assertThat(heard).hasSize(2);
        assertThat(ScenarioParser.parse("life.yaml", recorder.text()).steps())
                .extracting(Step::text)
                .containsExactly(
                        "at: +0s",
                        "source: { creation: 0x00000000 }",
                        "source: { answers: { Advise: 0x00000000 } }",
                        "at: +5s");
    }

    @Test
    @DisplayName("keeps names that YAML would take for something else")
    void names() throws ScenarioException {
        recorder.answered(RecordedMember.MY_FRIENDLY_NAME, RecordedAnswer.of("O'Brien: \"Pat\" \\ #1 {x}"));

        assertThat(ScenarioParser.parse("life.yaml", recorder.text()).steps())
                .last()
                .extracting(Step::text)
                .isEqualTo("source: { answers: { MyFriendlyName: O'Brien: \"Pat\" \\ #1 {x} } }");
    }

    @Test
    @DisplayName("that is a pipe gets the whole recording once, at its end")
    void pipe() throws IOException, InterruptedException, ScenarioException {
        Path pipe = Pipes.make(folder.resolve("pipe"));
        CompletableFuture<String> read = Pipes.reading(pipe);
        RecordingFile file = new RecordingFile(pipe, recorder, time);
        time.advance(ofSeconds(3));
        recorder.asked("sign-out");
        file.close();
        file.close();

        assertThat(ScenarioParser.parse("pipe", read.join()).steps())
                .extracting(Step::text)
                .containsExactly("at: +0s", "at: +3s", "sign-out");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    @DisplayName("behind a link is replaced there, and keeps who may read it")
    void link() throws IOException {
        assumeTrue(OwnerOnlyFiles.isPosix(folder));
        Path real = Files.writeString(folder.resolve("real.yaml"), "earlier");
        Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r--r--"));
        Path link = Files.createSymbolicLink(folder.resolve("link.yaml"), Path.of("real.yaml"));
        new RecordingFile(link, recorder, time).close();

        assertThat(link).isSymbolicLink();
        assertThat(real).hasContent(recorder.text());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(real)))
                .isEqualTo("rw-r--r--");
    }

    @Test
    @DisplayName(
            "keeps every DWORD, and says wrong type of what is none or cannot be read, which the monitor still sees")
    void flags() {
        MemoryRegistry registry = new MemoryRegistry();
        Registry recorded = recorder.of(registry);
        registry.write(UpAndRunning.key("Communicator"), UpAndRunning.NAME, new Dword(-1));
        UpAndRunning.read(recorded, "Communicator");
        time.advance(ofSeconds(1));
        registry.load(RegFile.parse("flag.reg", """
                Windows Registry Editor Version 5.00

                [HKEY_CURRENT_USER\\Software\\IM Providers\\Communicator]
                "UpAndRunning"=dword:two
                """.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));

        assertThat(UpAndRunning.read(recorded, "Communicator")).isInstanceOf(DwordReading.Unreadable.class);
        assertThat(recorder.text().lines().map(String::strip))
                .contains("- source: { flag: 4294967295 }", "- source: { flag: wrong-type }");
    }
}
