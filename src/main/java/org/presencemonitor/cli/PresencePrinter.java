package org.presencemonitor.cli;

import java.time.InstantSource;
import java.time.ZoneOffset;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.print.LinePrinter;

/** One line per change of a presence, in the form of {@code watch}. */
final class PresencePrinter {
    private final String app;
    private final InstantSource clock;
    private final LinePrinter out;
    private String last = "";

    PresencePrinter(String app, InstantSource clock, LinePrinter out) {
        this.app = app;
        this.clock = clock;
        this.out = out;
    }

    void print(Presence presence) {
        String line = RawValues.of(presence, ZoneOffset.UTC);
        if (!line.equals(last)) {
            last = line;
            out.print("    " + ConsoleWords.time(clock.instant(), ZoneOffset.UTC) + " " + app + " " + line);
        }
    }
}
