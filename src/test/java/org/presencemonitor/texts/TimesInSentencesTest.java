package org.presencemonitor.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.presence.Problem.ProblemKind;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.time.Moment;

@DisplayName("A time in a sentence")
class TimesInSentencesTest {
    private static final Moment NOW = Moment.at(Instant.parse("2026-03-05T10:00:30Z"));
    private static final Moment TODAY = Moment.at(Instant.parse("2026-03-05T08:36:00Z"));
    private static final Moment MONDAY = Moment.at(Instant.parse("2026-03-02T19:00:00Z"));
    private static final Moment LAST_YEAR = Moment.at(Instant.parse("2025-11-17T19:00:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | NOT_RUNNING_SINCE          | Not running since 08:36            | Not running since 19:00 on 2 Mar                    | Not running since 19:00 on 17 Nov 2025
            fr-FR | NOT_RUNNING_SINCE          | Non démarré depuis 08:36           | Non démarré depuis le 2 mars à 19:00                | Non démarré depuis le 17 nov. 2025 à 19:00
            ru-RU | NOT_RUNNING_SINCE          | Не запущен с 08:36                 | Не запущен с 19:00 2 мар.                           | Не запущен с 19:00 17 нояб. 2025 г.
            en-GB | SINCE                      | Since 08:36                        | Since 19:00 on 2 Mar                                | Since 19:00 on 17 Nov 2025
            fr-FR | SINCE                      | Depuis 08:36                       | Depuis le 2 mars à 19:00                            | Depuis le 17 nov. 2025 à 19:00
            ru-RU | SINCE                      | С 08:36                            | С 19:00 2 мар.                                      | С 19:00 17 нояб. 2025 г.
            en-GB | MESSENGER_SILENT_SINCE     | No answer since 08:36              | No answer since 19:00 on 2 Mar                      | No answer since 19:00 on 17 Nov 2025
            fr-FR | MESSENGER_SILENT_SINCE     | Sans réponse depuis 08:36          | Sans réponse depuis le 2 mars à 19:00               | Sans réponse depuis le 17 nov. 2025 à 19:00
            ru-RU | MESSENGER_SILENT_SINCE     | Нет ответа с 08:36                 | Нет ответа с 19:00 2 мар.                           | Нет ответа с 19:00 17 нояб. 2025 г.
            en-GB | NOTIFICATIONS_PAUSED_UNTIL | Notifications paused until 08:36   | Notifications paused until 19:00 on 2 Mar           | Notifications paused until 19:00 on 17 Nov 2025
            fr-FR | NOTIFICATIONS_PAUSED_UNTIL | Notifications suspendues jusqu’à 08:36 | Notifications suspendues jusqu’au 2 mars à 19:00 | Notifications suspendues jusqu’au 17 nov. 2025 à 19:00
            ru-RU | NOTIFICATIONS_PAUSED_UNTIL | Уведомления приостановлены до 08:36 | Уведомления приостановлены до 19:00 2 мар.         | Уведомления приостановлены до 19:00 17 нояб. 2025 г.
            en-GB | AS_OF                      | As of 08:36, 1 h 24 min ago        | As of 19:00 on 2 Mar, 2 d 15 h ago                  | As of 19:00 on 17 Nov 2025, 107 d 15 h ago
            fr-FR | AS_OF                      | État à 08:36, il y a 1 h 24 min    | État du 2 mars à 19:00, il y a 2 j 15 h             | État du 17 nov. 2025 à 19:00, il y a 107 j 15 h
            ru-RU | AS_OF                      | По данным на 08:36, 1 ч 24 мин назад | По данным на 19:00 2 мар., 2 дн. 15 ч назад         | По данным на 19:00 17 нояб. 2025 г., 107 дн. 15 ч назад
            en-GB | FLAG_LAST_READ             | Last read at 08:36, 1 h 24 min ago | Last read at 19:00 on 2 Mar, 2 d 15 h ago           | Last read at 19:00 on 17 Nov 2025, 107 d 15 h ago
            fr-FR | FLAG_LAST_READ             | Dernière lecture à 08:36, il y a 1 h 24 min | Dernière lecture le 2 mars à 19:00, il y a 2 j 15 h | Dernière lecture le 17 nov. 2025 à 19:00, il y a 107 j 15 h
            ru-RU | FLAG_LAST_READ             | Последнее чтение: 08:36, 1 ч 24 мин назад | Последнее чтение: 19:00 2 мар., 2 дн. 15 ч назад | Последнее чтение: 19:00 17 нояб. 2025 г., 107 дн. 15 ч назад
            """)
    @DisplayName("stands alone today, with its date on another day, and with the year in another year")
    void standsWithItsDate(String locale, Phrase phrase, String today, String otherDay, String otherYear) {
        Texts texts = in(locale);

        assertThat(List.of(TODAY, MONDAY, LAST_YEAR).stream()
                        .map(time ->
                                plain(texts.at(phrase, time, NOW, texts.times().age(time, NOW)))))
                .containsExactly(today, otherDay, otherYear);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-GB | 3 attempts since 08:36   | 3 attempts since 19:00 on 2 Mar
            fr-FR | 3 tentatives depuis 08:36 | 3 tentatives depuis le 2 mars à 19:00
            ru-RU | 3 попытки с 08:36        | 3 попытки с 19:00 2 мар.
            """)
    @DisplayName("follows a number, which has its own forms")
    void followsANumber(String locale, String today, String otherDay) {
        Texts texts = in(locale);

        assertThat(texts.count(Phrase.MESSENGER_ATTEMPTS, 3, texts.since(TODAY, NOW)))
                .isEqualTo(today);
        assertThat(plain(texts.count(Phrase.MESSENGER_ATTEMPTS, 3, texts.since(MONDAY, NOW))))
                .isEqualTo(otherDay);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en-US | Since 7:00 PM on Mar 2
            en-AU | Since 7:00 pm on 2 Mar
            fr-CA | Depuis le 2 mars à 19 h 00
            de-DE | Since 19:00 on 2. März
            """)
    @DisplayName("is written as in the user's country")
    void isWrittenAsInTheCountry(String locale, String expected) {
        assertThat(plain(in(locale).at(Phrase.SINCE, MONDAY, NOW))).isEqualTo(expected);
    }

    @Test
    @DisplayName("is of today by the user's clock, not by the age")
    void isOfTodayByTheClock() {
        Texts texts = in("fr-FR");
        Moment midnight = Moment.at(Instant.parse("2026-03-05T00:00:00Z"));

        assertThat(texts.at(Phrase.SINCE, midnight, NOW)).isEqualTo("Depuis 00:00");
        assertThat(texts.at(Phrase.SINCE, midnight.minus(Duration.ofSeconds(1)), midnight))
                .isEqualTo("Depuis le 4\u00a0mars à 23:59");
        assertThat(texts.pause(Optional.of(NOW.instant().plus(Duration.ofDays(1))), NOW.instant()))
                .isEqualTo("Notifications suspendues jusqu’au 6\u00a0mars à 10:00");
    }

    @Test
    @DisplayName("has its date in the details of a problem as well")
    void inDetails() {
        Texts texts = in("fr-FR");

        assertThat(Arrays.stream(ProblemKind.values())
                        .map(kind -> new Problem(kind, "7", Optional.empty(), 2, MONDAY))
                        .map(problem -> ProblemText.of(problem, Provider.COMMUNICATOR, texts, NOW))
                        .map(ProblemText::details))
                .allMatch(details -> details.toLowerCase(Locale.FRENCH).endsWith("depuis le 2\u00a0mars à 19:00"));
    }

    private static Texts in(String tag) {
        return new Texts(Locale.forLanguageTag(tag), ZoneOffset.UTC);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
