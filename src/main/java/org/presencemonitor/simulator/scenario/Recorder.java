package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.Registry;

/**
 * Notes what a source does, simulated or real, as a scenario of {@code source} steps that does it again. It stands
 * between a monitor and its sources, changes nothing, and writes down only what is new: values, answers that differ from
 * the last one, events, and what the user asked for. Names are written as they are answered; passwords never are.
 *
 * <p>Times are rounded down to milliseconds. A registry that cannot be read is not noted. Safe to use from any thread.
 */
public final class Recorder {
    private final String app;
    private final InstantSource clock;
    private final Instant began;
    private final StringBuilder steps = new StringBuilder();
    private final Map<String, String> last = new HashMap<>();
    private Duration written = Duration.ZERO;

    /**
     * A recorder that begins now.
     *
     * @param app key name of the provider that is watched
     */
    public Recorder(String app, InstantSource clock) {
        this.app = app;
        this.clock = clock;
        this.began = clock.instant();
    }

    /** The same registry, the provider's flag being noted when it is read. */
    public Registry of(Registry registry) {
        return new RecordedRegistry(registry, app, this);
    }

    /** The same factory, objects and events. */
    public MessengerFactory of(MessengerFactory factory) {
        return new RecordedFactory(factory, this);
    }

    /** The same mail session. */
    public MailSession of(MailSession mail) {
        return new RecordedMail(mail, this);
    }

    /** The recording so far: a scenario file. */
    public synchronized String text() {
        return "# yaml-language-server: $schema=scenario.schema.json\nname: Recorded on " + began
                + "\ndescription: What " + app + " did, as a monitor saw it.\nproviders: [" + quoted(app)
                + "]\nsteps:\n"
                + "  - at: +0s\n" + steps;
    }

    /** The source does something. */
    synchronized void did(String what, String value) {
        step("source: { " + what + ": " + value + " }");
    }

    /** A member answers; noted when the answer is another than before. */
    synchronized void answered(String member, String answer) {
        if (!answer.equals(last.put("answers " + member, answer))) {
            did("answers", "{ " + member + ": " + quoted(answer) + " }");
        }
    }

    /** Something is found to be so; noted when it was not before. */
    synchronized void found(String what, String value) {
        if (!value.equals(last.put(what, value))) {
            did(what, value);
        }
    }

    /** The user asks for something. */
    synchronized void step(String text) {
        Duration now =
                Duration.ofMillis(Duration.between(began, clock.instant()).toMillis());
        if (now.compareTo(written) > 0) {
            written = now;
            steps.append("  - at: +").append(Values.write(now)).append('\n');
        }
        steps.append("  - ").append(text).append('\n');
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
