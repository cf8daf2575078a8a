package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("MISTATUS")
class MyStatusTest {
    @ParameterizedTest
    @ValueSource(
            ints = {
                0x02, 0x06, 0x0A, 0x0E, 0x12, 0x22, 0x32, 0x42, 0x52, 0x62, 0x72, 0x82, 0x92, 0xA2, 0xB2, 0xC2, 0x1002
            })
    @DisplayName("counts as signed in by bit 0x2, values without a name and INVISIBLE included (2.2)")
    void signedIn(int value) {
        assertThat(new MyStatus(value).isSignedIn()).isTrue();
        assertThat(new MyStatus(value).isSigningIn()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x01, 0x100, 0x200, 0x300, 0x400})
    @DisplayName("is neither signed in nor OFFLINE while it is unknown or on the way (2.2)")
    void notSignedIn(int value) {
        assertThat(new MyStatus(value).isSignedIn()).isFalse();
    }

    @Test
    @DisplayName("compares the LOCAL_ values by equality: 0x300 is not 0x100 or 0x200 (2.1)")
    void transitional() {
        assertThat(MyStatus.LOCAL_SYNCHRONIZING_WITH_SERVER.isSigningIn()).isTrue();
        assertThat(new MyStatus(0x0500).isSigningIn()).isFalse();
        assertThat(new MyStatus(0x0500).isSigningOut()).isFalse();
        assertThat(MyStatus.LOCAL_DISCONNECTING_FROM_SERVER.isSigningOut()).isTrue();
    }

    @Test
    @DisplayName("keeps a number it has no name for")
    void unknownNumber() {
        MyStatus newer = new MyStatus(0xC2);

        assertThat(newer.name()).isEmpty();
        assertThat(newer).hasToString("0x00C2");
        assertThat(MyStatus.IN_A_MEETING.name()).contains("IN_A_MEETING");
    }
}
