package org.presencemonitor.simulator.windows;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.InputStreamReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.registry.regfile.MemoryRegistry;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.ProviderData;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.testing.VirtualTime;

/**
 * Runs on Windows: a simulated client in virtual time, served to other processes under the class of the client with the
 * key name given, or Communicator's. Does what the lines of its input say, words separated by tabs, and answers each
 * with "done" and the line. Ends with its input, and dies with "crash".
 */
public final class ServedProbe {
    private final VirtualTime time = new VirtualTime();
    private final MemoryRegistry registry = new MemoryRegistry();
    private final String app;
    private final AtomicInteger asked = new AtomicInteger();
    private CommunicatorSimulator client;

    private ServedProbe(String app) {
        this.app = app;
        client = client(false);
    }

    public static void main(String[] arguments) throws Exception {
        ServedProbe probe = new ServedProbe(arguments.length == 0 ? "Communicator" : arguments[0]);
        // Not System.in: it asks how much is available, which Wine cannot tell of a pipe.
        try (BufferedReader input =
                new BufferedReader(new InputStreamReader(new FileInputStream(FileDescriptor.in), UTF_8))) {
            for (String line = input.readLine(); line != null; line = input.readLine()) {
                probe.obey(line.split("\t"));
                System.out.println("done " + line);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private CommunicatorSimulator client(boolean signsIn) {
        Profile profile =
                Profile.communicator2007R2().toBuilder().signsInAtStart(signsIn).build();
        CommunicatorSimulator made = new CommunicatorSimulator(app, profile, registry, time, time);
        made.registerWith(new ServedClass(
                ProviderData.of(app).guid(),
                () -> counted(made.messengerFactory().create()),
                () -> {}));
        return made;
    }

    /** Says how many have asked for MyFriendlyName, as soon as they ask. */
    private Messenger counted(Messenger messenger) {
        return new ForwardingMessenger() {
            @Override
            protected Messenger target() {
                return messenger;
            }

            @Override
            public String myFriendlyName() {
                System.out.println("asked " + asked.incrementAndGet());
                return super.myFriendlyName();
            }
        };
    }

    private void obey(String[] words) {
        switch (words[0]) {
            case "start" -> {
                client = client(words[1].equals("signed-in"));
                client.start();
                settle();
            }
            case "shut-down" -> {
                client.shutDown();
                settle();
            }
            case "crash" -> {
                System.out.println("done crash");
                System.out.flush();
                Runtime.getRuntime().halt(1);
            }
            case "settle" -> settle();
            case "contact-is" -> client.contacts().setStatus(words[1], new MyStatus(Integer.decode(words[2])));
            case "contact-is-called" -> client.contacts().rename(words[1], words[2]);
            case "somebody-writes" -> client.conversations().receive(words[1], words[2]);
            case "somebody-leaves" ->
                client.conversations()
                        .leave(
                                client.conversations()
                                        .with(words[1])
                                        .orElseThrow()
                                        .window(),
                                words[1]);
            case "dialogs-stay-open" -> client.dialogs().leaveOpen();
            case "answer-dialog" -> client.dialogs().answer();
            case "cancel-dialog" -> client.dialogs().cancel();
            case "fail" -> client.faults().fail(words[1], new HResult(Integer.parseUnsignedInt(words[2], 16)), 1);
            case "hang" -> client.faults().hang(words[1]);
            case "set-unread" -> client.account().setUnreadEmail(Integer.parseInt(words[1]));
            default -> throw new IllegalArgumentException(words[0]);
        }
    }

    private void settle() {
        time.advance(ofSeconds(5));
    }
}
