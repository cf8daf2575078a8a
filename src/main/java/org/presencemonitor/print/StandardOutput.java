package org.presencemonitor.print;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/**
 * An output that remembers the first write that failed, which a PrintStream keeps to itself. Safe to use from any
 * thread.
 */
public final class StandardOutput extends FilterOutputStream {
    private final CompletableFuture<IOException> failure = new CompletableFuture<>();

    public StandardOutput(OutputStream out) {
        super(out);
    }

    /** Completes with the first failure of a write. */
    public CompletableFuture<IOException> failure() {
        return failure.copy();
    }

    @Override
    public void write(int one) throws IOException {
        attempt(() -> out.write(one));
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        attempt(() -> out.write(bytes, from, length));
    }

    @Override
    public void flush() throws IOException {
        attempt(out::flush);
    }

    private interface Write {
        void run() throws IOException;
    }

    private void attempt(Write write) throws IOException {
        try {
            write.run();
        } catch (IOException e) {
            failure.complete(e);
            throw e;
        }
    }
}
