package org.presencemonitor.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.presencemonitor.texts.Texts;

@DisplayName("A search")
class SearchWordsTest {
    private static Set<String> words(String language, String typed) {
        return new SearchWords(new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC)).of(typed);
    }

    @Test
    @DisplayName("looks for what is typed, and for nothing when nothing is")
    void asTyped() {
        assertThat(words("en", " 0x80040111 ")).containsExactly("0x80040111");
        assertThat(words("ru", "MSGR_E")).containsExactly("MSGR_E");
        assertThat(words("fr", "  ")).isEmpty();
    }

    @Test
    @DisplayName("finds states, statuses, commands and mail by their names in the user's language")
    void translated() {
        assertThat(words("fr", "occupé")).containsExactlyInAnyOrder("occupé", "busy");
        assertThat(words("ru", "Занят")).containsExactlyInAnyOrder("Занят", "busy");
        assertThat(words("ru", "на собр")).containsExactlyInAnyOrder("на собр", "IN_A_MEETING");
        assertThat(words("fr", "se déconnecter")).contains("sign out");
        assertThat(words("ru", "сеанс почты открыт")).contains("mail logged on");
        assertThat(words("en", "mail session logged off")).contains("mail logged off");
        assertThat(words("fr", "n'a pas pu être créé")).contains("CoCreateInstance");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ru | сеанс почты завершен     | mail logged off
            ru | СЕАНС ПОЧТЫ ЗАВЕРШЁН     | mail logged off
            ru | заверше\u0308н           | mail logged off
            ru | не установлен            | not installed
            fr | deconnecte               | signed out
            fr | DÉCONNECTÉ               | signed out
            fr | de\u0301connecte\u0301   | signed out
            fr | en reunion               | IN_A_MEETING
            fr | n'a pas pu etre cree     | CoCreateInstance
            fr | demarrage...             | starting
            fr | démarrage…               | starting
            fr | client\u00a0non installe | not installed
            """)
    @DisplayName("finds a name however its accents, its ё, its dots and its spaces are typed")
    void howeverTyped(String language, String typed, String found) {
        assertThat(words(language, typed)).contains(typed.strip(), found);
    }

    @Test
    @DisplayName("does not translate fewer than three letters, which are part of nearly every name")
    void tooShort() {
        assertThat(words("ru", "за")).containsExactly("за");
    }
}
