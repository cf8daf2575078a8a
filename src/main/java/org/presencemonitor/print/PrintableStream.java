package org.presencemonitor.print;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * A stream of {@linkplain PrintableText printable} lines. What one call of {@code println} prints is one line, whatever
 * it contains: a log message or the message of an exception cannot pass for another one.
 */
public final class PrintableStream extends PrintStream {

    /** @param lines receives each line without its line break, once it is complete */
    public PrintableStream(Consumer<String> lines) {
        super(new LineBuffer(lines), true, StandardCharsets.UTF_8);
    }

    @Override
    public void println(String line) {
        super.println(printable(line));
    }

    @Override
    public void println(Object line) {
        println(String.valueOf(line));
    }

    /** A stack trace is indented with tabs. */
    private static String printable(String line) {
        int indentation = 0;
        while (line.startsWith("\t", indentation)) {
            indentation++;
        }
        return line.substring(0, indentation) + PrintableText.of(line.substring(indentation));
    }

    /** Collects bytes until a line is complete. */
    private static final class LineBuffer extends OutputStream {
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private final Consumer<String> lines;

        LineBuffer(Consumer<String> lines) {
            this.lines = lines;
        }

        @Override
        public synchronized void write(int one) {
            if (one == '\n') {
                String text = line.toString(StandardCharsets.UTF_8);
                line.reset();
                lines.accept(printable(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text));
            } else {
                line.write(one);
            }
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            for (int i = from; i < from + length; i++) {
                write(bytes[i]);
            }
        }
    }
}
