package org.presencemonitor.simulator.scenario;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Journal;

/** Marks a position in a client's journal, to read the entries written since. */
public final class JournalMark {
    private @Nullable CommunicatorSimulator client;
    private Journal.@Nullable Entry last;

    /** Marks the end of the journal; does nothing where a recording is played. */
    void set(ScenarioClient marked) {
        marked.client().ifPresent(this::set);
    }

    /** Marks the end of the journal. */
    public void set(CommunicatorSimulator marked) {
        client = marked;
        List<Journal.Entry> entries = marked.journal().entries();
        last = entries.isEmpty() ? null : entries.get(entries.size() - 1);
    }

    /** The entries written since the mark was set; every entry still kept where the marked one has been dropped. */
    @SuppressWarnings("ReferenceEquality") // the marked entry itself, not an equal one
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
