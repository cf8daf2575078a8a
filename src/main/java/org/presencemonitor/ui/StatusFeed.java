package org.presencemonitor.ui;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.RecentChanges;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.office.OfficeDefaultTaken;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.thread.Subscription;
import org.presencemonitor.time.TimeSource;

/**
 * Listens to every client from the start, so that the list of changes is complete when the window is first shown or
 * shows another client. Passes them on to the window while there is one.
 */
final class StatusFeed implements AutoCloseable {
    private static final int ROWS = 5;

    private final WatchedClients clients;
    private final TimeSource clock;
    private final Map<Provider, RecentChanges> recent = new HashMap<>();
    private final Subscription each;
    private final Subscription chosen;
    private final Subscription defaults;
    private Optional<ProviderList> providers = Optional.empty();
    private Optional<OfficeDefaultTaken> taken = Optional.empty();
    private Optional<Presence> newest = Optional.empty();
    private Consumer<States> window = states -> {};

    /** The states to show at one time. */
    record States(Presence presence, RecentChanges recent, ClientList clients) {
        /** The states of a single client. */
        States(Presence presence, RecentChanges recent) {
            this(presence, recent, ClientList.only(presence));
        }
    }

    /** Listens from now on; {@code providers} subscribes to the list of clients with Office's default. */
    StatusFeed(WatchedClients clients, Function<Consumer<ProviderList>, Subscription> providers, TimeSource clock) {
        this.clients = clients;
        this.clock = clock;
        this.each = clients.subscribeToAll(this::changed);
        this.chosen = clients.subscribe(this::show);
        this.defaults = providers.apply(this::defaultRead);
    }

    /** Passes the newest states, if there are any, and all later ones to the window. Must not block. */
    synchronized void attach(Consumer<States> receiver) {
        window = receiver;
        newest.ifPresent(this::pass);
    }

    /** The newest state of the chosen client; empty before the first. */
    synchronized Optional<Presence> newest() {
        return newest;
    }

    @Override
    public void close() {
        attach(states -> {});
        each.close();
        chosen.close();
        defaults.close();
    }

    private synchronized void changed(Presence presence) {
        recent.put(presence.provider(), recentOf(presence).with(presence, clock.now()));
        newest.filter(shown -> !shown.provider().equals(presence.provider())).ifPresent(this::pass);
    }

    private synchronized void show(Presence presence) {
        newest = Optional.of(presence);
        pass(presence);
    }

    private synchronized void defaultRead(ProviderList now) {
        taken = providers
                .flatMap(before -> OfficeDefaultTaken.between(before, now))
                .or(() -> taken);
        providers = Optional.of(now);
        newest.ifPresent(this::pass);
    }

    private RecentChanges recentOf(Presence presence) {
        return recent.getOrDefault(presence.provider(), RecentChanges.keeping(ROWS));
    }

    private void pass(Presence presence) {
        Optional<Provider> officeDefault =
                providers.flatMap(ProviderList::defaultProvider).map(ProviderInfo::provider);
        ClientList all = new ClientList(
                clients.presences(), officeDefault, taken, providers.flatMap(ProviderList::missingDefault));
        window.accept(new States(presence, recentOf(presence), all));
    }
}
