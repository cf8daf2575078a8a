package org.presencemonitor.ui;

import java.util.List;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.texts.Texts;

/** A line of the list of recent changes. */
record RecentRow(String time, String what, String code) {

    static List<RecentRow> of(RecentChanges changes, Texts texts) {
        return changes.newestFirst().stream()
                .map(change -> new RecentRow(
                        texts.times().timeWithSeconds(change.at()), texts.state(change.state()), change.code()))
                .toList();
    }

    /** What a screen reader says. */
    String spoken() {
        return String.join(", ", time, what, code);
    }
}
