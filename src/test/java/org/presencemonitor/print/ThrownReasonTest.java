package org.presencemonitor.print;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The reason in a sentence about a failure")
class ThrownReasonTest {
    @Test
    @DisplayName("is the exception's message")
    void message() {
        assertThat(ThrownReason.of(new IOException("Permission denied"))).isEqualTo("Permission denied");
    }

    @Test
    @DisplayName("is that of the first cause which has one, where the exception has none")
    void cause() {
        assertThat(ThrownReason.of(new IllegalStateException(null, new IOException("Permission denied"))))
                .isEqualTo("Permission denied");
    }

    @Test
    @DisplayName("is not that of an exception which carries another one between threads")
    void carried() {
        assertThat(ThrownReason.of(new CompletionException(new ExecutionException(new IOException("disk full")))))
                .isEqualTo("disk full");
    }

    @Test
    @DisplayName("is the exception's name where nobody says more: never null")
    void name() {
        assertThat(ThrownReason.of(new TimeoutException())).isEqualTo("TimeoutException");
        assertThat(ThrownReason.of(new TimeoutException(" "))).isEqualTo("TimeoutException");
        assertThat(ThrownReason.named(new TimeoutException())).isEqualTo("TimeoutException");
    }

    @Test
    @DisplayName("has the exception's name before a message that may be no more than a file's name")
    void named() {
        assertThat(ThrownReason.named(new NoSuchFileException("/data/a"))).isEqualTo("NoSuchFileException /data/a");
    }
}
