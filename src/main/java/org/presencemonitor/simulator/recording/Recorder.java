package org.presencemonitor.simulator.recording;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.simulator.text.Spelling;

/**
 * Notes what a source does, simulated or real, as a scenario of {@code source} steps that does it again. It stands
 * between a monitor and its sources, changes nothing, and writes down only what is new: values, answers that differ
 * from the last one, events, and what the user asked for. Names are written as they are answered; passwords never are.
 *
 * <p>Times are rounded down to milliseconds. A registry that cannot be read is not noted. Safe to use from any thread.
 */
public final class Recorder {
    private final String app;
    private final InstantSource clock;
    private final Instant began;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, Long> lastAsked = new HashMap<>();
    private long lastHeard;

    /**
     * One step.
     *
     * @param millis since the recording began
     */
    private record Note(long millis, String step) {}

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
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=scenario.schema.json\n")
                .append("name: Recorded on " + began + "\n")
                .append("description: What " + app + " did, as a monitor saw it.\n")
                .append("providers: [" + quoted(app) + "]\n")
                .append("steps:\n  - at: +0s\n");
        long written = 0;
        List<Note> inOrder = new ArrayList<>(notes);
        inOrder.sort(Comparator.comparingLong(Note::millis));
        for (Note note : inOrder) {
            if (note.millis() > written) {
                written = note.millis();
                text.append("  - at: +")
                        .append(Spelling.of(Duration.ofMillis(written)))
                        .append('\n');
            }
            text.append("  - ").append(note.step()).append('\n');
        }
        // What was noted for the middle of a wait shows at its end.
        if (lastHeard > written) {
            text.append("  - at: +")
                    .append(Spelling.of(Duration.ofMillis(lastHeard)))
                    .append('\n');
        }
        return text.toString();
    }

    /** The source does something. */
    synchronized void did(String what, String value) {
        step(source(what, value));
    }

    /** Something is found to be so; noted when it was not before. */
    synchronized void found(String what, String value) {
        if (!value.equals(last.put(what, value))) {
            did(what, value);
        }
    }

    /** The user asks for something. */
    synchronized void step(String text) {
        notes.add(new Note(now(), text));
    }

    /** A member answers; noted when the answer is another than before. */
    synchronized void answered(String member, String answer) {
        asked("answers " + member, answer, source("answers", "{ " + member + ": " + quoted(answer) + " }"));
    }

    /**
     * An event tells what a member answers from now on: nobody has to ask, so nothing is noted. A replay concludes the
     * same from the same event.
     */
    synchronized void implied(String member, String answer) {
        last.put("answers " + member, answer);
        lastAsked.put("answers " + member, now());
    }

    /** Creation answers; noted when the answer is another than before. */
    synchronized void created(String hr) {
        asked("creation", hr, source("creation", hr));
    }

    /**
     * An answer may have changed at any time since somebody last asked. It is noted for the middle of that, so that a
     * monitor that asks a little sooner or later than this one hears the same.
     */
    private void asked(String what, String answer, String step) {
        long now = now();
        if (!answer.equals(last.put(what, answer))) {
            long before = lastAsked.getOrDefault(what, 0L);
            notes.add(new Note(lastAsked.containsKey(what) ? before + (now - before + 1) / 2 : 0, step));
        }
        lastAsked.put(what, now);
    }

    private static String source(String what, String value) {
        return "source: { " + what + ": " + value + " }";
    }

    /** Now, which is then when something was last heard. */
    private long now() {
        lastHeard = Duration.between(began, clock.instant()).toMillis();
        return lastHeard;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replaceAll("\\p{Cntrl}", " ") + '"';
    }
}
