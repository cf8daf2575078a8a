package org.presencemonitor.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An entry in English words, for people who search, and for consoles. */
final class EntryText {
    private EntryText() {}

    static String of(HistoryEntry entry) {
        List<String> words = new ArrayList<>();
        add(words, entry.provider());
        entry.command().ifPresent(command -> add(words, plain(command)));
        entry.outcome().ifPresent(outcome -> add(words, plain(outcome)));
        if ((entry.state().isEmpty() && entry.command().isEmpty()) || entry.what() == EntryType.RESUMED) {
            add(words, plain(entry.what()));
        }
        entry.state().ifPresent(state -> add(words, plain(state)));
        entry.status()
                .ifPresent(status -> add(
                        words,
                        status.hex() + status.name().map(name -> " " + name).orElse("")));
        entry.phase().ifPresent(phase -> add(words, plain(phase)));
        add(words, entry.flag().isEmpty() ? "" : "UpAndRunning=" + entry.flag());
        answer(entry.answer(), words);
        entry.took().ifPresent(took -> add(words, "after " + took.toMillis() + " ms"));
        add(words, entry.details());
        return String.join(" ", words);
    }

    private static void answer(Optional<CallResult> answer, List<String> words) {
        answer.ifPresent(one -> {
            String hex = one.hresult().hex();
            add(words, one.call() + " answered " + hex + name(one.hresult().name(one.api()), hex));
        });
    }

    private static String name(String name, String hex) {
        return name.equals(hex) ? "" : " " + name;
    }

    private static String plain(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static void add(List<String> words, String more) {
        if (!more.isEmpty()) {
            words.add(more);
        }
    }
}
