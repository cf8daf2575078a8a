package org.presencemonitor.simulator.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Journal;

/** Remembers where a client's journal stood, to tell what has been written since. */
public final class JournalMark {
    private @Nullable CommunicatorSimulator client;
    private Journal.@Nullable Entry last;

    /** From here on. */
    void set(ScenarioClient actor) {
        actor.client().ifPresent(this::set);
    }

    /** From here on. */
    public void set(CommunicatorSimulator marked) {
        client = marked;
        List<Journal.Entry> entries = marked.journal().entries();
        last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    /** What was written since the mark was set; everything kept where the marked line has gone. */
    @SuppressWarnings("ReferenceEquality") // that very line, not one that reads the same
    public List<Journal.Entry> since() {
        if (client == null) {
            return List.of();
        }
        List<Journal.Entry> entries = client.journal().entries();
        for (int i = entries.size() - 1; i >= 0; i--) {
            if (entries.get(i) == last) {
                return entries.subList(i + 1, entries.size());
            }
        }
        return entries;
    }
}
