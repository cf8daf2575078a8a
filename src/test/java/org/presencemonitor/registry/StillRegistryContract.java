package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryValue.Dword;
import org.presencemonitor.registry.RegistryValue.Text;

/** What a registry does besides that can be held still for several reads; that of Windows cannot. */
public abstract class StillRegistryContract extends WritableRegistryContract {
    @Nested
    @DisplayName("A moment")
    class Moment {
        @Test
        @DisplayName("shows no write that comes after it")
        void staysAsItWas() {
            registry().write(key(), "name", new Text("before"));
            registry().write(key(), FLAG, new Dword(1));
            Registry moment = registry().snapshot();
            registry().write(key(), "name", new Text("after"));
            registry().delete(key(), FLAG);

            assertThat(moment.readText(key(), "name")).isEqualTo(new TextReading.Value("before"));
            assertThat(moment.readDword(key(), FLAG, 0, 2)).isEqualTo(new DwordReading.Value(1));
            assertThat(registry().readText(key(), "name")).isEqualTo(new TextReading.Value("after"));
        }
    }
}
