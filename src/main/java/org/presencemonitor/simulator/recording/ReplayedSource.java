package org.presencemonitor.simulator.recording;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.mapi.MailSession;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.UpAndRunning;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.thread.Subscription;

/**
 * A source that repeats what a {@link Recorder} recorded, driven by the steps of the recording. A member gives the
 * answer that was set last. Safe to use from any thread.
 */
public final class ReplayedSource {
    private final String app;
    private final MemoryRegistry registry;
    private final Executor atTheEnd;
    private final ReplayedMail mail = new ReplayedMail(this);
    private final Map<RecordedMember, RecordedAnswer> answers = new ConcurrentHashMap<>();
    private final List<MessengerEvents> sinks = new CopyOnWriteArrayList<>();
    private volatile HResult creation = HResult.CLASS_E_CLASSNOTAVAILABLE;

    /**
     * A source whose client does not run yet.
     *
     * @param app key name of the provider that was recorded
     * @param registry where its flag is written
     * @param atTheEnd runs a task when nothing else is due at the present moment
     */
    public ReplayedSource(String app, MemoryRegistry registry, Executor atTheEnd) {
        this.app = app;
        this.registry = registry;
        this.atTheEnd = atTheEnd;
    }

    public Registry registry() {
        return registry;
    }

    public MessengerFactory messengerFactory() {
        return this::create;
    }

    public MailSession mailSession() {
        return mail;
    }

    /** The flag says this, which as a DWORD may be read as unsigned. */
    public void writeFlag(int value) {
        registry.write(UpAndRunning.key(app), UpAndRunning.NAME, new Dword(value));
    }

    public void spoilFlag() {
        registry.write(UpAndRunning.key(app), UpAndRunning.NAME, new Text("running"));
    }

    public void deleteFlag() {
        registry.delete(UpAndRunning.key(app), UpAndRunning.NAME);
    }

    public void creationAnswers(HResult hr) {
        creation = hr;
    }

    public void memberAnswers(RecordedMember member, RecordedAnswer answer) {
        answers.put(member, answer);
    }

    public void mailIs(MailSessionState state) {
        mail.become(state);
    }

    /** An event was heard when it was recorded, so where nobody listens yet, somebody connects in this moment. */
    public void raise(Consumer<MessengerEvents> delivery) {
        if (sinks.isEmpty()) {
            atTheEnd.execute(() -> sinks.forEach(delivery));
        } else {
            sinks.forEach(delivery);
        }
    }

    /**
     * The answer of a member: a text, or a status or a success code in hexadecimal.
     *
     * @throws org.presencemonitor.hresult.ComException when the recorded call failed
     */
    String answer(RecordedMember member) {
        return answers.getOrDefault(member, member.usualAnswer()).orThrow(member.word());
    }

    Subscription advise(MessengerEvents events) {
        sinks.add(events);
        return () -> sinks.remove(events);
    }

    private Messenger create() {
        HResult answer = creation;
        if (answer.failed()) {
            throw RecordedAnswer.failed(MessengerCalls.CREATION, answer);
        }
        return new ReplayedMessenger(this);
    }
}
