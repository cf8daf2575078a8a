package org.presencemonitor.simulator.junit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Journal.Entry;

/** The simulated clients of one test. JUnit closes them with the test's store. */
final class Clients implements AutoCloseable {
    private final Map<ClientSettings, CommunicatorSimulator> clients = new LinkedHashMap<>();

    /** Those of the test that runs; there are none before or after it. */
    static Clients of(ExtensionContext context, Namespace namespace) {
        if (context.getTestMethod().isEmpty()) {
            throw new ExtensionConfigurationException(
                    "a simulated client lives as long as one test: take it in the test or in @BeforeEach,"
                            + " not in @BeforeAll or in the constructor of an instance for all tests");
        }
        return context.getStore(namespace).computeIfAbsent(Clients.class, key -> new Clients(), Clients.class);
    }

    synchronized CommunicatorSimulator get(ClientSettings settings) {
        return clients.computeIfAbsent(settings, ClientSettings::client);
    }

    /**
     * Adds the journals to a failure, or fails where a strict client has something to say.
     *
     * @param failure of the test; empty when it has passed
     */
    synchronized void testHasRun(Optional<Throwable> failure) {
        if (failure.isPresent()) {
            clients.values().forEach(client -> failure.get().addSuppressed(new JournalOfFailure(client.journal())));
            return;
        }
        List<Entry> complaints = new ArrayList<>();
        clients.forEach((settings, client) -> complaints.addAll(settings.complaints(client.journal())));
        if (!complaints.isEmpty()) {
            AssertionError strict = new AssertionError("calls failed that the test did not look at:"
                    + complaints.stream()
                            .map(entry -> System.lineSeparator() + "  " + entry)
                            .collect(Collectors.joining()));
            clients.values().forEach(client -> strict.addSuppressed(new JournalOfFailure(client.journal())));
            throw strict;
        }
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(CommunicatorSimulator::close);
    }
}
