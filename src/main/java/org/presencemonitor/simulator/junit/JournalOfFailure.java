package org.presencemonitor.simulator.junit;

import java.util.List;
import org.presencemonitor.simulator.journal.Journal;

/** What the simulated client did before a test failed. Not thrown: it goes with what was. */
final class JournalOfFailure extends Exception {
    private static final long serialVersionUID = 1;
    /** Enough to see what led to it, and little enough for a console. */
    private static final int LINES = 200;

    JournalOfFailure(Journal journal) {
        super(text(journal.lines()), null, false, false);
    }

    private static String text(List<String> lines) {
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
        String indent = System.lineSeparator() + "  ";
        return "the journal of the simulated client, its last " + last.size() + " of " + lines.size() + " lines:"
                + indent + String.join(indent, last);
    }
}
