package org.presencemonitor.ui.activity;

import java.util.Optional;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.CodeText;
import org.presencemonitor.texts.Texts;

/**
 * An entry of the history in words.
 *
 * @param second a line that explains the title; empty where there is nothing to explain
 * @param code at the right: {@code S_OK}, {@code 0x0400}, {@code = 2}; empty where nothing was answered
 */
record HistoryText(StatusIcon icon, String title, Optional<String> second, String code) {
    HistoryText(StatusIcon icon, String title, String code) {
        this(icon, title, Optional.empty(), code);
    }

    HistoryText withSecond(Optional<String> line) {
        return new HistoryText(icon, title, line.filter(text -> !text.isBlank()), code);
    }

    HistoryText withIcon(StatusIcon other) {
        return new HistoryText(other, title, second, code);
    }

    static Failure failure(CallResult answer) {
        return new Failure(answer.call(), answer.api(), answer.hresult());
    }

    static Provider provider(HistoryEntry entry) {
        return new Provider(entry.provider());
    }

    /** A success by its name, a failure by the number that people search for. */
    static String answerOr(HistoryEntry entry, String otherwise) {
        return entry.answer()
                .map(answer -> answer.hresult().failed()
                        ? answer.hresult().hex()
                        : answer.hresult().name(answer.api()))
                .orElse(otherwise);
    }

    static String meaning(HistoryEntry entry, CallResult answer, Texts texts) {
        return CodeText.of(failure(answer), provider(entry), texts).meaning();
    }
}
