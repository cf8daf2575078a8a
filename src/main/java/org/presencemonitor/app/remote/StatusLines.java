package org.presencemonitor.app.remote;

import java.util.Optional;
import org.presencemonitor.print.JsonLine;
import org.presencemonitor.print.LinePrinter;

/** Prints states, each one that differs from the one before it. One thread at a time. */
public final class StatusLines {
    private final boolean json;
    private String last = "";

    /** @param json whether a line is for programs; else it is for people */
    public StatusLines(boolean json) {
        this.json = json;
    }

    /** Prints it, unless it looks as the one before it. */
    public void print(JsonLine state, LinePrinter out) {
        String line = json ? state.toString() : words(state);
        if (!line.equals(last)) {
            last = line;
            out.print(line);
        }
    }

    /** {@code Communicator: available, anna@contoso.example, since 2026-11-28T08:36:00Z}. */
    private static String words(JsonLine state) {
        StringBuilder line = new StringBuilder(of(state, "provider"))
                .append(": ")
                .append(of(state, "state").replace('-', ' '));
        append(line, ", ", exactStatus(state));
        append(line, ", ", state.text("signinName"));
        append(line, ", since ", state.text("since"));
        append(line, " -- ", state.text("problem"));
        return line.toString();
    }

    /** Empty where the state says as much. */
    private static Optional<String> exactStatus(JsonLine state) {
        String status = of(state, "status");
        boolean says = state.isTrue("signedIn") && !status.equals("online") && !status.equals(of(state, "state"));
        return says && !status.isEmpty() ? Optional.of(status.replace('-', ' ')) : Optional.empty();
    }

    private static void append(StringBuilder line, String before, Optional<String> text) {
        if (text.isPresent()) {
            line.append(before).append(text.get());
        }
    }

    private static String of(JsonLine state, String name) {
        return state.text(name).orElse("");
    }
}
