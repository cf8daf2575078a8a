package org.presencemonitor.registry;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The upper case of every UTF-16 unit in Windows, as a file among the tests has it. */
public final class UpperCaseTable {
    private UpperCaseTable() {}

    /** By the unit. */
    public static char[] read() {
        char[] upper = new char[0x10000];
        for (int unit = 0; unit < upper.length; unit++) {
            upper[unit] = (char) unit;
        }
        text().lines().filter(line -> !line.startsWith("#")).forEach(line -> add(line.split(" "), upper));
        return upper;
    }

    private static void add(String[] words, char[] upper) {
        int last = Integer.parseInt(words[1], 16);
        int distance = Integer.parseInt(words[2], 16);
        for (int unit = Integer.parseInt(words[0], 16); unit <= last; unit += distance) {
            upper[unit] = (char) (unit + Integer.parseInt(words[3], 16));
        }
    }

    private static String text() {
        try (InputStream file =
                Objects.requireNonNull(UpperCaseTable.class.getResourceAsStream("upper-case.txt"), "the table")) {
            return new String(file.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
