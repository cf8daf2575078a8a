package org.presencemonitor.ui.status;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.print.PrintableText;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.time.Moment;

/**
 * A problem as plain text for a support ticket: the problem and its codes, the time in UTC and the client, the chain
 * with its raw values, and the last changes. It contains no user's address.
 */
record ProblemReport(Presence presence, RecentChanges recent, Moment now, Texts texts) {

    String text(Banner banner) {
        List<String> parts = new ArrayList<>();
        parts.add(lines(Stream.concat(
                Stream.of(banner.title(), banner.text()), banner.details().lines())));
        parts.add(lines(Stream.of(
                texts.say(Phrase.STATUS_LINE, presence.provider().app(), texts.state(presence.state())),
                now.instant().truncatedTo(ChronoUnit.SECONDS).toString())));
        parts.add(lines(new Chain(presence, now, texts).rows().stream().map(ChainRow::spoken)));
        if (!recent.newestFirst().isEmpty()) {
            Stream<String> changes = RecentRow.of(recent, now, texts).stream().map(RecentRow::spoken);
            parts.add(lines(Stream.concat(Stream.of(texts.say(Phrase.RECENT)), changes)));
        }
        return String.join("\n\n", parts) + "\n";
    }

    private static String lines(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty())
                .map(PrintableText::ofLocalized)
                .collect(Collectors.joining("\n"));
    }
}
