package org.presencemonitor.ui.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.texts.SinceText;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.testing.Example;

@DisplayName("What the Status tab says")
class StatusViewModelTest {
    private final Texts texts = new Texts(Locale.UK, ZoneOffset.UTC);

    @Test
    @DisplayName("copies as a report: problem, codes, client, moment, chain, recent changes; without any address")
    void report() {
        RecentChanges recent = RecentChanges.keeping(5)
                .with(Example.AVAILABLE.presence(), Example.ago(900))
                .with(Example.UNREACHABLE.presence(), Example.NOW);
        StatusViewModel model = StatusViewModel.of(Example.UNREACHABLE.presence(), recent, Example.NOW, texts);

        assertThat(model.report().text(model.banner().orElseThrow()))
                .isEqualTo("""
                        The client is running, but Messenger could not be reached.
                        Start Communicator normally: it may run as administrator, or it has crashed. Presence Monitor keeps trying.
                        CoCreateInstance answered CLASS_E_CLASSNOTAVAILABLE (0x80040111)
                        3 times since 09:50

                        Communicator · Problem
                        2026-03-05T10:00:30Z

                        Client is up and running, HKCU\\Software\\IM Providers\\Communicator, UpAndRunning = 2
                        Messenger could not be reached, 3 attempts since 09:50, 0x80040111
                        Sign-in not known, Asked once Messenger is connected
                        Mail session logged off, No mail session is open, MAPI

                        Recent
                        09:55:30, Problem, 0x80040111
                        09:55:30, Available, 0x0002
                        """)
                .doesNotContain("@");
    }

    @Test
    @DisplayName("about a command that failed is what the answer means and what would help (3.2)")
    void resultWithCause() {
        ResultLine line = model(Example.SIGN_IN_REFUSED).result().orElseThrow();

        assertThat(line.text())
                .isEqualTo("Signing in failed. The user name or the password is wrong."
                        + " Sign in again with the current password.");
        assertThat(line.details()).contains("OnSignin answered MSGR_E_INVALID_PASSWORD (0x81000303)");
    }

    @Nested
    @DisplayName("at first glance")
    class AtFirstGlance {
        @Test
        @DisplayName("is the state, the user and since when")
        void stateUserSince() {
            assertThat(hero(Example.AVAILABLE))
                    .isEqualTo(new Hero(
                            StatusIcon.AVAILABLE,
                            "Available",
                            Optional.empty(),
                            "user@contoso.example",
                            "Signed in for 1 h 24 min"));
        }

        @ParameterizedTest
        @DisplayName("is in every state a word and two lines")
        @CsvSource({
            "ON_THE_PHONE, BUSY, Busy, user@contoso.example, Signed in for 1 h 24 min",
            "APPEAR_OFFLINE, APPEAR_OFFLINE, Appear offline, user@contoso.example, Signed in for 1 h 24 min",
            "SIGNING_IN, CONNECTING, Signing in…, user@contoso.example, Connecting to the server",
            "SIGNING_OUT, CONNECTING, Signing out…, user@contoso.example, Waiting for the server’s answer",
            "SIGNED_OUT, SIGNED_OUT, Signed out, Communicator is running, Signed out 2 min ago",
            "STARTING, CONNECTING, Starting…, Communicator is starting, Since 10:00",
            "NOT_RUNNING, NOT_RUNNING, Not running, Communicator, Not running since 09:55",
            "UNREACHABLE, PROBLEM, Problem, Communicator, Since 09:55",
            "FLAG_ONLY, UNKNOWN, Unknown, Communicator is running, Only the flag is watched",
            "NOTHING_READ, UNKNOWN, Unknown, Communicator, Nothing has been read yet"
        })
        void wordAndTwoLines(Example example, StatusIcon icon, String word, String who, String since) {
            assertThat(hero(example)).isEqualTo(new Hero(icon, word, Optional.empty(), who, since));
        }

        @Test
        @DisplayName("is Available with the value for a status without a name")
        void valueOfAStatusWithoutName() {
            assertThat(hero(Example.STATUS_WITHOUT_NAME).word()).isEqualTo("Available");
            assertThat(hero(Example.STATUS_WITHOUT_NAME).value()).contains("0x00C2");
            assertThat(rows(Example.STATUS_WITHOUT_NAME, 2))
                    .isEqualTo("OK|Signed in|Since 08:36 · Status without a name|MISTATUS 0x00C2");
        }

