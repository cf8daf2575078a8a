package org.presencemonitor.simulator.journal;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.simulator.journal.Journal.Entry;
import org.presencemonitor.simulator.journal.Journal.EntryKind;
import org.presencemonitor.simulator.text.EditDistance;
import org.presencemonitor.simulator.text.Suggestion;

/** Entries of one kind and name, narrowed by arguments and result, and their expected number: at first one or more. */
public final class EntryQuery extends Query {
    /** The distance, in letters, that counts for another kind. */
    private static final int OTHER_KIND_DISTANCE = 3;

    private final EntryKind kind;
    private final String name;
    private final String participle;
    private final Optional<List<String>> arguments;
    private final Optional<String> result;
    private final Count count;

    EntryQuery(EntryKind kind, String name, String participle) {
        this(kind, name, participle, Optional.empty(), Optional.empty(), Count.SOME);
    }

    private EntryQuery(
            EntryKind kind,
            String name,
            String participle,
            Optional<List<String>> arguments,
            Optional<String> result,
            Count count) {
        this.kind = kind;
        this.name = name;
        this.participle = participle;
        this.arguments = arguments;
        this.result = result;
        this.count = count;
    }

    /** With exactly these arguments, as the journal shows them: {@code 0x0002} for a status. */
    public EntryQuery with(String... wanted) {
        return new EntryQuery(kind, name, participle, Optional.of(List.of(wanted)), result, count);
    }

    /** Calls and mail steps with this answer. */
    public EntryQuery answering(HResult hr) {
        return marked(hr.hex());
    }

    /**
     * With this result as the journal shows it: a written value, {@code lost} or {@code reordered} for an event, a
     * message.
     */
    public EntryQuery marked(String wanted) {
        return new EntryQuery(kind, name, participle, arguments, Optional.of(wanted), count);
    }

    /**
     * Exactly that often.
     *
     * @throws IllegalArgumentException when negative
     */
    public EntryQuery times(int wanted) {
        return counted(new Count(wanted, wanted));
    }

    /** Exactly once. */
    public EntryQuery once() {
        return times(1);
    }

    /**
     * Not at all.
     *
     * @throws IllegalArgumentException for a member or an event that does not exist, which never happens anyway
     */
    public EntryQuery never() {
        return times(0);
    }

    /**
     * That often or more.
     *
     * @throws IllegalArgumentException when negative
     */
    public EntryQuery atLeast(int wanted) {
        return counted(new Count(wanted, Integer.MAX_VALUE));
    }

    private EntryQuery counted(Count wanted) {
        if (wanted.most() == 0) {
            checkName();
        }
        return new EntryQuery(kind, name, participle, arguments, result, wanted);
    }

    private void checkName() {
        Set<String> names = switch (kind) {
            case CALL -> MessengerCalls.names();
            case EVENT -> MessengerEvent.names();
            case REGISTRY, MAIL, CONVERSATION -> Set.of(name);
        };
        if (!names.contains(name)) {
            throw new IllegalArgumentException(
                    "There is no \"" + name + "\" that could be " + participle + Suggestion.of(name, names));
        }
    }

    boolean matches(Entry entry) {
        return entry.kind() == kind
                && entry.name().equals(name)
                && arguments.map(entry.arguments()::equals).orElse(true)
                && result.map(entry.result()::equals).orElse(true);
    }

    boolean isCounted() {
        return !count.equals(Count.SOME);
    }

    @Override
    boolean canBeAwaited() {
        return count.least() > 0;
    }

    @Override
    Verdict judge(Page page) {
        List<Entry> matched = page.entries().stream().filter(this::matches).toList();
        boolean certain = page.dropped() == 0 || !count.isBounded();
        if (count.allows(matched.size()) && certain) {
            return new Verdict(matched, Optional.empty());
        }
        return new Verdict(matched, Optional.of(complaint(page, matched)));
    }

    private String complaint(Page page, List<Entry> matched) {
        StringBuilder text = new StringBuilder("expected " + count.expecting(subject(), participle));
        if (matched.isEmpty()) {
            text.append(count.allows(0) ? ", which nobody can tell any more." : ", but it was not.");
        } else {
            text.append(", but it was ").append(participle).append(' ').append(Count.times(matched.size()));
            text.append(':').append(JournalText.list(matched));
        }
        if (matched.size() < count.least()) {
            text.append(nearest(page.entries()));
        }
        return text.append(JournalText.tail(page)).toString();
    }

    /**
     * A line with the entry that this query most likely meant: the fewest letters to change, preferably of the same
     * kind, and of equally near entries the latest. Empty without entries.
     */
    String nearest(List<Entry> entries) {
        return entries.reversed().stream()
                .filter(entry -> !matches(entry))
                .min(Comparator.comparingInt(this::distance))
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%nNearest: %s\"%s\" %s",
                        entry.kind() == kind ? "" : JournalText.kind(entry) + " ",
                        entry.what(),
                        JournalText.whenAndWhere(entry)))
                .orElse("");
    }

    private int distance(Entry entry) {
        int letters = EditDistance.between(subject(), likeThis(entry));
        return entry.kind() == kind ? letters : letters + OTHER_KIND_DISTANCE;
    }

    /** The expected entry, written as an entry. */
    private String subject() {
        return new Entry(Instant.EPOCH, "", kind, name, arguments.orElse(List.of()), result.orElse("")).what();
    }

    /** The {@link #subject()} with its participle: {@code OnSignout raised}. */
    String step() {
        return kind == EntryKind.REGISTRY && result.isEmpty() ? subject() : subject() + " " + participle;
    }

    /** An entry without the parts that this query leaves open. */
    private String likeThis(Entry entry) {
        List<String> comparable = arguments.isPresent() ? entry.arguments() : List.of();
        return new Entry(entry.at(), "", kind, entry.name(), comparable, result.isPresent() ? entry.result() : "")
                .what();
    }

    /** How many entries a query expects, in numbers and in words. */
    private record Count(int least, int most) {
        static final Count SOME = new Count(1, Integer.MAX_VALUE);

        Count {
            if (least < 0) {
                throw new IllegalArgumentException("nothing happens " + least + " times");
            }
        }

        boolean allows(int found) {
            return least <= found && found <= most;
        }

        /** Whether one entry more could be too many. */
        boolean isBounded() {
            return most != Integer.MAX_VALUE;
        }

        /** {@code Signout to be called once}, {@code Signout never to be called}. */
        String expecting(String subject, String participle) {
            if (most == 0) {
                return subject + " never to be " + participle;
            }
            String wanted = subject + " to be " + participle;
            if (equals(SOME)) {
                return wanted;
            }
            return wanted + (isBounded() ? " " : " at least ") + times(least);
        }

        static String times(int number) {
            return number == 1 ? "once" : number + " times";
        }
    }
}
