package org.presencemonitor.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Predicate;
import org.presencemonitor.print.LinePrinter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads commands, a line each, until one of them or the end of input ends the console. A command that throws is
 * reported in a sentence, and the next one is read: the monitor does not end with the mistake of one command.
 */
final class ConsoleCommands {
    private static final Logger LOG = LoggerFactory.getLogger(ConsoleCommands.class);

    private final Reader input;
    private final LinePrinter messages;

    ConsoleCommands(Reader input, LinePrinter messages) {
        this.input = input;
        this.messages = messages;
    }

    /**
     * Passes on each line without blanks around it.
     *
     * @param carryOut returns false for the command that ends the console
     */
    void readEach(Predicate<String> carryOut) throws IOException {
        BufferedReader lines = new BufferedReader(input);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (!goesOn(line.strip(), carryOut)) {
                return;
            }
        }
    }

    /** A line as commands are compared: in lower case and with single blanks. */
    static String command(String line) {
        return line.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private boolean goesOn(String command, Predicate<String> carryOut) {
        try {
            return carryOut.test(command);
        } catch (RuntimeException e) {
            LOG.debug("The command {} failed", command, e);
            messages.print("\"" + command + "\" failed: " + reason(e));
            return true;
        }
    }

    /** This program's own IOExceptions have sentences; other exceptions often have a name and a value alone. */
    private static String reason(RuntimeException e) {
        Throwable cause = e instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : e;
        boolean sentence = cause.getClass() == IOException.class && cause.getMessage() != null;
        return (sentence ? "" : cause.getClass().getSimpleName() + ": ") + cause.getMessage();
    }
}