        @Test
        @DisplayName("is the last state with its age while the registry cannot be read")
        void lastStateWithItsAge() {
            assertThat(hero(Example.FLAG_UNREADABLE).word()).isEqualTo("Available");
            assertThat(hero(Example.FLAG_UNREADABLE).since()).isEqualTo("As of 09:58, 2 min ago");
            assertThat(rows(Example.FLAG_UNREADABLE, 0))
                    .isEqualTo("WARN|Flag cannot be read|Last read at 09:58, 2 min ago|UpAndRunning = 2");
            assertThat(model(Example.FLAG_UNREADABLE).banner().orElseThrow().text())
                    .startsWith("/home/user/registry.reg, line 12:");
        }
    }

    @ParameterizedTest
    @DisplayName("of a link is its state and its raw value")
    @CsvSource({
        "AVAILABLE, 0, OK|Client is up and running|HKCU\\Software\\IM Providers\\Communicator|UpAndRunning = 2",
        "AVAILABLE, 1, OK|Messenger object connected|Listening for events|S_OK",
        "AVAILABLE, 2, OK|Signed in|Since 08:36|MISTATUS 0x0002",
        "AVAILABLE, 3, 'OK|Mail session logged on|1 transport, 1 message store|MAPI'",
        "ON_THE_PHONE, 2, OK|Signed in|Since 08:36 · On the phone|MISTATUS 0x0032",
        "SIGNING_OUT, 2, WAITING|Signing out|Waiting for the server’s answer|MISTATUS 0x0400",
        "SIGNING_IN, 2, WAITING|Signing in|Connecting to the server|MISTATUS 0x0200",
        "SIGNED_OUT, 2, BAD|Not signed in|Last sign-out completed in 0.8 s|0x8100031E",
        "SIGNED_OUT, 3, OFF|Mail session logged off|All provider resources released|S_OK",
        "MAIL_ANSWERED_ERROR, 3, WARN|Mail session logged off|Released; a provider answered with an error|0x80040108",
        "SENDING, 3, 'OK|Mail session logged on|1 transport, 1 message store|MAPI'",
        "LOGGING_OFF, 3, WAITING|Logging off the mail session|Waiting for Simulated transport|MAPI",
        "LOGGED_OFF, 3, OFF|Mail session logged off|2 messages wait in the outbox|S_OK",
        "MAIL_PROVIDER_FAILED, 3, WARN|Mail session logged off|2 messages wait; a provider failed|0x80004005",
        "MAIL_PROVIDER_HUNG, 3, WARN|Mail session logged off|Released; a provider answered with an error|0x80040401",
        "MAIL_KEPT_SUPPORT, 3, WARN|Mail session logged off|Released; a provider did not do its part|S_OK",
        "MAIL_LEAKED, 3, 'WARN|Mail session logged off|Released; MAPI took back 4,097 bytes|S_OK'",
        "MAIL_SHARED, 3, WARN|Mail session logged off|Released; all mail clients were told to end|S_OK",
        "STARTING, 0, WAITING|Client is starting|HKCU\\Software\\IM Providers\\Communicator|UpAndRunning = 1",
        "CONNECTING, 1, WAITING|Connecting to Messenger|Waiting for its first answer|''",
        "NOT_RUNNING, 0, OFF|Client is not running|HKCU\\Software\\IM Providers\\Communicator|UpAndRunning = 0",
        "NOT_RUNNING, 2, OFF|Sign-in not known|Asked once Messenger is connected|''",
        "UNREACHABLE, 1, BAD|Messenger could not be reached|3 attempts since 09:50|0x80040111",
        "NOT_ANSWERING, 1, WARN|Messenger does not answer|No answer since 09:50|''",
        "NOT_ANSWERING, 2, OFF|Sign-in not known|Asked once Messenger is connected|''",
        "FLAG_WRONG_TYPE, 0, BAD|Flag has the wrong type|HKCU\\Software\\IM Providers\\Communicator|UpAndRunning REG_SZ",
        "FLAG_OUT_OF_RANGE, 0, BAD|Flag is out of range|HKCU\\Software\\IM Providers\\Communicator|UpAndRunning = 7",
        "MESSENGER_FAILED, 2, WARN|Sign-in not known|Messenger did not say|0x80004005"
    })
    void link(Example example, int index, String expected) {
        assertThat(rows(example, index)).isEqualTo(expected.replace("''", ""));
    }

