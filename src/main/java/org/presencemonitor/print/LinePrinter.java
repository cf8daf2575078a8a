package org.presencemonitor.print;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.util.function.Consumer;

/** Prints lines for people, each {@linkplain PrintableText printable} and flushed. Safe to use from any thread. */
public final class LinePrinter {
    private final Consumer<String> lines;

    public LinePrinter(PrintStream stream) {
        lines = line -> {
            stream.println(line);
            stream.flush();
        };
    }

    public LinePrinter(PrintWriter writer) {
        lines = line -> {
            writer.println(line);
            writer.flush();
        };
    }

    /** Prints one line; a line break in it is made visible and breaks no line. */
    public void print(String line) {
        lines.accept(PrintableText.of(line));
    }

    /** Prints a text of several lines, in which nothing but its own line breaks breaks a line. */
    public void printAll(String text) {
        PrintableText.ofLines(text).lines().forEach(lines);
    }
}
