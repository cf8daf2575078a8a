package org.presencemonitor.print;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Standard output")
class StandardOutputTest {
    @Test
    @DisplayName("passes on what is printed, and has no failure")
    void works() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StandardOutput output = new StandardOutput(bytes);
        new LinePrinter(new PrintStream(output, true, UTF_8)).print("Ж");

        assertThat(bytes.toString(UTF_8)).isEqualTo("Ж\n");
        assertThat(output.failure()).isNotDone();
    }

    @Test
    @DisplayName("remembers the first write that failed, which the stream keeps to itself")
    void fails() {
        StandardOutput output = new StandardOutput(new OutputStream() {
            private int writes;

            @Override
            public void write(int one) throws IOException {
                throw new IOException("failure " + ++writes);
            }
        });
        PrintStream stream = new PrintStream(output, true, UTF_8);
        stream.println("a");
        stream.println("b");

        assertThat(output.failure()).isCompletedWithValueMatching(e -> "failure 1".equals(e.getMessage()));
    }
}
