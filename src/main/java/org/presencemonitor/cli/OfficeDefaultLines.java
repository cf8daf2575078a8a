package org.presencemonitor.cli;

import java.io.PrintStream;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.thread.Subscription;

/** Prints Office's default client, and each change of it, as a line of its own. */
public final class OfficeDefaultLines {
    private final InstantSource clock;
    private final ZoneId zone;
    private final LinePrinter lines;
    private final Predicate<ProviderList> isTold;
    private @Nullable String last;

    private OfficeDefaultLines(InstantSource clock, ZoneId zone, PrintStream out, Predicate<ProviderList> isTold) {
        this.clock = clock;
        this.zone = zone;
        lines = new LinePrinter(out);
        this.isTold = isTold;
    }

    /** Prints every change until it is closed. */
    static Subscription printAll(Providers providers, InstantSource clock, ZoneId zone, PrintStream out) {
        return providers.subscribe(new OfficeDefaultLines(clock, zone, out, list -> true)::read);
    }

    /** Prints those alone that name a client which is not installed, until it is closed: only a person mends that. */
    public static Subscription printMissing(Providers providers, InstantSource clock, ZoneId zone, PrintStream out) {
        return providers.subscribe(new OfficeDefaultLines(
                clock, zone, out, list -> list.missingDefault().isPresent())::read);
    }

    private void read(ProviderList list) {
        String now = ConsoleWords.officeDefault(list);
        if (!now.equals(last)) {
            last = now;
            if (isTold.test(list)) {
                lines.print(ConsoleWords.time(clock.instant(), zone) + " " + now);
            }
        }
    }
}
