package org.presencemonitor.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import org.presencemonitor.history.HistoryRow;

/** The history for people: one line per entry, ISO time first. Always in English. */
public final class HistoryLines {
    private final ZoneId zone;
    private final PrintWriter out;

    /**
     * A printer of entries.
     *
     * @param zone of the times
     */
    public HistoryLines(ZoneId zone, PrintWriter out) {
        this.zone = zone;
        this.out = out;
    }

    /** Prints a line; line breaks within it become blanks. */
    public void print(HistoryRow row) {
        String mark = row.entry().problem() ? " ! " : "   ";
        String words = row.entry().words().replaceAll("\\R", " ");
        out.println(ConsoleWords.time(row.entry().at(), zone) + mark + words);
    }
}
