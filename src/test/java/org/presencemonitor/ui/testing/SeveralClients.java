package org.presencemonitor.ui.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.WatchedClients;
import org.presencemonitor.presence.office.ProcessLookup;
import org.presencemonitor.presence.office.ProviderInfo;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.thread.Subscription;

/** Three clients whose presences a test sets, and which one of them is Office's default. */
public final class SeveralClients {
    public static final Provider LYNC = new Provider("Lync");
    public static final Provider TEAMS = new Provider("MsTeams");

    public final FakeSource communicator = new FakeSource(Example.AVAILABLE.presence());
    public final FakeSource lync = new FakeSource(of(LYNC, Example.SIGNED_OUT));
    public final FakeSource teams = new FakeSource(of(TEAMS, Example.UNREACHABLE));
    public final WatchedClients watched = new WatchedClients(
            List.of(
                    new WatchedClients.Client(Provider.COMMUNICATOR, communicator, communicator),
                    new WatchedClients.Client(LYNC, lync, lync),
                    new WatchedClients.Client(TEAMS, teams, teams)),
            Runnable::run);
    private final List<Consumer<ProviderList>> listeners = new ArrayList<>();

    public static Presence of(Provider provider, Example example) {
        Presence of = example.presence();
        return new Presence(
                provider,
                of.installation(),
                of.state(),
                of.since(),
                of.flag(),
                of.messenger(),
                of.session(),
                of.mail(),
                of.canStart(),
                of.problem(),
                of.running(),
                of.lastResult());
    }

    public Subscription onDefault(Consumer<ProviderList> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    public void makeDefault(Provider provider) {
        List<ProviderInfo> all = List.of(info(Provider.COMMUNICATOR), info(LYNC), info(TEAMS));
        ProviderList list = new ProviderList(all, new TextReading.Value(provider.app()), Example.NOW, Optional.empty());
        List.copyOf(listeners).forEach(listener -> listener.accept(list));
    }

    private static ProviderInfo info(Provider provider) {
        return new ProviderInfo(
                provider,
                true,
                new DwordReading.Value(2),
                new TextReading.Absent(),
                new TextReading.Absent(),
                new TextReading.Absent(),
                ProcessLookup.ProcessState.UNKNOWN);
    }
}
