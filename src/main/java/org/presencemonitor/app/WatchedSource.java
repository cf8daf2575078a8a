package org.presencemonitor.app;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;
import org.presencemonitor.app.serve.ServerSlots;
import org.presencemonitor.app.simulator.SimulatorControllers;
import org.presencemonitor.app.simulator.WatchedProvider;
import org.presencemonitor.app.source.OpenSource;
import org.presencemonitor.app.source.Source;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.monitor.MonitorThreads;
import org.presencemonitor.presence.monitor.PresenceMonitor;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.settings.DataFolder;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.settings.SourceChoice;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.SimulatedClients;
import org.presencemonitor.thread.Shutdown;

/** Everything of the program that depends on what is watched: the open source, its monitors, and their controllers. */
final class WatchedSource {
    /** Windows writes each value that is put back to the disk. */
    private static final Duration SERVING_TIMEOUT = Duration.ofSeconds(12);

    final SourceChoice choice;
    /** The providers that the registry knows, and Office's default among them. */
    final Providers providers;
    /** Every provider that is watched, the first one first; never empty. */
    final List<WatchedProvider> watched;
    /** All of them, and the one that window and tray show. */
    final WatchedClients shown;
    /** Behind the Simulator tab; empty where the first client is not simulated. */
    final Optional<SimulatorControllers> simulatorControllers;

    private final OpenSource source;

    /**
     * Opens the source and watches nothing yet.
     *
     * @param choice what the source is
     * @param between replaces the sources of the first provider, to record them
     */
    WatchedSource(
            SourceChoice choice,
            Source chosen,
            DataFolder folder,
            ProgramThreads threads,
            UnaryOperator<Sources> between) {
        this.choice = choice;
        List<Provider> chosenProviders = chosen.providers();
        source = chosen.open(threads.ofSources());
        providers = new Providers(
                source.registry(), source.processes(), threads.monitor().presence(), threads.clock());
        Provider first = chosenProviders.getFirst();
        watched = chosenProviders.stream()
                .map(one -> watch(one, one.equals(first) ? between : UnaryOperator.identity(), threads))
                .toList();
        shown = new WatchedClients(
                watched.stream()
                        .map(one -> new WatchedClients.Client(one.provider(), one.monitor(), one.monitor()))
                        .toList(),
                threads.monitor().presence());
        simulatorControllers = first().client()
                .map(client -> new SimulatorControllers(
                        watched,
                        client,
                        source.registry(),
                        ServerSlots.forThisSystem(Main.class, folder.path()),
                        threads.simulator(),
                        threads.clock(),
                        threads.settings()));
    }

    private WatchedProvider watch(Provider provider, UnaryOperator<Sources> between, ProgramThreads threads) {
        MonitorThreads own = threads.monitor().forAnotherClient();
        Sources sources = between.apply(source.of(provider, providers));
        return new WatchedProvider(
                provider,
                new PresenceMonitor(provider, sources, own, threads.clock()),
                source.simulated(provider),
                own);
    }

    /** The first provider. */
    WatchedProvider first() {
        return watched.getFirst();
    }

    /** Whether one client is watched, and is this program's own: nobody need be told which it is. */
    boolean isOneSimulated() {
        return watched.size() == 1 && first().client().isPresent();
    }

    private List<CommunicatorSimulator> simulated() {
        return source.simulated().map(SimulatedClients::all).orElse(List.of());
    }

    /** Begins to watch. */
    void open() {
        providers.open();
        watched.forEach(one -> one.monitor().open());
    }

    /** Whether a view shows the clients, as {@link PresenceMonitor#setObserved} has it. */
    void setObserved(boolean observed) {
        watched.forEach(one -> one.monitor().setObserved(observed));
    }

    /** Asks each client for its status, once. */
    void askAgain() {
        watched.forEach(one -> one.monitor().askAgain());
    }

    /** Shows the clients that the user has chosen, as far as this source has them. */
    void show(Settings chosen) {
        shown.showOnly(chosen.providers());
        shown.choose(new Provider(chosen.provider()));
    }

    /** Starts the simulated clients. */
    void startClients() {
        simulated().forEach(CommunicatorSimulator::start);
    }

    /** Whether other programs could ever use the simulated client. */
    boolean hasServed() {
        return simulatorControllers.map(SimulatorControllers::haveServed).orElse(false);
    }

    /**
     * Ends commands, events and Messenger; the mail sessions; the simulated clients, so that their flags end at 0; the
     * registry. Each step has its time limit.
     */
    void close() {
        providers.close();
        Shutdown.await(
                "the monitor",
                CompletableFuture.allOf(
                        watched.stream().map(one -> one.monitor().shutDown()).toArray(CompletableFuture[]::new)));
        source.simulated().ifPresent(this::end);
        watched.forEach(one -> one.threads().endMessenger(Shutdown.TIMEOUT));
        source.close();
    }

    private void end(SimulatedClients clients) {
        clients.all()
                .forEach(client ->
                        Shutdown.await("the mail session", client.mailSession().logoff(0)));
        simulatorControllers.ifPresent(one -> Shutdown.await("serving other programs", one.close(), SERVING_TIMEOUT));
        Shutdown.await("the simulated client", clients.shutDown());
    }
}
