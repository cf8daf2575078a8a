package org.presencemonitor.ui.activity;

import java.util.Optional;
import org.presencemonitor.desktop.StatusIcon;

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
}
