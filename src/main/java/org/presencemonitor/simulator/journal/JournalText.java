package org.presencemonitor.simulator.journal;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.journal.Query.Page;

/** Formats a journal for reading. Times are UTC, so that a text is the same in all time zones. */
final class JournalText {
    private static final int TAIL_LINES = 10;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private JournalText() {}

    /** Time, thread, kind, what: {@code 08:36:02.100 messenger call Signout: 0x00000000}. */
    static String line(Entry entry) {
        return TIME.format(entry.at()) + " " + entry.thread() + " " + kind(entry) + " " + entry.what();
    }

    static String kind(Entry entry) {
        return entry.kind().name().toLowerCase(Locale.ROOT);
    }

    static String whenAndWhere(Entry entry) {
        return "at " + TIME.format(entry.at()) + " on thread " + entry.thread();
    }

    /** Each entry on a line of its own; only the last {@link #TAIL_LINES}. */
    static String list(List<Entry> entries) {
        StringBuilder text = new StringBuilder();
        last(entries).forEach(entry -> text.append(String.format(Locale.ROOT, "%n  %s", line(entry))));
        return text.toString();
    }

    /** The end of the journal, and the number of dropped entries. */
    static String tail(Page page) {
        List<Entry> all = page.entries();
        String head = all.size() > TAIL_LINES
                ? "The last " + TAIL_LINES + " of " + all.size() + " journal lines:"
                : "The journal:";
        String text = all.isEmpty() ? "%nThe journal is empty." : "%n" + head;
        return String.format(Locale.ROOT, text) + list(all) + dropped(page);
    }

    private static String dropped(Page page) {
        return page.dropped() == 0
                ? ""
                : String.format(Locale.ROOT, "%nThe journal is full: the oldest %d entries are gone.", page.dropped());
    }

    private static List<Entry> last(List<Entry> entries) {
        return entries.subList(Math.max(0, entries.size() - TAIL_LINES), entries.size());
    }
}
