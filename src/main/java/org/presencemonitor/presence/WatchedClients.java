package org.presencemonitor.presence;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.thread.Listeners;
import org.presencemonitor.thread.Subscription;

/**
 * The clients that a program watches, one of them chosen to be shown. As a source, and for commands, it is the chosen
 * one, so that a view of a single client need not know of the others. May be used from any thread.
 */
public final class WatchedClients implements PresenceSource, Commands {
    private final List<Client> all;
    private final Executor presenceThread;
    private final Listeners<Consumer<Presence>> listeners = new Listeners<>("the chosen client");
    private volatile List<Client> shown;
    private volatile Client chosen;

    /** One of them. */
    public record Client(Provider provider, PresenceSource source, Commands commands) {}

    /**
     * The first one is chosen.
     *
     * @param all at least one, in the order in which they are shown
     * @param presenceThread the thread on which all of them call their listeners
     */
    public WatchedClients(List<Client> all, Executor presenceThread) {
        this.all = List.copyOf(all);
        this.presenceThread = presenceThread;
        this.shown = this.all;
        this.chosen = all.getFirst();
    }

    /** All of them, in their order, shown or not. */
    public List<Provider> providers() {
        return all.stream().map(Client::provider).toList();
    }

    /**
     * Shows those of them alone, and another one if the chosen one is not among them. All are still watched. Where none
     * of the names is watched, all are shown.
     *
     * @param apps in any case
     */
    public void showOnly(List<String> apps) {
        presenceThread.execute(() -> {
            List<Client> named = all.stream()
                    .filter(client -> apps.stream()
                            .anyMatch(app ->
                                    RegistryNames.areSame(app, client.provider().app())))
                    .toList();
            List<Client> next = named.isEmpty() ? all : named;
            if (!next.equals(shown)) {
                shown = next;
                showNow(next.contains(chosen) ? chosen : next.getFirst());
            }
        });
    }

    /** The snapshot of each one that is shown, in their order. */
    public List<Presence> presences() {
        return shown.stream().map(client -> client.source().current()).toList();
    }

    /** The commands of one of them; empty for one that is not watched. */
    public Optional<Commands> commandsOf(Provider provider) {
        return all.stream()
                .filter(client -> client.provider().equals(provider))
                .map(Client::commands)
                .findFirst();
    }

    /** The one of that name, in any case; empty for one that is not watched. */
    public Optional<Client> find(String app) {
        return all.stream()
                .filter(client -> RegistryNames.areSame(client.provider().app(), app))
                .findFirst();
    }

    /** The one that is shown. */
    public Provider chosen() {
        return chosen.provider();
    }

    /**
     * Shows another one: listeners receive its current snapshot, then its new ones. Names that differ in case alone are
     * the same, as registry keys are; one that is not shown changes nothing.
     */
    public void choose(Provider provider) {
        presenceThread.execute(() -> shown.stream()
                .filter(client -> RegistryNames.areSame(client.provider().app(), provider.app()))
                .findFirst()
                .ifPresent(this::showNow));
    }

    private void showNow(Client client) {
        chosen = client;
        presenceThread.execute(
                () -> listeners.call(listener -> listener.accept(client.source().current())));
    }

    /** Calls back with the snapshots of each of them, as {@link PresenceSource#subscribe} does for one. */
    public Subscription subscribeToAll(Consumer<Presence> listener) {
        List<Subscription> subscriptions =
                all.stream().map(client -> client.source().subscribe(listener)).toList();
        return () -> subscriptions.forEach(Subscription::close);
    }

    @Override
    public Presence current() {
        return chosen.source().current();
    }

    @Override
    public Subscription subscribe(Consumer<Presence> listener) {
        Subscription each = subscribeToAll(presence -> {
            if (presence.provider().equals(chosen.provider())) {
                listener.accept(presence);
            }
        });
        Subscription whenChosen = listeners.add(listener);
        return () -> {
            whenChosen.close();
            each.close();
        };
    }

    @Override
    public CompletableFuture<CommandResult> start() {
        return chosen.commands().start();
    }

    @Override
    public CompletableFuture<CommandResult> signIn() {
        return chosen.commands().signIn();
    }

    @Override
    public CompletableFuture<CommandResult> signOut() {
        return chosen.commands().signOut();
    }

    @Override
    public CompletableFuture<CommandResult> logOff() {
        return chosen.commands().logOff();
    }

    @Override
    public CompletableFuture<CommandResult> setStatus(MyStatus status) {
        return chosen.commands().setStatus(status);
    }
}
