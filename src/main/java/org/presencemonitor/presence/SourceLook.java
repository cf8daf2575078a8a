package org.presencemonitor.presence;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What a source would show now.
 *
 * @param clients those that run first
 * @param trouble why it cannot be looked at, as a sentence; empty when it can
 */
public record SourceLook(List<FoundClient> clients, Optional<String> trouble) {
    public static final SourceLook NOTHING = new SourceLook(List.of(), Optional.empty());

    public SourceLook {
        clients = clients.stream()
                .sorted(Comparator.comparing(one -> !one.running()))
                .toList();
    }

    public static SourceLook at(List<FoundClient> clients) {
        return new SourceLook(clients, Optional.empty());
    }

    public static SourceLook failed(String trouble) {
        return new SourceLook(List.of(), Optional.of(trouble));
    }

    /** The client to speak of when there is room for one. */
    public Optional<FoundClient> first() {
        return clients.stream().findFirst();
    }
}
