package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.presencemonitor.wine.WindowsProgram;
import org.presencemonitor.wine.Wine;

@Tag("wine")
@DisplayName("The only server of a session, under Wine,")
class SingleServerTest {
    private final Wine wine = Wine.orSkip();
    private final WindowsProgram probe = wine.java(SingleServerProbe.class);

    @AfterEach
    void endTheProbe() {
        probe.awaitEnd();
        probe.close();
    }

    @Test
    @DisplayName("is woken once by each call")
    void woken() {
        assertThat(probe.ask("claim", "claimed")).isEqualTo("claimed");
        probe.ask("wake", "woken");
        awaitWakes(1);
        probe.ask("wake", "woken");
        awaitWakes(2);
        probe.ask("close", "closed");
        assertThat(probe.ask("wakes", "wakes")).isEqualTo("wakes 2");
    }

    @Test
    @DisplayName("is woken by nobody while another program has taken the name, and by a call once that is over")
    void takenName() {
        probe.ask("take wake", "taken");
        assertThat(probe.ask("claim", "claimed")).isEqualTo("claimed");
        probe.ask("wake", "woken");
        assertThat(probe.ask("wakes", "wakes")).isEqualTo("wakes 0");

        probe.ask("give back", "given back");
        await().atMost(Duration.ofMinutes(2)).until(() -> {
            probe.ask("wake", "woken");
            return !probe.ask("wakes", "wakes").equals("wakes 0");
        });
        probe.ask("close", "closed");
    }

    @Test
    @DisplayName("is none while another program has taken its own name")
    void takenServer() {
        probe.ask("take server", "taken");
        assertThat(probe.ask("claim", "claimed")).isEqualTo("claimed by another");

        probe.ask("give back", "given back");
        assertThat(probe.ask("claim", "claimed")).isEqualTo("claimed");
        probe.ask("close", "closed");
    }

    private void awaitWakes(int number) {
        await().atMost(Duration.ofMinutes(2))
                .until(() -> probe.ask("wakes", "wakes").equals("wakes " + number));
    }
}
