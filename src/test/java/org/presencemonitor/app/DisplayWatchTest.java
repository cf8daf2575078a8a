package org.presencemonitor.app;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.testing.VirtualTime;

@DisplayName("A program whose icon has left the panel")
class DisplayWatchTest {
    private final VirtualTime time = new VirtualTime();
    private final AtomicBoolean gone = new AtomicBoolean();
    private final AtomicInteger looks = new AtomicInteger();
    private final AtomicInteger ends = new AtomicInteger();
    private final DisplayWatch watch = new DisplayWatch(
            time,
            () -> {
                looks.incrementAndGet();
                return gone.get();
            },
            ends::incrementAndGet);

    @Test
    @DisplayName("ends once its display is gone as well, even if that goes a little later")
    void ends() {
        watch.iconVisible(false);
        time.advance(ofSeconds(5));
        assertThat(ends).hasValue(0);

        gone.set(true);
        time.advance(ofSeconds(10));
        assertThat(ends).hasValue(1);
        time.advance(ofHours(1));
        assertThat(ends).hasValue(1);
    }

    @Test
    @DisplayName("looks at the display more and more seldom, and no more once the icon is back")
    void rests() {
        watch.iconVisible(false);
        time.advance(ofHours(1));
        assertThat(looks.get()).isBetween(100, 130);

        watch.iconVisible(true);
        int before = looks.get();
        gone.set(true);
        time.advance(ofHours(1));
        assertThat(looks).hasValue(before);
        assertThat(ends).hasValue(0);
    }
}
