package org.presencemonitor.simulator.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.simulator.journal.Journal.Entry;

/** Entries in an order. Each step is the first entry that matches after the step before. */
final class OrderQuery extends Query {
    private final List<EntryQuery> steps;

    OrderQuery(List<EntryQuery> steps) {
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("an order needs a step");
        }
        if (steps.stream().anyMatch(EntryQuery::isCounted)) {
            throw new IllegalArgumentException("in an order each step is one entry: leave the number out");
        }
        this.steps = steps;
    }

    @Override
    boolean canBeAwaited() {
        return true;
    }

    @Override
    Verdict judge(Page page) {
        List<Entry> matched = new ArrayList<>();
        int from = 0;
        for (EntryQuery step : steps) {
            int found = next(step, page.entries(), from);
            if (found < 0) {
                return new Verdict(matched, Optional.of(complaint(page, matched)));
            }
            matched.add(page.entries().get(found));
            from = found + 1;
        }
        return new Verdict(matched, Optional.empty());
    }

    private static int next(EntryQuery step, List<Entry> entries, int from) {
        for (int i = from; i < entries.size(); i++) {
            if (step.matches(entries.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private String complaint(Page page, List<Entry> matched) {
        int missing = matched.size();
        StringBuilder text = new StringBuilder("expected in this order:");
        for (int i = 0; i < steps.size(); i++) {
            text.append(
                    String.format(Locale.ROOT, "%n  %d. %s", i + 1, steps.get(i).step()));
            if (i < missing) {
                text.append(", which it was ").append(JournalText.whenAndWhere(matched.get(i)));
            } else if (i == missing) {
                text.append(", but it was not").append(elsewhere(steps.get(i), page, i > 0));
            }
        }
        if (page.entries().stream().noneMatch(steps.get(missing)::matches)) {
            text.append(steps.get(missing).nearest(page.entries()));
        }
        return text.append(JournalText.tail(page)).toString();
    }

    private static String elsewhere(EntryQuery step, Page page, boolean follows) {
        String where = follows ? " after that" : "";
        return page.entries().stream()
                .filter(step::matches)
                .reduce((earlier, later) -> later)
                .map(entry -> where + ", only before, " + JournalText.whenAndWhere(entry))
                .orElse(where);
    }
}
