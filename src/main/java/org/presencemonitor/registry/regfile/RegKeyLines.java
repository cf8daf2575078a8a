package org.presencemonitor.registry.regfile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.presencemonitor.registry.RegistryKey;

/**
 * The lines of a .reg file that make a key and all below it: their headers, each with the empty line above it, and
 * their values. Comments stay where they are.
 */
final class RegKeyLines {
    private final String text;
    private final List<Lines> found = new ArrayList<>();

    private record Lines(int start, int end) {}

    RegKeyLines(String text, List<RegEntry> entries, RegistryKey key) {
        this.text = text;
        boolean isBelow = false;
        for (RegEntry entry : entries) {
            boolean isHeader = entry instanceof RegEntry.Section;
            if (entry instanceof RegEntry.Section section) {
                isBelow = !section.deleted()
                        && section.key().filter(key::contains).isPresent();
            }
            if (isBelow) {
                found.add(new Lines(isHeader ? withEmptyLine(entry.start()) : entry.start(), entry.end()));
            }
        }
    }

    private int withEmptyLine(int start) {
        int end = lineEndBefore(start);
        return lineEndBefore(end) < end ? end : start;
    }

    /** Where the line end begins that ends at that place; the place itself where there is none. */
    private int lineEndBefore(int place) {
        if (text.startsWith("\r\n", place - 2)) {
            return place - 2;
        }
        return text.startsWith("\n", place - 1) || text.startsWith("\r", place - 1) ? place - 1 : place;
    }

    /**
     * Texts without them. The key above may have had no line of its own: in the later ones its header stands in the
     * place of the first of them, and of the last.
     */
    Stream<String> without(String headerAbove) {
        if (found.isEmpty()) {
            return Stream.of(text);
        }
        return Stream.of(replaced("", 0), replaced(headerAbove, 0), replaced(headerAbove, found.size() - 1));
    }

    private String replaced(String instead, int ofThese) {
        StringBuilder shorter = new StringBuilder(text);
        for (int i = found.size() - 1; i >= 0; i--) {
            shorter.replace(found.get(i).start(), found.get(i).end(), i == ofThese ? instead : "");
        }
        return shorter.toString();
    }
}
