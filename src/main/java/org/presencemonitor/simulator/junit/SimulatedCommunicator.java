package org.presencemonitor.simulator.junit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.presencemonitor.simulator.CommunicatorSimulator;

/**
 * A {@link CommunicatorSimulator} of the test's own, in real time: on a parameter of a test, {@code @BeforeEach} or
 * {@code @AfterEach} method, or on a field that is neither static nor final. Fields and parameters with the same
 * settings get the same client. It is new for each test and ends with it; a failure of the test shows its journal.
 *
 * <p>For virtual time or a changed profile register a {@link CommunicatorExtension}.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.FIELD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(AnnotatedClients.class)
public @interface SimulatedCommunicator {
    /** Name of a preset of {@link org.presencemonitor.simulator.profile.Profile#presets()}. */
    String profile() default "communicator-2007-r2";

    /** Whether the client is already started. */
    boolean started() default true;

    /** As {@link CommunicatorExtension#strict()}. */
    boolean strict() default false;
}
