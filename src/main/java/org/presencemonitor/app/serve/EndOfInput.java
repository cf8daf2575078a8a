package org.presencemonitor.app.serve;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Waits for the end of the input, whatever comes before it. */
final class EndOfInput {
    private EndOfInput() {}

    /** The file's own stream: System.in asks how much is available, which not every pipe supports. */
    static void await() throws IOException {
        try (InputStream input = new FileInputStream(FileDescriptor.in)) {
            byte[] ignored = new byte[64];
            while (input.read(ignored) >= 0) {
                Thread.onSpinWait();
            }
        }
    }
}
