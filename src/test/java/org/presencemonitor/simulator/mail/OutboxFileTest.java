package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.QUEUED;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;
import static org.presencemonitor.simulator.mail.SimulatedMail.STORE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.mapi.ProviderState;

@DisplayName("The outbox file")
class OutboxFileTest extends MailFixture {
    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("outbox.txt");
    }

    @Test
    @DisplayName("is text: one message a line, its state in words, the number of messages at the end")
    void text() throws IOException {
        mail.keepOutboxIn(file());
        logon();
        mail.submit("first");
        time.advance(MESSAGE);
        mail.submit("second");
        mail.submit("third\nwith \\ a second line");
        time.advance(ofSeconds(1));

        assertThat(file()).hasContent("""
                        presence-monitor outbox 1
                        last-id 3 forgotten 0
                        1 sent SMTP first
                        2 in-process SMTP second
                        3 queued SMTP third\\nwith \\\\ a second line
                        end 3
                        """);
        assertThat(new OutboxFile(file()).read().entries())
                .extracting(entry -> entry.message().subject())
                .containsExactly("first", "second", "third\nwith \\ a second line");
    }

    @Test
    @DisplayName("survives the program: what was in process is sent by the next one, once, what was sent is not")
    void nextProgram() {
        mail.keepOutboxIn(file());
        logon();
        mail.submit("sent");
        time.advance(MESSAGE);
        mail.submit("in process");
        mail.submit("queued");
        time.advance(ofSeconds(1));
        assertThat(mail.outbox()).extracting(OutboxEntry::state).containsExactly(SENT, IN_PROCESS, QUEUED);

        SimulatedMail next = new SimulatedMail((who, step, result) -> {}, time);
        next.keepOutboxIn(file());
        assertThat(next.outbox()).extracting(OutboxEntry::state).containsExactly(SENT, QUEUED, QUEUED);
        next.logon();
        time.advance(MESSAGE.multipliedBy(2));
        assertThat(next.server().accepted())
                .extracting(message -> message.subject())
                .containsExactly("in process", "queued");
    }

    @Test
    @DisplayName("keeps the last thousand sent messages and counts the others")
    void forgets() {
        SimulatedOutbox outbox = SimulatedOutbox.inMemory();
        for (int i = 0; i < 1_005; i++) {
            long id = outbox.submit("SMTP", "message");
            outbox.take(message -> true);
            outbox.sent(id);
        }
        assertThat(outbox.entries()).hasSize(1_000);
        assertThat(outbox.entries().getFirst().message().id()).isEqualTo(6);
        assertThat(outbox.sent()).isEqualTo(1_005);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "presence-monitor outbox 2 | line 1: expected \"presence-monitor outbox 1\"",
                "presence-monitor outbox 1;last-id x | line 2: expected last-id and forgotten with a number each",
                "presence-monitor outbox 1;last-id 1 forgotten 0;1 lost SMTP a;end 1"
                        + " | line 3: expected a message: id, state, address type, subject",
                "presence-monitor outbox 1;last-id 1 forgotten 0;1 queued SMTP a | line 4: expected \"end 1\"",
                "presence-monitor outbox 1;last-id 2 forgotten 0;1 queued SMTP a;end 2 | line 4: expected \"end 1\"",
            })
    @DisplayName("that is damaged is left alone; the session opens without the store, and says which line is wrong")
    void damaged(String lines, String complaint) throws IOException {
        String content = lines.replace(';', '\n') + "\n";
        Files.writeString(file(), content);
        mail.keepOutboxIn(file());
        logon();

        assertThat(state().stores()).isZero();
        assertThat(state().transports()).isEqualTo(1);
        assertThat(provider(STORE).failures())
                .extracting(ProviderState.Failure::why)
                .containsExactly("failed: outbox.txt, " + complaint);
        assertThat(mail.submit("nowhere to put it"))
                .isEqualTo(new Submission.Refused("The message was not put into the outbox: outbox.txt, " + complaint));
        assertThat(file()).hasContent(content);
    }

    @Test
    @DisplayName("that cannot be written refuses a message and says why; the outbox is as it was")
    void refuses() throws IOException {
        mail.keepOutboxIn(file());
        logon();
        Files.createDirectories(folder.resolve(".outbox.txt.tmp").resolve("in the way"));

        Submission submission = mail.submit("nowhere to put it");
        assertThat(submission)
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.why()).contains("outbox.txt"));
        assertThat(mail.outbox()).isEmpty();
        assertThatThrownBy(submission::requireId).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("that cannot be written leaves the message queued, and says so once")
    void cannotBeWritten() throws IOException {
        mail.keepOutboxIn(file());
        logon();
        time.settle();
        long id = submit("stays");
        // The next file is made beside this one under this name; a folder that is not empty cannot be replaced.
        Files.createDirectories(folder.resolve(".outbox.txt.tmp").resolve("in the way"));
        time.advance(ofSeconds(60));

        assertThat(messageState(id)).isEqualTo(QUEUED);
        assertThat(provider(STORE).failures())
                .singleElement()
                .satisfies(failure -> assertThat(failure.why()).startsWith("cannot be written: "));
    }
}
