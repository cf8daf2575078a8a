package org.presencemonitor.bus;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An error that this program answers on the bus")
class BusSocketsTest {
    @Test
    @DisplayName("has a standard name whatever the library calls it")
    void names() {
        assertThat(BusSockets.standardName("org.freedesktop.dbus.exceptions.DBusExecutionException"))
                .isEqualTo("org.freedesktop.DBus.Error.Failed");
        assertThat(BusSockets.standardName("org.freedesktop.DBus.Error.NoReply"))
                .isEqualTo("org.freedesktop.DBus.Error.NoReply");
    }
}
