package org.presencemonitor.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An exception that ends a library's thread")
class LateExceptionsTest {
    /** A process in which a thread throws, before its end or during it. */
    static final class ThrowingProgram {
        private ThrowingProgram() {}

        public static void main(String[] when) throws InterruptedException {
            LateExceptions.keepQuiet();
            Thread throwing = new Thread(() -> {
                throw new IllegalStateException("expected by this test");
            });
            if (when[0].equals("during")) {
                Runtime.getRuntime().addShutdownHook(throwing);
            } else {
                throwing.start();
                throwing.join();
            }
        }
    }

    @Test
    @DisplayName("is reported while the program runs")
    void reported() throws Exception {
        assertThat(errors("before")).contains("IllegalStateException: expected by this test");
    }

    @Test
    @DisplayName("is not a word to the user once the process ends")
    void silent() throws Exception {
        assertThat(errors("during")).isEmpty();
    }

    private static String errors(String when) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ThrowingProgram.class.getName(),
                        when)
                .start();
        return new String(process.getErrorStream().readAllBytes(), UTF_8);
    }
}
