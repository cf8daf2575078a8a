package org.presencemonitor.messenger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.messenger.PresenceProperty.AVAILABILITY;
import static org.presencemonitor.messenger.PresenceProperty.NEXT_CALENDAR_STATE_TIME;

import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("PresenceProperties")
class PresencePropertiesTest {
    @ParameterizedTest
    @EnumSource(PresenceProperty.class)
    @DisplayName("keeps each element at the place of its index, the others unset (2.3)")
    void places(PresenceProperty property) {
        PresenceProperties one =
                PresenceProperties.unset(PresenceProperties.SIZE_2007_R2).with(property, "value");

        assertThat(one.values().get(property.index())).contains("value");
        assertThat(one.values().stream().filter(Optional::isPresent)).hasSize(1);
        assertThat(one.without(property)).isEqualTo(PresenceProperties.unset(PresenceProperties.SIZE_2007_R2));
    }

    @Test
    @DisplayName("of Communicator 2007 ends before the calendar, which reads as unset (2.3)")
    void shortArray() {
        PresenceProperties old = PresenceProperties.unset(PresenceProperties.SIZE_2007);

        assertThat(old.get(NEXT_CALENDAR_STATE_TIME)).isEmpty();
    }

    @Test
    @DisplayName("reads a number as a number, and anything else as none")
    void numbers() {
        PresenceProperties unset = PresenceProperties.unset(PresenceProperties.SIZE_2007);

        assertThat(unset.with(AVAILABILITY, 3000).number(AVAILABILITY)).contains(3000);
        assertThat(unset.with(AVAILABILITY, "3000").number(AVAILABILITY)).isEmpty();
    }
}