    @Nested
    @DisplayName("on the buttons")
    class OnTheButtons {
        @ParameterizedTest
        @DisplayName("is what makes sense now, or why it does not")
        @CsvSource({
            "AVAILABLE, SIGN_OUT, Sign out, ''",
            "SIGNED_OUT, SIGN_IN, Sign in, ''",
            "NOT_RUNNING, START, Start, ''",
            "UNREACHABLE, START, Start, ''",
            "NOT_RUNNING_CANNOT_START, START, Start, Presence Monitor cannot start Communicator. Start it yourself.",
            "FLAG_ONLY, SIGN_OUT, Sign out, Messenger is not connected.",
            "LOGGING_OFF, SIGN_OUT, Sign out, Another command is still running."
        })
        void whatMakesSense(Example example, Command command, String text, String whyNot) {
            Optional<String> why = whyNot.isEmpty() ? Optional.empty() : Optional.of(whyNot);

            assertThat(model(example).primary())
                    .isEqualTo(new CommandButtonModel(command, text, why, Optional.empty(), false, true));
        }

        @Test
        @DisplayName("is what is being done and for how long, asked for here or elsewhere")
        void whatIsBeingDone() {
            CommandButtonModel asked = model(Example.SIGN_OUT_ASKED).primary();
            assertThat(asked.text()).isEqualTo("Signing out…");
            assertThat(asked.elapsed()).contains("3\u00a0s");
            assertThat(asked.enabled()).isFalse();
            assertThat(model(Example.SIGNING_IN).primary().text()).isEqualTo("Signing in…");
            assertThat(model(Example.LOGGING_OFF).secondary().text()).isEqualTo("Logging off…");
        }

        @Test
        @DisplayName(
                "is no progress for what may be done before 0.3 s have passed, and nothing can be asked for meanwhile")
        void noProgressAtFirst() {
            StatusViewModel early = at(Example.SIGN_OUT_ASKED, Example.ago(3).plus(Duration.ofMillis(299)));
            assertThat(early.primary())
                    .isEqualTo(new CommandButtonModel(
                            Command.SIGN_OUT,
                            "Sign out",
                            Optional.of("Another command is still running."),
                            Optional.empty(),
                            true,
                            true));
            assertThat(early.untilNextTick(Example.ago(3).plus(Duration.ofMillis(299))))
                    .isEqualTo(Duration.ofMillis(1));
            assertThat(at(Example.SIGN_OUT_ASKED, Example.ago(3).plus(Duration.ofMillis(300)))
                            .primary()
                            .text())
                    .isEqualTo("Signing out…");
        }

        @Test
        @DisplayName("is why there is nothing to log off")
        void whyNotLogOff() {
            assertThat(model(Example.SIGNED_OUT).secondary().whyNot()).contains("No mail session is logged on.");
            assertThat(model(Example.AVAILABLE).secondary().enabled()).isTrue();
        }
    }

    @Nested
    @DisplayName("in case of a problem")
    class CaseOfProblem {
        @Test
        @DisplayName("is nothing while all is well, and that the user is signed out")
        void signedOut() {
            assertThat(model(Example.AVAILABLE).banner()).isEmpty();
            assertThat(model(Example.SIGNED_OUT).banner())
                    .contains(new Banner(
                            Banner.BannerKind.SIGNED_OUT,
                            "You are not signed in to the service.",
                            "Sign in to see and show presence.",
                            "MyStatus answered MSGR_E_NOT_LOGGED_ON (0x8100031E)"));
        }

        @Test
        @DisplayName("is how the last command ended, until the state moves on or it is old")
        void howTheLastCommandEnded() {
            ResultLine line = model(Example.SIGN_OUT_FAILED).result().orElseThrow();
            assertThat(line.text()).isEqualTo("Signing out failed. You are still signed in.");
            assertThat(line.details()).contains("Signout answered E_FAIL (0x80004005)");

            assertThat(line.quiet()).isFalse();

            assertThat(model(Example.START_REFUSED).result().orElseThrow().text())
                    .isEqualTo("Communicator could not be started."
                            + " /home/user/registry.reg was not changed: permission denied.");
            assertThat(model(Example.AVAILABLE).result()).isEmpty();
            assertThat(ResultLine.of(
                            Example.SIGN_OUT_FAILED.presence(), Example.NOW.plus(Duration.ofMinutes(5)), texts))
                    .isEmpty();
        }
    }

    @Nested
    @DisplayName("after a logoff")
    class AfterALogoff {
        @Test
        @DisplayName("is what waits in the outbox, quietly, for nothing is lost (communicator.md 7.3)")
        void whatWaits() {
            ResultLine line = model(Example.LOGGED_OFF).result().orElseThrow();

            assertThat(line.text().replace('\u00a0', ' '))
                    .isEqualTo("Mail session logged off in 2 s."
                            + " 2 messages wait in the outbox and will be sent in the next session.");
            assertThat(line.quiet()).isTrue();
        }

