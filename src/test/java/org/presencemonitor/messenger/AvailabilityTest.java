package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Availability")
class AvailabilityTest {
    @ParameterizedTest
    @CsvSource({
        "3000, AVAILABLE", "4499, AVAILABLE", "4500, AVAILABLE_IDLE", "5999, AVAILABLE_IDLE", "6000, BUSY",
        "7499, BUSY", "7500, BUSY_IDLE", "8999, BUSY_IDLE", "9000, DO_NOT_DISTURB", "11999, DO_NOT_DISTURB",
        "12000, BE_RIGHT_BACK", "14999, BE_RIGHT_BACK", "15000, AWAY", "17999, AWAY", "18000, OFFLINE",
        "2147483647, OFFLINE"
    })
    @DisplayName("has documented ranges, both ends included (2.3)")
    void ranges(int number, Availability expected) {
        assertThat(Availability.of(number)).contains(expected);
    }

    @ParameterizedTest
    @CsvSource({"2999", "0", "-1"})
    @DisplayName("is nothing below the first range (2.3)")
    void below(int number) {
        assertThat(Availability.of(number)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Availability.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"BUSY_IDLE"})
    @DisplayName("comes back from the status it comes to, but for busy and idle, which has none of its own (2.3)")
    void roundTrip(Availability range) {
        assertThat(Availability.of(range.status())).contains(range);
    }

    @Test
    @DisplayName("is not published for a status without a range, however new (2.3)")
    void unknownStatus() {
        assertThat(Availability.of(MyStatus.UNKNOWN)).isEmpty();
        assertThat(Availability.of(new MyStatus(0xC2))).isEmpty();
        assertThat(Availability.of(MyStatus.LOCAL_FINDING_SERVER)).isEmpty();
    }
}
