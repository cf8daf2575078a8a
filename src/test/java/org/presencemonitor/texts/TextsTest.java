package org.presencemonitor.texts;

import static java.time.Duration.ofMillis;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WhyNot;
import org.presencemonitor.time.Moment;

@DisplayName("Texts")
class TextsTest {
    private static final Moment NOW = Moment.at(Instant.parse("2026-03-05T10:00:30Z"));

    private final Texts english = in("en-GB");
    private final Texts french = in("fr-FR");
    private final Texts russian = in("ru-RU");

    @Nested
    @DisplayName("are in the user's language")
    class Language {
        @Test
        @DisplayName("English, French or Russian")
        void threeLanguages() {
            assertThat(english.state(PresenceState.AVAILABLE)).isEqualTo("Available");
            assertThat(french.state(PresenceState.AVAILABLE)).isEqualTo("Disponible");
            assertThat(russian.state(PresenceState.AVAILABLE)).isEqualTo("Доступен");
        }

        @Test
        @DisplayName("else English words with the user's own times, whatever language the system has")
        void elseEnglish() {
            Locale before = Locale.getDefault();
            Locale.setDefault(Locale.FRANCE);
            try {
                Texts german = in("de-DE");
                assertThat(german.state(PresenceState.BUSY)).isEqualTo("Busy");
                assertThat(german.times().seconds(ofMillis(800))).isEqualTo("0,8\u00a0s");
                assertThat(in("en").state(PresenceState.BUSY)).isEqualTo("Busy");
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @ParameterizedTest
    @DisplayName("take the right plural form")
    @CsvSource({
        "en-GB, 0, 0 transports",
        "en-GB, 1, 1 transport",
        "en-GB, 2, 2 transports",
        "fr-FR, 0, 0 transport",
        "fr-FR, 1, 1 transport",
        "fr-FR, 2, 2 transports",
        "fr-FR, 999999, 999 999 transports",
        "fr-FR, 1000000, 1 000 000 de transports",
        "fr-FR, 1000001, 1 000 001 transports",
        "fr-FR, 3000000, 3 000 000 de transports",
        "ru-RU, 0, 0 транспортов",
        "ru-RU, 1, 1 транспорт",
        "ru-RU, 2, 2 транспорта",
        "ru-RU, 4, 4 транспорта",
        "ru-RU, 5, 5 транспортов",
        "ru-RU, 11, 11 транспортов",
        "ru-RU, 12, 12 транспортов",
        "ru-RU, 21, 21 транспорт",
        "ru-RU, 22, 22 транспорта",
        "ru-RU, 111, 111 транспортов"
    })
    void takeTheRightPluralForm(String locale, long number, String expected) {
        assertThat(plain(in(locale).count(Phrase.MAIL_TRANSPORTS, number))).isEqualTo(expected);
    }

    @Test
    @DisplayName("elide the French de of a million before a vowel")
    void elide() {
        assertThat(plain(french.count(Phrase.ACTIVITY_TODAY, 1_000_000)))
                .isEqualTo("1 000 000 d’événements aujourd’hui");
        assertThat(plain(french.count(Phrase.ACTIVITY_NEW, 2_000_000))).isEqualTo("2 000 000 de nouveaux événements");
    }

    @Nested
    @DisplayName("of time")
    class OfTime {
        @Test
        @DisplayName("count whole minutes down from days")
        void countWholeMinutes() {
            assertThat(plain(english.times().duration(ofSeconds(59)))).isEqualTo("less than a minute");
            assertThat(plain(english.times().duration(ofSeconds(119)))).isEqualTo("1 min");
            assertThat(plain(english.times().duration(ofMinutes(84)))).isEqualTo("1 h 24 min");
            assertThat(plain(french.times().duration(Duration.ofHours(51)))).isEqualTo("2 j 3 h");
            assertThat(plain(russian.times().duration(ofMinutes(84)))).isEqualTo("1 ч 24 мин");
        }

        @Test
        @DisplayName("say just now within the first minute")
        void sayJustNow() {
            assertThat(english.times().age(NOW.minus(Duration.ofSeconds(59)), NOW))
                    .isEqualTo("just now");
            assertThat(plain(english.times().age(NOW.minus(Duration.ofSeconds(60)), NOW)))
                    .isEqualTo("1 min ago");
            assertThat(plain(russian.times().age(NOW.minus(Duration.ofMinutes(2)), NOW)))
                    .isEqualTo("2 мин назад");
            assertThat(plain(french.times().age(NOW.minus(Duration.ofMinutes(2)), NOW)))
                    .isEqualTo("il y a 2 min");
        }

        @Test
        @DisplayName("are right by the clock as it is now, and as old as time has passed, after the clock was set")
        void clockWasSet() {
            Moment later = new Moment(
                    NOW.instant().minus(Duration.ofHours(3)),
                    NOW.plus(ofMinutes(2)).ticks());

            assertThat(plain(english.times().age(NOW, later))).isEqualTo("2 min ago");
            assertThat(english.at(Phrase.SINCE, NOW, later)).isEqualTo("Since 06:58");
            assertThat(plain(english.times().elapsed(NOW, later))).isEqualTo("120 s");
        }

        @Test
        @DisplayName("show fractions of short waits only")
        void showFractions() {
            assertThat(plain(english.times().seconds(ofMillis(800)))).isEqualTo("0.8 s");
            assertThat(plain(english.times().seconds(ofSeconds(30)))).isEqualTo("30 s");
            assertThat(plain(english.times().elapsed(NOW.minus(Duration.ofMillis(3_900)), NOW)))
                    .isEqualTo("3 s");
            assertThat(plain(english.times().elapsed(NOW.plus(Duration.ofSeconds(5)), NOW)))
                    .isEqualTo("0 s");
        }
    }

    @Nested
    @DisplayName("of results")
    class OfResults {
        @Test
        @DisplayName("say honestly how a command ended")
        void sayHowItEnded() {
            assertThat(result(CommandOutcome.DONE, ofMillis(800))).isEqualTo("Signed out in 0.8 s.");
            assertThat(result(CommandOutcome.TIMED_OUT, ofSeconds(30)))
                    .isEqualTo("The server has not answered for 30 s. You may still be signed in.");
            assertThat(result(CommandOutcome.IGNORED, ofSeconds(1)))
                    .isEqualTo("Communicator took the request, but you are still signed in.");
            assertThat(result(CommandOutcome.REFUSED, ofSeconds(0))).isEqualTo("You are not signed in.");
        }

        private String result(CommandOutcome outcome, Duration took) {
            return plain(english.result(
                    new CommandResult(
                            Command.SIGN_OUT, outcome, Optional.empty(), Optional.of(WhyNot.SIGNED_OUT), NOW, took),
                    Provider.COMMUNICATOR));
        }
    }

    @Nested
    @DisplayName("of problems")
    class OfProblems {
        @Test
        @DisplayName("are a sentence and a next step without codes; the codes are in the details")
        void keepCodesInTheDetails() {
            ProblemText text = unreachable(HResult.CLASS_E_CLASSNOTAVAILABLE, english);

            assertThat(text.sentence()).isEqualTo("The client is running, but Messenger could not be reached.");
            assertThat(text.next())
                    .startsWith("Start Communicator normally: it may run as administrator, or it has crashed.")
                    .doesNotContain("0x");
            assertThat(text.details())
                    .isEqualTo("CoCreateInstance answered CLASS_E_CLASSNOTAVAILABLE (0x80040111)\n3 times since 09:50");
            assertThat(unreachable(HResult.CLASS_E_CLASSNOTAVAILABLE, russian).details())
                    .endsWith("3 раза с 09:50");
        }

        @Test
        @DisplayName("advise by the answer, and by the kind of problem where the answer tells nothing")
        void adviseByTheAnswer() {
            assertThat(unreachable(HResult.REGDB_E_CLASSNOTREG, english).next()).startsWith("Install or repair");
            assertThat(unreachable(HResult.RPC_S_SERVER_UNAVAILABLE, english).sentence())
                    .isEqualTo("The client has ended unexpectedly.");
            assertThat(unreachable(HResult.E_FAIL, english).next()).startsWith("Restart Communicator.");
            assertThat(unreachable(HResult.E_FAIL, english).details())
                    .contains("(0x80004005)\nThe call failed, and the answer does not say why.");
        }

        @Test
        @DisplayName("say what was found in place of the flag")
        void sayWhatWasFound() {
            Problem problem = new Problem(ProblemKind.FLAG_WRONG_TYPE, "REG_SZ", Optional.empty(), 1, NOW);

            assertThat(ProblemText.of(problem, Provider.COMMUNICATOR, english, NOW)
                            .details())
                    .isEqualTo(
                            "UpAndRunning is REG_SZ, where a REG_DWORD of 0, 1 or 2 was expected\n1 time since 10:00");
        }

        @Test
        @DisplayName("pass on what the registry says of itself")
        void passOnTheRegistrysSentence() {
            Problem problem = new Problem(ProblemKind.FLAG_UNREADABLE, "The file is gone.", Optional.empty(), 1, NOW);

            assertThat(ProblemText.of(problem, Provider.COMMUNICATOR, english, NOW)
                            .next())
                    .startsWith("The file is gone. Make it readable again");
        }

        @ParameterizedTest
        @CsvSource(delimiter = '|', textBlock = """
                UNKNOWN         | The client is running, but Messenger could not be reached. | Start Communicator normally: it may run
                CLIENT_ELEVATED | The client runs as administrator | Start Communicator normally
                CALLER_ELEVATED | Presence Monitor runs as administrator | Start Presence Monitor again without
                NO_PROCESS      | The client has left word that it is running, but it is not. | Start Communicator again.
                SAME_RIGHTS     | The client is running, but Messenger could not be reached. | Restart Communicator if it stays like this: it may be starting, ending or stuck.
                """)
        @DisplayName("tell what stands behind 0x80040111 where that was found out (1.3, 8)")
        void tellWhatWasFoundOut(Circumstance circumstance, String sentence, String next) {
            Failure failure = new Failure("CoCreateInstance", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE, circumstance);

            ProblemText text = unreachable(failure, english);

            assertThat(text.sentence()).startsWith(sentence);
            assertThat(text.next()).startsWith(next);
            assertThat(text.details()).contains("CLASS_E_CLASSNOTAVAILABLE (0x80040111)");
        }

        private ProblemText unreachable(HResult answer, Texts texts) {
            return unreachable(new Failure("CoCreateInstance", Api.COM, answer), texts);
        }

        private ProblemText unreachable(Failure answered, Texts texts) {
            Optional<Failure> failure = Optional.of(answered);
            Problem problem =
                    new Problem(ProblemKind.MESSENGER_UNREACHABLE, "", failure, 3, NOW.minus(Duration.ofMinutes(10)));
            return ProblemText.of(problem, Provider.COMMUNICATOR, texts, NOW);
        }
    }

    @Test
    @DisplayName("name what a status says beyond its state")
    void nameTheStatus() {
        assertThat(english.status(MyStatus.IN_A_MEETING)).contains("In a meeting");
        assertThat(english.status(MyStatus.ONLINE)).isEmpty();
        assertThat(english.status(new MyStatus(0x00C2))).contains("Status without a name");
    }

    private static Texts in(String tag) {
        return new Texts(Locale.forLanguageTag(tag), ZoneOffset.UTC);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
