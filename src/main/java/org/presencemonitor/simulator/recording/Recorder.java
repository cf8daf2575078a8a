package org.presencemonitor.simulator.recording;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.simulator.text.Spelling;
import org.presencemonitor.simulator.text.YamlText;
import org.presencemonitor.time.Moment;
import org.presencemonitor.time.TimeSource;

/**
 * Records what a source does, simulated or real, as a scenario of {@code source} steps that repeats it. It stands
 * between a monitor and its sources, changes nothing, and records only what is new: values, answers that differ from
 * the last one, events, and the user's commands. Names are recorded as they are answered; passwords never are.
 *
 * <p>Times are rounded down to milliseconds. A failed read of the registry is not recorded. Safe to use from any
 * thread.
 */
public final class Recorder {
    private final String app;
    private final TimeSource clock;
    private final Moment began;
    private final List<Note> notes = new ArrayList<>();
    private final Map<String, String> last = new HashMap<>();
    private final Map<String, Long> lastAsked = new HashMap<>();
    /** Values since the last command. */
    private final Map<String, Note> found = new HashMap<>();

    private long lastActivity;

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
    public Recorder(String app, TimeSource clock) {
        this.app = app;
        this.clock = clock;
        this.began = clock.now();
    }

    /** The same registry; records the provider's flag when it is read. */
    public Registry of(Registry registry) {
        return new RecordedRegistry(registry, app, this);
    }

    /** The same factory; records its objects' answers and events. */
    public MessengerFactory of(MessengerFactory factory) {
        return new MessengerFactory() {
            @Override
            public Messenger create() {
                return Recorder.this.create(factory);
            }

            @Override
            public Optional<CompletionStage<Void>> processEnd() {
                return factory.processEnd();
            }
        };
    }

    private Messenger create(MessengerFactory factory) {
        try {
            Messenger messenger = factory.create();
            created(HResult.S_OK);
            return new RecordedMessenger(messenger, this);
        } catch (ComException e) {
            created(e.hresult());
            throw e;
        }
    }

    /** The same mail session; records its state when it is read. */
    public MailSession of(MailSession mail) {
        return new RecordedMail(mail, this);
    }

    /** The recording so far: a scenario file. */
    public synchronized String text() {
        StringBuilder text = new StringBuilder("# yaml-language-server: $schema=scenario.schema.json\n")
                .append("name: Recorded on " + began.instant() + "\n")
                .append("description: " + YamlText.quoted("What " + app + " did, as a monitor saw it.") + "\n")
                .append("providers: [" + YamlText.quoted(app) + "]\n")
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
        // A note for the middle of a wait has its effect at the end of the wait.
        if (lastActivity > written) {
            text.append("  - at: +")
                    .append(Spelling.of(Duration.ofMillis(lastActivity)))
                    .append('\n');
        }
        return text.toString();
    }

    /** Records an action of the source. */
    synchronized void did(String what, String value) {
        notes.add(new Note(now(), source(what, value)));
    }

    /**
     * Records a value that was read, when it differs from the last one. Of several within a millisecond the last one
     * counts: a replay sets them all before its monitor reads the first.
     */
    synchronized void found(String what, String value) {
        if (!value.equals(last.put(what, value))) {
            Note note = new Note(now(), source(what, value));
            Note before = found.put(what, note);
            if (before != null && before.millis() == note.millis()) {
                notes.remove(before);
            }
            notes.add(note);
        }
    }

    /**
     * Records a command of the user.
     *
     * @param step as a scenario has it: {@code sign-out}
     * @return forgets it, where it turns out that nothing was tried
     */
    public synchronized Runnable asked(String step) {
        Note note = new Note(millisSinceBegin(), step);
        // What is found before a command is not overtaken by what it brings about.
        found.clear();
        notes.add(note);
        return () -> forget(note);
    }

    private synchronized void forget(Note note) {
        notes.remove(note);
    }

    /** Records the answer of a member, when it differs from the last one. */
    synchronized void answered(RecordedMember member, RecordedAnswer answer) {
        asked(key(member), answer.yaml(), source("answers", "{ " + member.word() + ": " + answer.yaml() + " }"));
    }

    private static String key(RecordedMember member) {
        return "answers " + member.word();
    }

    /**
     * Remembers the answer that a member gives after an event, without recording it: a replay concludes the same answer
     * from the same event.
     */
    synchronized void implied(RecordedMember member, RecordedAnswer answer) {
        last.put(key(member), answer.yaml());
        lastAsked.put(key(member), now());
    }

    /** Records the answer of creation, when it differs from the last one. */
    private synchronized void created(HResult hr) {
        asked("creation", hr.hex(), source("creation", hr.hex()));
    }

    /**
     * The answer may have changed at any time since the last call. It is recorded for the middle of that time, so that
     * a monitor that asks a little earlier or later in a replay gets the same answer.
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

    /** Milliseconds since the beginning; also moves the end of the recording there. */
    private long now() {
        lastActivity = millisSinceBegin();
        return lastActivity;
    }

    private long millisSinceBegin() {
        return clock.now().since(began).toMillis();
    }
}
