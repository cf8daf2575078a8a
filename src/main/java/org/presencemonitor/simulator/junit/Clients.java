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
import org.presencemonitor.simulator.journal.Journal;
import org.presencemonitor.simulator.journal.Journal.Entry;

/** The simulated clients of one test. JUnit closes them with the test's store. */
final class Clients implements AutoCloseable {
    private final Map<ClientSettings, CommunicatorSimulator> clients = new LinkedHashMap<>();

    /**
     * The clients of the test that runs.
     *
     * @throws ExtensionConfigurationException before or after a test
     */
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
     * Adds the journals to a failure; fails when a strict client has failed calls that the test did not look at.
     *
     * @param failure of the test; empty when it has passed
     */
    synchronized void testHasRun(Optional<Throwable> failure) {
        if (failure.isPresent()) {
            clients.values().forEach(client -> failure.get().addSuppressed(new JournalOfFailure(client.journal())));
            return;
        }
        List<Entry> unseen = new ArrayList<>();
        clients.forEach((settings, client) -> unseen.addAll(settings.unseenFailures(client.journal())));
        if (!unseen.isEmpty()) {
            AssertionError strict = new AssertionError("calls failed that the test did not look at:"
                    + unseen.stream()
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

    /** The journal of a simulated client. Never thrown: it is a suppressed exception of the test's failure. */
    static final class JournalOfFailure extends Exception {
        private static final long serialVersionUID = 1;
        /** Shows what led to the failure and still fits a console. */
        private static final int MAX_LINES = 200;

        JournalOfFailure(Journal journal) {
            super(text(journal.lines()), null, false, false);
        }

        private static String text(List<String> lines) {
            List<String> last = lines.subList(Math.max(0, lines.size() - MAX_LINES), lines.size());
            String indent = System.lineSeparator() + "  ";
            return "the journal of the simulated client, its last " + last.size() + " of " + lines.size() + " lines:"
                    + indent + String.join(indent, last);
        }
    }
}
