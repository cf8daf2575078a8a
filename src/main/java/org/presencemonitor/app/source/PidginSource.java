package org.presencemonitor.app.source;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.messenger.pidgin.PidginClient;
import org.presencemonitor.messenger.pidgin.PidginState;
import org.presencemonitor.messenger.pidgin.PidginState.PidginPhase;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;

/**
 * The clients of a session bus, of which this program knows Pidgin.
 *
 * @param providers the clients to watch, at least one; others than Pidgin are not installed there
 */
record PidginSource(List<Provider> providers, SessionBus bus) implements Source {
    static final Provider PIDGIN = new Provider(PidginClient.APP);

    @Override
    public SourceLook look() {
        try (SourceLooker looker = looker()) {
            return looker.look();
        }
    }

    @Override
    public SourceLooker looker() {
        return new Looker(PidginClient.open(bus));
    }

    private record Looker(PidginClient client) implements SourceLooker {
        @Override
        public SourceLook look() {
            return lookAt(client.lookWithAnswer());
        }

        @Override
        public void close() {
            client.close();
        }
    }

    private static SourceLook lookAt(PidginState found) {
        if (found.unreachable().isPresent()) {
            return SourceLook.failed(found.unreachable().get());
        }
        if (!found.isInstalled()) {
            return SourceLook.NOTHING;
        }
        boolean answers = found.phase() == PidginPhase.RUNNING;
        return SourceLook.at(List.of(new FoundClient(
                PidginClient.APP,
                found.version(),
                answers || found.phase() == PidginPhase.STARTING,
                answers ? Optional.of(found.isSignedIn()) : Optional.empty())));
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        return new Open(PidginClient.open(bus));
    }

    private record Open(PidginClient client) implements OpenSource {
        @Override
        public Registry registry() {
            return client.registry();
        }

        @Override
        public Sources of(Provider provider, Providers installed) {
            boolean known = provider.equals(PIDGIN);
            return new Sources(
                    client.registry(),
                    known ? Optional.of(client.messenger()) : Optional.empty(),
                    Optional.empty(),
                    known ? Optional.of(client::start) : Optional.empty(),
                    Optional.of(installed));
        }

        @Override
        public void close() {
            client.close();
        }
    }
}
