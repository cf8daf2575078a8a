package org.presencemonitor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.mapi.ProviderState;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.WhyNot;

@DisplayName("The bundles")
class BundlesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");
    private static final Set<Phrase> PLURALS = Set.of(
            Phrase.WATCHING,
            Phrase.MESSENGER_ATTEMPTS,
            Phrase.SESSION_ACCOUNTS,
            Phrase.MAIL_TRANSPORTS,
            Phrase.MAIL_STORES,
            Phrase.MAIL_TOOK_BACK,
            Phrase.MAIL_WAITING,
            Phrase.MAIL_WAITING_AND_ERROR,
            Phrase.MAIL_WAITING_SENTENCE,
            Phrase.MAIL_LEAK,
            Phrase.FAILURE_TIMES,
            Phrase.KEPT_DAYS,
            Phrase.KEPT_MONTHS,
            Phrase.KEPT_YEARS,
            Phrase.SCENARIO_STEPS,
            Phrase.CONVERSATIONS_MORE,
            Phrase.CONVERSATION_MESSAGES,
            Phrase.LANE_MANY,
            Phrase.ACTIVITY_TODAY,
            Phrase.ACTIVITY_NEW,
            Phrase.EXPORT_RUNNING,
            Phrase.EXPORT_DONE,
            Phrase.EXPORT_NEWEST,
            Phrase.HISTORY_NOT_RECORDED);

    /** Said of a time, see {@link Texts#at}: French has a form for today and one for another day. */
    private static final Set<Phrase> TIMES = Set.of(
            Phrase.NOT_RUNNING_SINCE,
            Phrase.AS_OF,
            Phrase.SINCE,
            Phrase.FLAG_LAST_READ,
            Phrase.MESSENGER_SILENT_SINCE,
            Phrase.NOTIFICATIONS_PAUSED_UNTIL,
            Phrase.QUIET_UNTIL);

    private final Properties english = bundle("");

    @Test
    @DisplayName("hold a text for each phrase and each value of the model, and no other")
    void holdEveryTextAndNoOther() {
        Set<String> expected = new TreeSet<>();
        Arrays.stream(Phrase.values()).map(Phrase::key).forEach(expected::add);
        family(expected, "state", PresenceState.values());
        family(expected, "button", Command.values());
        family(expected, "progress", Command.values());
        family(expected, "why-not", WhyNot.values());
        family(expected, "mail-kind", ProviderState.ProviderKind.values());
        family(expected, "mail-step", ProviderState.LogoffStep.values());
        family(expected, "mail-warning", MailSessionState.Warning.values());
        for (String part : new String[] {".sentence", ".next"}) {
            Arrays.stream(Problem.ProblemKind.values())
                    .forEach(kind -> expected.add("problem." + Phrase.keyOf(kind) + part));
            Arrays.stream(Cause.values()).forEach(cause -> expected.add("cause." + Phrase.keyOf(cause) + part));
        }
        for (Command command : Command.values()) {
            Arrays.stream(CommandOutcome.values())
                    .filter(outcome -> outcome != CommandOutcome.REFUSED)
                    .forEach(outcome -> expected.add("result." + Phrase.keyOf(command) + "." + Phrase.keyOf(outcome)));
        }
        Set<String> statuses =
                keys(english).stream().filter(key -> key.startsWith("status.")).collect(Collectors.toSet());
        Set<String> rest = keys(english);
        rest.removeAll(statuses);

        assertThat(rest).isEqualTo(expected);
        assertThat(statuses).isNotEmpty().isSubsetOf(statusKeys());
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"fr", "ru"})
    @DisplayName("say the same in each language: same keys, same placeholders")
    void sayTheSame(String language) {
        Properties other = bundle("_" + language);

        assertThat(keys(other)).isEqualTo(keys(english));
        assertThat(keys(english))
                .allSatisfy(key -> assertThat(placeholders(other, key)).as(key).isEqualTo(placeholders(english, key)));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "fr", "ru"})
    @DisplayName("give texts of a number or of a time as many forms as the language has, and others one")
    void giveTextsTheirForms(String language) {
        Properties bundle = bundle(language.isEmpty() ? "" : "_" + language);

        assertThat(Phrase.values())
                .allSatisfy(
                        phrase -> assertThat(bundle.getProperty(phrase.key()).split("\\|", -1))
                                .as(phrase.key())
                                .hasSize(forms(phrase, language)));
    }

    private static int forms(Phrase phrase, String language) {
        if (TIMES.contains(phrase)) {
            return language.equals("fr") ? 2 : 1;
        }
        return PLURALS.contains(phrase) ? Plural.forms(Locale.of(language)) : 1;
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "fr", "ru"})
    @DisplayName("use typographic apostrophes, because MessageFormat eats straight ones")
    void useTypographicApostrophes(String language) {
        Properties bundle = bundle(language.isEmpty() ? "" : "_" + language);

        assertThat(bundle.values()).isNotEmpty().noneMatch(text -> ((String) text).contains("'"));
    }

    @Test
    @DisplayName("begin no French line with a sign: a space before : ; ? ! » or after « does not break")
    void breakNoFrenchLineBeforeASign() {
        assertThat(texts("fr"))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("[^\u00a0][:;?!»]")
                        .doesNotContainPattern("«[^\u00a0]")
                        .doesNotContain("\""));
    }

    @Test
    @DisplayName("begin no Russian line with a dash, and have no space before a sign in English and Russian")
    void breakNoRussianLineBeforeADash() {
        assertThat(texts("ru"))
                .allSatisfy(text -> assertThat(text)
                        .doesNotContainPattern("[^\u00a0]—")
                        .doesNotContainPattern("\\s[:;?!»]")
                        .doesNotContain("\""));
        assertThat(texts("")).allSatisfy(text -> assertThat(text).doesNotContainPattern("\\h[:;?!]"));
    }

    @ParameterizedTest(name = "[{0}]")
    @ValueSource(strings = {"", "fr", "ru"})
    @DisplayName("keep a number and the unit behind it on one line")
    void keepNumberAndUnitTogether(String language) {
        assertThat(texts(language))
                .noneMatch(text -> text.matches(".*\\{\\d} (?:%|d|h|min|s|ms|j|д|дн|ч|мин|с|мс)(?![\\p{L}’]).*"));
    }

    private static Collection<String> texts(String language) {
        Properties bundle = bundle(language.isEmpty() ? "" : "_" + language);
        assertThat(bundle).isNotEmpty();
        return bundle.stringPropertyNames().stream().map(bundle::getProperty).toList();
    }

    private static void family(Set<String> keys, String family, Enum<?>... values) {
        Arrays.stream(values).forEach(value -> keys.add(family + "." + Phrase.keyOf(value)));
    }

    private static Set<String> statusKeys() {
        return Stream.iterate(0, value -> value <= 0x400, value -> value + 1)
                .flatMap(value -> new MyStatus(value).name().stream())
                .map(name -> "status." + Phrase.keyOf(name))
                .collect(Collectors.toSet());
    }

    private static Set<String> keys(Properties bundle) {
        return new TreeSet<>(bundle.stringPropertyNames());
    }

    private static Set<String> placeholders(Properties bundle, String key) {
        return PLACEHOLDER
                .matcher(bundle.getProperty(key))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    static Properties bundle(String suffix) {
        Properties bundle = new Properties();
        String file = "messages" + suffix + ".properties";
        try (Reader in = new InputStreamReader(
                Objects.requireNonNull(Texts.class.getResourceAsStream(file), file), StandardCharsets.UTF_8)) {
            bundle.load(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bundle;
    }
}
