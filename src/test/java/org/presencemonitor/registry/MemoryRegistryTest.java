package org.presencemonitor.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.RegistryValue.Dword;

@DisplayName("A registry in memory")
class MemoryRegistryTest extends StillRegistryContract {
    private final MemoryRegistry registry = new MemoryRegistry();
    private final OutsideWriter outside =
            new OutsideWriter(text -> registry.load(RegFile.parse("memory", text.getBytes(StandardCharsets.UTF_8))));

    @Override
    MemoryRegistry registry() {
        return registry;
    }

    @Override
    Outside outside() {
        return outside;
    }

    @Test
    @DisplayName("has called back, on the writing thread, when a write returns")
    void synchronous() {
        List<Thread> calls = new ArrayList<>();
        registry.watch(key(), () -> calls.add(Thread.currentThread()));

        registry.write(key(), FLAG, new Dword(1));
        registry.write(key(), FLAG, new Dword(1));

        assertThat(calls).containsExactly(Thread.currentThread());
    }

    @Test
    @DisplayName("takes no new watch once closed")
    void closed() {
        registry.close();
        assertThatThrownBy(() -> registry.watch(key(), () -> {})).isInstanceOf(IllegalStateException.class);
    }
}
