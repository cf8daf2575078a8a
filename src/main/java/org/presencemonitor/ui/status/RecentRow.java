package org.presencemonitor.ui.status;

import java.util.List;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/** A line of the list of recent changes. */
record RecentRow(String time, String what, String code) {

    static List<RecentRow> of(RecentChanges changes, Moment now, Texts texts) {
        List<String> times = changes.newestFirst().stream()
                .map(change -> texts.times().timeWithSeconds(change.at().by(now)))
                .toList();
        int longest = times.stream().mapToInt(String::length).max().orElse(0);
        return changes.newestFirst().stream()
                .map(change -> new RecentRow(
                        pad(texts.times().timeWithSeconds(change.at().by(now)), longest),
                        what(change, texts),
                        change.code()))
                .toList();
    }

    /** Times are set in a monospaced font, so that equal numbers of characters make a column. */
    private static String pad(String time, int length) {
        return " ".repeat(length - time.length()) + time;
    }

    private static String what(RecentChanges.Change change, Texts texts) {
        return change.status().flatMap(texts::status).orElse(texts.state(change.state()));
    }

    /** What a screen reader says. */
    String spoken() {
        return String.join(", ", time.strip(), what, code);
    }
}
