package org.presencemonitor.desktop.autostart;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.registry.RegistryValue;

/**
 * A command as Windows reads it: a program, in quotation marks where it has blanks, and the rest.
 *
 * @param arguments as they are written
 */
record RunCommand(String program, String arguments) {
    private static final int EXPAND_SZ = 2;
    private static final String SUFFIX = ".exe";

    /** Empty when the value is no text, or names no program. */
    static Optional<RunCommand> parse(RegistryValue value) {
        return switch (value) {
            case RegistryValue.Text text -> parse(text.value().strip());
            case RegistryValue.Other other -> expandable(other);
            default -> Optional.empty();
        };
    }

    private static Optional<RunCommand> expandable(RegistryValue.Other value) {
        return value.number() == EXPAND_SZ
                ? parse(new String(value.data(), StandardCharsets.UTF_16LE)
                        .replace("\0", "")
                        .strip())
                : Optional.empty();
    }

    private static Optional<RunCommand> parse(String text) {
        int end;
        if (text.startsWith("\"")) {
            end = text.indexOf('"', 1);
            return end < 0
                    ? Optional.empty()
                    : Optional.of(new RunCommand(
                            text.substring(1, end), text.substring(end + 1).strip()));
        }
        // Without quotation marks, Windows tries each blank in turn as the end of the name.
        end = text.toLowerCase(Locale.ROOT).indexOf(SUFFIX);
        end = end < 0 ? text.indexOf(' ') : end + SUFFIX.length();
        end = end < 0 ? text.length() : end;
        return end == 0
                ? Optional.empty()
                : Optional.of(new RunCommand(
                        text.substring(0, end), text.substring(end).strip()));
    }

    String text() {
        return '"' + program + '"' + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
