package org.presencemonitor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.notice.Notice;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.time.Moment;
import org.presencemonitor.ui.testing.Example;

@DisplayName("The text of a notification")
class NoticeTextTest {
    /** What a server shows that has room for little. */
    private static final int SHOWN = 70;

    /** Verbs that tell the user to do something, at the beginning of a sentence. */
    private static final Pattern ENGLISH = Pattern.compile(
            "(?:Answer|Ask|Check|Choose|Close|Copy|Install|Look|Make|Open|Remove|Restart|Set|Sign in|Start|Try|Update"
                    + "|Wait|Nothing needs)\\b.*");

    private static final Pattern FRENCH = Pattern.compile("(?:\\p{L}+ez\\b|Il n’y a rien à faire).*");
    private static final Pattern RUSSIAN =
            Pattern.compile("(?:\\p{L}+(?:те|тесь)\\b|Делать ничего не нужно).*", Pattern.UNICODE_CHARACTER_CLASS);

    private static Pattern orders(String language) {
        return switch (language) {
            case "fr" -> FRENCH;
            case "ru" -> RUSSIAN;
            default -> ENGLISH;
        };
    }

    /** The main clause. */
    private static String first(String text) {
        return text.split("[.;:,]", 2)[0].strip();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en, ''", "fr, _fr", "ru, _ru"})
    @DisplayName("says what to do in its first 70 characters, whatever has happened")
    void whatToDoFirst(String language, String suffix) {
        Properties bundle = BundlesTest.bundle(suffix);
        Stream<String> problems =
                Arrays.stream(ProblemKind.values()).map(kind -> "problem." + Phrase.keyOf(kind) + ".next");
        Stream<String> causes = Arrays.stream(Cause.values())
                .map(Phrase::keyOf)
                .filter(cause -> !cause.contains("mail") && !cause.contains("mapi"))
                .map(cause -> "cause." + cause + ".next");
        Stream<String> others = Stream.of(
                Phrase.NOTICE_NOT_ASKED.key(),
                Phrase.NOTICE_DEFAULT_TEXT.key(),
                Phrase.NOTICE_BY_HAND.key(),
                Phrase.NOTICE_DETAILS.key());

        assertThat(Stream.of(problems, causes, others).flatMap(keys -> keys)).allSatisfy(key -> {
            String text = MessageFormat.format(bundle.getProperty(key), "Communicator", "Lync");
            assertThat(text).as(key).matches(orders(language));
            assertThat(first(text)).as(key).hasSizeLessThanOrEqualTo(SHOWN);
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"en", "fr", "ru"})
    @DisplayName("has what to do before the reason")
    void order(String language) {
        Texts texts = new Texts(Locale.of(language), ZoneOffset.UTC);
        Moment now = Moment.at(Instant.parse("2026-03-05T10:00:30Z"));
        Stream<Notice> notices = Stream.of(
                new Notice.Broken(Example.UNREACHABLE.presence()),
                new Notice.SignedOut(Example.SIGNED_OUT.presence()),
                new Notice.OfficeDefaultMoved(new OfficeDefaultTaken("Communicator", Optional.of("Lync"), now)));

        assertThat(notices)
                .allSatisfy(notice -> assertThat(NoticeText.of(notice, texts).text())
                        .matches(orders(language))
                        .contains(" "));
    }
}
