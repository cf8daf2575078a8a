package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

@DisplayName("The class of a client that is served to other processes")
class ClassObjectsTest extends SimulatorFixture {
    private final List<String> order = new ArrayList<>();
    private boolean refused;

    private final class Noted implements ClassObjects {
        @Override
        public void register() {
            order.add("register at " + flag());
            if (refused) {
                throw new ComException("CoRegisterClassObject", Api.COM, HResult.E_ACCESSDENIED);
            }
        }

        @Override
        public void revoke() {
            order.add("revoke at " + flag());
        }
    }

    @BeforeEach
    void serve() {
        client.serve(new Noted());
    }

    @Test
    @DisplayName("is registered while the flag says 1 and revoked while it still says 2 (6.2)")
    void order() {
        signedIn();
        assertThat(flag()).isEqualTo(value(2));

        client.shutDown();
        time.advance(ofSeconds(5));

        assertThat(order).containsExactly("register at " + value(1), "revoke at " + value(2));
        assertThat(flag()).isEqualTo(value(0));
    }

    @Test
    @DisplayName("that cannot be registered ends the client, its flag at 0 (6.2)")
    void refused() {
        refused = true;

        signedIn();

        assertThat(flag()).isEqualTo(value(0));
        assertThat(client.state().processAlive()).isFalse();
        assertThat(client.state().classRegistered()).isFalse();
    }
}
