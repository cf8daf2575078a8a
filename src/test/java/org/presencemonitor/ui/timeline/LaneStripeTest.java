package org.presencemonitor.ui.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.PresenceState;

@DisplayName("A lane in pixels")
class LaneStripeTest {
    @Test
    @DisplayName("has one stripe for neighbours of one tone, and none where nothing is")
    void joins() {
        List<LanePiece> pieces = List.of(
                piece(0, 0.2, PresenceState.SIGNED_OUT),
                piece(0.2, 0.5, PresenceState.BUSY),
                piece(0.5, 0.7, PresenceState.DO_NOT_DISTURB));

        assertThat(LaneStripe.of(pieces, 10))
                .containsExactly(new LaneStripe(0, 2, LaneTone.SIGNED_OUT), new LaneStripe(2, 7, LaneTone.BUSY));
    }

    @Test
    @DisplayName("gives a column to what lasts longest in it")
    void longest() {
        List<LanePiece> pieces = List.of(
                piece(0, 0.14, PresenceState.AVAILABLE),
                piece(0.14, 0.155, PresenceState.BUSY),
                piece(0.155, 0.57, PresenceState.AVAILABLE),
                piece(0.57, 1, PresenceState.AWAY));

        assertThat(LaneStripe.of(pieces, 10))
                .containsExactly(new LaneStripe(0, 6, LaneTone.GOOD), new LaneStripe(6, 10, LaneTone.AWAY));
    }

    @Test
    @DisplayName("adds up in a column what comes back in it, so that flicker shows as what it mostly is")
    void addsUp() {
        List<LanePiece> pieces = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            double from = i / 1000.0;
            pieces.add(piece(from, from + 0.0006, PresenceState.AWAY));
            pieces.add(piece(from + 0.0006, from + 0.001, PresenceState.AVAILABLE));
        }

        assertThat(LaneStripe.of(pieces, 100)).containsExactly(new LaneStripe(0, 100, LaneTone.AWAY));
    }

    @Test
    @DisplayName("never has more stripes than columns, and none without columns")
    void bounded() {
        List<LanePiece> pieces = new ArrayList<>();
        PresenceState[] states = {PresenceState.AVAILABLE, PresenceState.BUSY, PresenceState.SIGNED_OUT};
        for (int i = 0; i < 1829; i++) {
            pieces.add(piece(i / 1829.0, (i + 1) / 1829.0, states[i * 7 % 3]));
        }

        assertThat(LaneStripe.of(pieces, 270))
                .hasSizeBetween(2, 270)
                .last()
                .extracting(LaneStripe::to)
                .isEqualTo(270);
        assertThat(LaneStripe.of(pieces, 0)).isEmpty();
    }

    private static LanePiece piece(double from, double to, PresenceState state) {
        return new LanePiece(from, to, state, Instant.EPOCH, Instant.EPOCH);
    }
}
