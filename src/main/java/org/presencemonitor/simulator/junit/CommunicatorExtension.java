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
 * <p>Immutable: each method makes a changed copy. It keeps nothing itself, so tests may run at the same time, unless
 * they share a clock: register it in a field that is not static where it has one.
 */
public final class CommunicatorExtension implements ParameterResolver, AfterEachCallback {
    private final ClientSettings settings;
    private final Namespace namespace;

    private CommunicatorExtension(ClientSettings settings) {
        this.settings = settings;
        this.namespace = Namespace.create(CommunicatorExtension.class, this);
    }

    /** Clients of that profile, in real time, started before the test gets them. */
    public static CommunicatorExtension of(Profile profile) {
        return new CommunicatorExtension(new ClientSettings(profile, true, false, List.of(), Optional.empty()));
    }

    /** The client lives in this time, which the test moves. */
    public <T extends ScheduledExecutorService & InstantSource> CommunicatorExtension in(T time) {
        return in(time, time);
    }

    /**
     * The client lives in this time, which the test moves.
     *
     * @param scheduler runs what falls due; left alone when the test ends
     */
    public CommunicatorExtension in(ScheduledExecutorService scheduler, InstantSource clock) {
        return new CommunicatorExtension(settings.in(new ClientSettings.Time(scheduler, clock)));
    }

    /** The client is there but does not run; the test starts it. */
    public CommunicatorExtension notStarted() {
        return new CommunicatorExtension(settings.notStarted());
    }

    /**
     * A test that has passed fails all the same when the client answered a call with a failing HRESULT that the test
     * did not look at. Code under test tends to swallow such answers. Looking at one is a query that held and matched
     * it, or {@link #allowing}; reading {@code entries()} or {@code calls()} is not.
     */
    public CommunicatorExtension strict() {
        return new CommunicatorExtension(settings.strict(List.of()));
    }

    /** As {@link #strict()}, but failing answers to calls that one of these matches need no looking at. */
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
