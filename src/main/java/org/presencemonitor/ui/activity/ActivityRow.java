package org.presencemonitor.ui.activity;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.print.PrintableText;

/** A line of the Activity tab. */
public sealed interface ActivityRow {
    /** What a screen reader says. */
    String spoken();

    /** The heading above the entries of a day: {@code Today}, {@code Thu 19 Nov}. */
    record Day(LocalDate day, String title) implements ActivityRow {
        @Override
        public String spoken() {
            return title;
        }
    }

    /**
     * An entry.
     *
     * @param id of its row in the history
     * @param time padded to the width of the other rows' times
     * @param whole the time with its date
     * @param source what was watched; empty where that is not known
     * @param sortable the time in a format for tables, whose text order is the order in time
     */
    record Event(
            long id,
            StatusIcon icon,
            String time,
            String whole,
            String source,
            String sortable,
            String title,
            Optional<String> second,
            String code)
            implements ActivityRow {
        @Override
        public String spoken() {
            return Stream.of(time.strip(), title, second.orElse(""), code)
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(", "));
        }

        /** What is shown beside the row when it is pointed at. */
        String tip() {
            return source.isEmpty() ? whole : whole + "\n" + source;
        }

        /** For the clipboard: what is shown, as a row of a table. */
        String plain() {
            return Stream.of(sortable, title, second.orElse(""), code, source)
                    .map(PrintableText::ofLocalized)
                    .collect(Collectors.joining("\t"));
        }
    }
}
