package org.presencemonitor.mapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.hresult.HResult.S_OK;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Session memory")
class SessionMemoryTest {
    private final SessionMemory memory = new SessionMemory();

    @Test
    @DisplayName("knows who holds how much (7.3)")
    void byOwner() {
        memory.allocate("store", 10);
        memory.allocate("store", 10);
        SessionMemory.Buffer freed = memory.allocate("transport", 5);
        assertThat(memory.inUse()).isEqualTo(25);

        assertThat(freed.free()).isEqualTo(S_OK);

        assertThat(memory.byOwner()).containsExactly(new SessionMemory.Leak("store", 2, 20));
        assertThat(memory.inUse()).isEqualTo(20);
    }

    @Test
    @DisplayName("is freed once: the second time is an invalid parameter")
    void freedTwice() {
        SessionMemory.Buffer buffer = memory.allocate("store", 10);
        buffer.free();

        assertThat(buffer.free()).isEqualTo(E_INVALIDARG);
        assertThat(memory.inUse()).isZero();
    }

    @Test
    @DisplayName("is taken back at the end, from whoever had it (7.3)")
    void reclaimed() {
        memory.allocate("store", 10);

        assertThat(memory.reclaim()).containsExactly(new SessionMemory.Leak("store", 1, 10));
        assertThat(memory.inUse()).isZero();
    }

    @Test
    @DisplayName("comes in no negative sizes")
    void negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> memory.allocate("store", -1));
    }
}
