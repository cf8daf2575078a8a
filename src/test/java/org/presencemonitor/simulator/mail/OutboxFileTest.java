package org.presencemonitor.simulator.mail;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.IN_PROCESS;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.QUEUED;
import static org.presencemonitor.simulator.mail.OutboxEntry.State.SENT;
import static org.presencemonitor.simulator.mail.SimulatedMail.STORE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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
                "presence-monitor outbox 1;last-id 1 forgotten 0;1 queued SMTP a;end 1;2 queued SMTP b"
                        + " | line 5: expected the end of the file",
                "presence-monitor outbox 1;last-id 2 forgotten 0;2 queued SMTP a;2 sent SMTP b;end 2"
                        + " | line 4: expected an id from 3 to 2",
                "presence-monitor outbox 1;last-id 2 forgotten 0;3 queued SMTP a;end 1"
                        + " | line 3: expected an id from 1 to 2",
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
                .isInstanceOfSatisfying(
                        Submission.Refused.class,
                        refused -> assertThat(refused.cause()).hasMessage("outbox.txt, " + complaint));
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
                        refused -> assertThat(refused.cause()).hasMessageContaining("outbox.txt"));
        assertThat(mail.outbox()).isEmpty();
        assertThatThrownBy(submission::requireId).isInstanceOf(UncheckedIOException.class);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u2028",
                "a\u2029b",
                "\u0085",
                "\r\n",
                "\t",
                "\0",
                "\u001b]0;x\u0007",
                "\\",
                "\\n",
                "\\u2028",
                "\\\\",
                "\n\\",
                "\ud83d\ude00",
                "\ud83d",
                "\ude00x",
                "\ufeff",
                "",
                " ",
                " a ",
                "end 1",
                "\u202e\u200f"
            })
    @DisplayName("gives back every subject as it was, each on one line")
    void subjects(String subject) throws IOException {
        OutboxFile file = new OutboxFile(file());
        file.write(OutboxContent.EMPTY.with("SMTP", subject).with("SMTP", "next"));

        assertThat(new OutboxFile(file()).read().entries())
                .extracting(entry -> entry.message().subject())
                .containsExactly(subject, "next");
        assertThat(Files.readString(file()).split("\\R")).hasSize(5);
    }

    @Test
    @DisplayName("is read also as earlier versions wrote it, with separators within a line")
    void earlierVersions() throws IOException {
        Files.write(
                file(),
                List.of(
                        "presence-monitor outbox 1",
                        "last-id 2 forgotten 0",
                        "1 queued SMTP a\u2028b\u0085",
                        "2 queued SMTP \\\\u2028",
                        "end 2"));
        assertThat(new OutboxFile(file()).read().entries())
                .extracting(entry -> entry.message().subject())
                .containsExactly("a\u2028b\u0085", "\\u2028");
    }

    @Test
    @DisplayName("that is not UTF-8, no file, or too long is left alone, and says so")
    void unreadable() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, '\n'});
        assertThatThrownBy(() -> new OutboxFile(file()).read()).hasMessage("outbox.txt: expected text in UTF-8");
        Files.delete(file());
        Files.createDirectory(file());
        assertThatThrownBy(() -> new OutboxFile(file()).read()).hasMessageEndingWith("outbox.txt: it is a folder");
    }

    @Nested
    @DisplayName("that somebody else changes while it is used")
    class ChangedElsewhere {
        private void edit(String old, String edited) throws IOException {
            Files.writeString(file(), Files.readString(file()).replace(old, edited));
        }

        @Test
        @DisplayName("keeps the change: what was added is sent, what was deleted is not")
        void kept() throws IOException {
            mail.keepOutboxIn(file());
            mail.submit("first");
            mail.submit("second");
            edit("last-id 2", "last-id 3");
            edit("1 queued SMTP first\n", "");
            edit("end 2", "3 queued SMTP third\nend 2");

            assertThat(mail.submit("fourth").requireId()).isEqualTo(4);
            logon();
            time.advance(MESSAGE.multipliedBy(4));
            assertThat(mail.server().accepted())
                    .extracting(message -> message.subject())
                    .containsExactly("second", "third", "fourth");
        }

        @Test
        @DisplayName("does not send again what is being sent")
        void inProcess() throws IOException {
            mail.keepOutboxIn(file());
            logon();
            mail.submit("first");
            time.advance(ofSeconds(1));
            edit("SMTP first", "SMTP edited");

            assertThat(mail.outbox()).extracting(OutboxEntry::state).containsExactly(IN_PROCESS);
            time.advance(MESSAGE.multipliedBy(2));
            assertThat(mail.outbox()).extracting(OutboxEntry::state).containsExactly(SENT);
            assertThat(mail.server().accepted()).hasSize(1);
        }

        @Test
        @DisplayName("uses no id twice, also when all was deleted")
        void deleted() throws IOException {
            mail.keepOutboxIn(file());
            mail.submit("first");
            Files.delete(file());

            assertThat(mail.outbox()).isEmpty();
            assertThat(mail.submit("second").requireId()).isEqualTo(2);
        }

        @Test
        @DisplayName("is not overwritten while it is damaged, and goes on once it is mended")
        void damaged() throws IOException {
            mail.keepOutboxIn(file());
            logon();
            time.settle();
            mail.submit("first");
            String whole = Files.readString(file());
            Files.writeString(file(), whole + "mine\n");
            time.advance(ofSeconds(60));

            assertThat(file()).hasContent(whole + "mine\n");
            assertThatThrownBy(() -> mail.submit("second").requireId())
                    .hasMessageContaining("expected the end of the file");
            assertThat(mail.outbox()).hasSize(1);

            Files.writeString(file(), whole);
            assertThat(mail.submit("second").requireId()).isEqualTo(2);
        }
    }
}