        @Test
        @DisplayName("that failed is that, and what waits")
        void failedAndWaits() {
            ResultLine line = model(Example.MAIL_PROVIDER_FAILED).result().orElseThrow();

            assertThat(line.text())
                    .isEqualTo("The mail session is logged off; a provider answered with an error."
                            + " 2 messages wait in the outbox and will be sent in the next session.");
            assertThat(line.quiet()).isFalse();
        }

        @Test
        @DisplayName("is nothing once the next session sends what waited, nor when nothing waits")
        void nothing() {
            assertThat(model(Example.LOGGED_ON_AGAIN).result()).isEmpty();
            assertThat(model(Example.LOGGED_OFF_CLEAN).result()).isEmpty();
        }
    }

    @Nested
    @DisplayName("changes by the passing of time")
    class PassingOfTime {
        @Test
        @DisplayName("each whole second while something lasts")
        void eachSecond() {
            assertThat(model(Example.SIGN_OUT_ASKED).untilNextTick(Example.NOW.plus(Duration.ofMillis(300))))
                    .isEqualTo(Duration.ofMillis(700));
        }

        @Test
        @DisplayName("or each whole minute since the user signed in")
        void eachMinute() {
            assertThat(model(Example.AVAILABLE).untilNextTick(Example.NOW)).isEqualTo(Duration.ofSeconds(40));
        }

        @Test
        @DisplayName("and each whole minute of any other age that is shown, such as that of the last reading")
        void eachAge() {
            // Read 130 seconds ago, signed in 5060 seconds ago.
            Moment soon = Example.NOW.plus(Duration.ofSeconds(49));
            StatusViewModel before = at(Example.FLAG_UNREADABLE, soon);
            assertThat(before.hero().since().replace('\u00a0', ' ')).endsWith("2 min ago");
            assertThat(before.untilNextTick(soon)).isEqualTo(Duration.ofSeconds(1));
            assertThat(at(Example.FLAG_UNREADABLE, soon.plus(Duration.ofSeconds(1)))
                            .hero()
                            .since()
                            .replace('\u00a0', ' '))
                    .endsWith("3 min ago");
        }

        @ParameterizedTest
        @EnumSource
        @DisplayName("whenever a text changes with time, and not a second later")
        void inTime(Example example) {
            Moment end = Example.NOW.plus(Duration.ofMinutes(12));
            Moment now = Example.NOW;
            while (now.isBefore(end)) {
                StatusViewModel shown = at(example, now);
                Moment next = now.plus(shown.untilNextTick(now));
                StatusViewModel last = at(example, next.minus(Duration.ofMillis(1)));
                assertThat(List.of(
                                shown.hero(),
                                shown.banner(),
                                shown.rows(),
                                shown.result(),
                                shown.primary().text()))
                        .as("from %s to %s", now, next)
                        .isEqualTo(List.of(
                                last.hero(),
                                last.banner(),
                                last.rows(),
                                last.result(),
                                last.primary().text()));
                now = next;
            }
        }

        @Test
        @DisplayName("at midnight, when the times of the day before get a date")
        void midnight() {
            Moment before = Moment.at(Instant.parse("2026-03-05T23:59:45Z"));
            StatusViewModel late = at(Example.NOT_RUNNING, before);
            assertThat(late.untilNextTick(before)).isEqualTo(Duration.ofSeconds(15));
            assertThat(at(Example.NOT_RUNNING, before.plus(Duration.ofSeconds(15)))
                            .hero()
                            .since())
                    .isNotEqualTo(late.hero().since());
        }
    }

    @Test
    @DisplayName("in the tray is one line")
    void trayLine() {
        assertThat(SinceText.statusLine(Example.AVAILABLE.presence(), Example.NOW, texts)
                        .replace('\u00a0', ' '))
                .isEqualTo("Communicator · signed in for 1 h 24 min");
        assertThat(SinceText.statusLine(Example.NOT_RUNNING.presence(), Example.NOW, texts))
                .isEqualTo("Communicator · UpAndRunning = 0");
    }

    private Hero hero(Example example) {
        Hero hero = model(example).hero();
        return new Hero(
                hero.icon(), hero.word(), hero.value(), hero.who(), hero.since().replace('\u00a0', ' '));
    }

    private String rows(Example example, int index) {
        ChainRow row = model(example).rows().get(index);
        return String.join("|", row.mark().name(), row.title(), row.detail(), row.raw())
                .replace('\u00a0', ' ');
    }

    private StatusViewModel model(Example example) {
        return at(example, Example.NOW);
    }

    private StatusViewModel at(Example example, Moment now) {
        return StatusViewModel.of(example.presence(), RecentChanges.keeping(5), now, texts);
    }
}
