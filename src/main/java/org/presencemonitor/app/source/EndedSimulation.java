package org.presencemonitor.app.source;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.regfile.FileRegistry;
import org.presencemonitor.settings.DataFolder;

/**
 * What simulated clients have left in the registry file when the program in which they ran has ended. None of them runs
 * any more, whatever a flag says that a program left which was killed.
 *
 * @param providers the clients to watch
 */
public record EndedSimulation(DataFolder folder, List<Provider> providers) implements Source {
    @Override
    public SourceLook look() {
        return SourceLook.NOTHING;
    }

    @Override
    public OpenSource open(SourceThreads threads) {
        return new Open(new FileRegistry(folder.registryFile()));
    }

    private record Open(Registry registry) implements OpenSource {
        @Override
        public Sources of(Provider provider, Providers installed) {
            MessengerFactory ended = () -> {
                throw new ComException(
                        "CoCreateInstance", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE, Circumstance.NO_PROCESS);
            };
            return new Sources(registry, Optional.of(ended), Optional.empty(), Optional.empty());
        }

        @Override
        public void close() {
            registry.close();
        }
    }
}
