package org.presencemonitor.registry.windows;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

@DisabledOnOs(OS.WINDOWS)
@DisplayName("WindowsRegistry anywhere but on Windows")
class WindowsRegistryElsewhereTest {
    @Test
    @DisplayName("may be named and loaded, and fails when constructed")
    void failsWhenConstructed() {
        assertThatCode(() -> Class.forName(
                        WindowsRegistry.class.getName(), true, getClass().getClassLoader()))
                .doesNotThrowAnyException();
        assertThatThrownBy(WindowsRegistry::new).isInstanceOf(LinkageError.class);
    }
}
