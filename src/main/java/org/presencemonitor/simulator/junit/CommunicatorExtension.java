package org.presencemonitor.simulator.junit;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.journal.Query;
import org.presencemonitor.simulator.profile.Profile;

/**
 * Gives each test a simulated client of its own as a parameter of type {@link CommunicatorSimulator}, and ends it with
 * the test. When the test fails, the client's journal is among the suppressed exceptions of the failure.
 *
 * <pre>{@code
 * private final VirtualTime time = new VirtualTime();
 *
 * @RegisterExtension
 * final CommunicatorExtension communicator = CommunicatorExtension.of(Profile.elevated()).in(time);
 * }</pre>
 *
 * <p>Immutable: each method makes a changed copy. An extension has no state of its own, so tests may run at the same
 * time, unless they share a clock: an extension with a clock belongs in a field that is not static.
 */
public final class CommunicatorExtension implements ParameterResolver, AfterEachCallback {
    private final ClientSettings settings;
    private final Namespace namespace;

    private CommunicatorExtension(ClientSettings settings) {
        this.settings = settings;
        this.namespace = Namespace.create(CommunicatorExtension.class, this);
    }

    /** Clients of that profile, in real time, already started. */
    public static CommunicatorExtension of(Profile profile) {
        return new CommunicatorExtension(new ClientSettings(profile, true, false, List.of(), Optional.empty()));
    }

    /** The client runs in this time, which the test advances. */
    public <T extends ScheduledExecutorService & InstantSource> CommunicatorExtension in(T time) {
        return in(time, time);
    }

    /**
     * The client runs in this time, which the test advances.
     *
     * @param scheduler runs the client's steps; not shut down when the test ends
     */
    public CommunicatorExtension in(ScheduledExecutorService scheduler, InstantSource clock) {
        return new CommunicatorExtension(settings.in(new ClientSettings.Time(scheduler, clock)));
    }

    /** The client is not started; the test does that. */
    public CommunicatorExtension notStarted() {
        return new CommunicatorExtension(settings.notStarted());
    }

    /**
     * A test that would pass fails when the client answered a call with a failing HRESULT that the test did not look
     * at, as code under test may ignore such answers. An answer counts as looked at when a query that held matched it,
     * or {@link #allowing} one; reading {@code entries()} or {@code calls()} does not count.
     */
    public CommunicatorExtension strict() {
        return new CommunicatorExtension(settings.strict(List.of()));
    }

    /** As {@link #strict()}, but the test may ignore failing answers that one of these queries matches. */
    public CommunicatorExtension allowing(Query... queries) {
        List<Query> all =
                Stream.concat(settings.allowed().stream(), Stream.of(queries)).toList();
        return new CommunicatorExtension(settings.strict(all));
    }

    /** Parameters that carry {@link SimulatedCommunicator} have settings of their own. */
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == CommunicatorSimulator.class
                && !parameter.isAnnotated(SimulatedCommunicator.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return Clients.of(context, namespace).get(settings);
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Clients.of(context, namespace).testHasRun(context.getExecutionException());
    }
}
