package org.presencemonitor.cli;

import java.io.PrintWriter;
import java.time.ZoneId;
import org.presencemonitor.history.HistoryRow;
import org.presencemonitor.print.LinePrinter;

/** The history for people: one line per entry, ISO time first. Always in English. */
public final class HistoryLines {
    private final ZoneId zone;
    private final LinePrinter out;

    /**
     * A printer of entries.
     *
     * @param zone of the times
     */
    public HistoryLines(ZoneId zone, PrintWriter out) {
        this.zone = zone;
        this.out = new LinePrinter(out);
    }

    /** Prints a line. */
    public void print(HistoryRow row) {
        String mark = row.entry().problem() ? " ! " : "   ";
        out.print(ConsoleWords.time(row.entry().at(), zone) + mark + row.entry().words());
    }
}
