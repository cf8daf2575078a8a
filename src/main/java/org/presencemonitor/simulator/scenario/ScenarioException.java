package org.presencemonitor.simulator.scenario;

import java.util.List;

/** The errors of a file that is no scenario: each a sentence with file, line, column and what was expected. */
public final class ScenarioException extends Exception {
    private static final long serialVersionUID = 1L;

    ScenarioException(List<String> problems) {
        super(String.join("\n", problems));
    }

    /** In the order of the file; at least one. */
    public List<String> problems() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
