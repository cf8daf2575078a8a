package org.presencemonitor.messenger.windows;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.presencemonitor.messenger.Messenger;

/**
 * Runs on Windows: how long it takes to get a property of a client in another process, in nanoseconds: a line for each
 * property, its name and the smallest, the median and the largest of 1000 after a tab each. The last line is "done".
 * Ends with its input.
 */
public final class PropertyGetProgram {
    private static final int UNCOUNTED = 1000;
    private static final int COUNTED = 1000;

    private PropertyGetProgram() {}

    public static void main(String[] arguments) throws IOException {
        try (ServedClient client = new ServedClient(ServedClient.PROBE)) {
            client.tell("start", "signed-in");
            try (Messenger messenger = new WindowsMessengerFactory(
                            () -> new ClientClass(Optional.of(ClientClass.COMMUNICATOR), Optional.empty()))
                    .create()) {
                measure("MyStatus", messenger::myStatus);
                measure("MySigninName", messenger::mySigninName);
            }
            System.out.println("done");
            // Not System.in: it asks how much is available, which Wine cannot tell of a pipe.
            try (InputStream input = new FileInputStream(FileDescriptor.in)) {
                input.transferTo(OutputStream.nullOutputStream());
            }
        }
    }

    private static void measure(String property, Runnable get) {
        for (int i = 0; i < UNCOUNTED; i++) {
            get.run();
        }
        long[] took = new long[COUNTED];
        for (int i = 0; i < COUNTED; i++) {
            long before = System.nanoTime();
            get.run();
            took[i] = System.nanoTime() - before;
        }
        Arrays.sort(took);
        System.out.printf(Locale.ROOT, "%s\t%d\t%d\t%d%n", property, took[0], took[COUNTED / 2], took[COUNTED - 1]);
    }
}
