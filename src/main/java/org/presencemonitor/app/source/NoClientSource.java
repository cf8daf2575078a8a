package org.presencemonitor.app.source;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.regfile.MemoryRegistry;

/**
 * The clients of a system on which this program knows none: those that it is asked for are not installed.
 *
 * @param providers at least one
 */
record NoClientSource(List<Provider> providers) implements Source {
    @Override
    public SourceLook look() {
        return SourceLook.NOTHING;
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        return new Open(new MemoryRegistry());
    }

    private record Open(Registry registry) implements OpenSource {
        @Override
        public Sources of(Provider provider, Providers installed) {
            return new Sources(registry, Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(installed));
        }

        @Override
        public void close() {
            registry.close();
        }
    }
}
