package org.presencemonitor.cli;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** ISO time with milliseconds and offset: {@code 2026-11-20T23:44:35.774+00:00}. */
final class ConsoleTime {
    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx", Locale.ROOT);

    private ConsoleTime() {}

    static String of(Instant time, ZoneId zone) {
        return FORMAT.format(time.atZone(zone));
    }
}
