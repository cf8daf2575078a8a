package org.presencemonitor.simulator;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.registry.RegistryException;

@DisplayName("A client that other processes see as well")
class ExternalRegistrationTest extends SimulatorFixture {
    private final List<String> order = new ArrayList<>();
    private boolean refused;
    private Optional<String> flagRefusal = Optional.empty();

    private final class Noted implements ExternalRegistration {
        @Override
        public void register() {
            order.add("register");
            if (refused) {
                throw new ComException("CoRegisterClassObject", Api.COM, HResult.E_ACCESSDENIED);
            }
        }

        @Override
        public void revoke() {
            order.add("revoke");
        }

        @Override
        public void flag(int value) {
            flagRefusal.ifPresent(why -> {
                throw new RegistryException(why);
            });
            order.add("flag " + value);
        }
    }

    @Nested
    @DisplayName("from its start on")
    class FromItsStart {
        @BeforeEach
        void show() {
            client.registerWith(new Noted());
        }

        @Test
        @DisplayName("has its class registered while the flag says 1 and revoked while it still says 2 (6.2)")
        void order() {
            signedIn();
            client.shutDown();
            time.advance(ofSeconds(5));

            assertThat(order).containsExactly("flag 0", "flag 1", "register", "flag 2", "revoke", "flag 0");
        }

        @Test
        @DisplayName("has its flag there soon after that registry can be written, though it reports nothing (6.2)")
        void lateFlag() {
            flagRefusal = Optional.of("the key cannot be written: Windows answers error 1450");
            signedIn();
            assertThat(order).containsExactly("flag 0", "register");

            flagRefusal = Optional.empty();
            time.advance(ofSeconds(30));
            assertThat(order).containsExactly("flag 0", "register", "flag 2");
        }

        @Test
        @DisplayName("writes nothing late into a place that it has left")
        void lateFlagOfAPlaceItHasLeft() {
            signedIn();
            flagRefusal = Optional.of("the key cannot be written: Windows answers error 1450");
            client.registerWith(ExternalRegistration.NONE);
            order.clear();

            flagRefusal = Optional.empty();
            time.advance(ofSeconds(60));
            assertThat(order).isEmpty();
        }

        @Test
        @DisplayName("ends with its flag at 0 when its class cannot be registered (6.2)")
        void refused() {
            refused = true;

            signedIn();

            assertThat(order).containsExactly("flag 0", "flag 1", "register", "flag 0");
            assertThat(flag()).isEqualTo(value(0));
            assertThat(client.state().processAlive()).isFalse();
            assertThat(client.state().classRegistered()).isFalse();
        }

        @Test
        @DisplayName(
                "leaves its flag at 2 there as well when it crashes, and at 0 when that is no place of its any more (6.4)")
        void crash() {
            signedIn();
            client.crash();
            time.advance(ofSeconds(5));
            assertThat(order).containsExactly("flag 0", "flag 1", "register", "flag 2", "revoke");

            client.registerWith(ExternalRegistration.NONE);

            assertThat(order).endsWith("revoke", "flag 0");
        }
    }

    @Nested
    @DisplayName("from a moment of its life on")
    class FromSomeMoment {
        @Test
        @DisplayName("goes through the order of a start, and of an end when it no longer shows itself; it runs on")
        void inAndOut() {
            signedIn();

            client.registerWith(new Noted());
            assertThat(order).containsExactly("flag 1", "register", "flag 2");
            client.registerWith(ExternalRegistration.NONE);

            assertThat(order).containsExactly("flag 1", "register", "flag 2", "revoke", "flag 0");
            assertThat(client.state().session().isSignedIn()).isTrue();
            assertThat(flag()).isEqualTo(value(2));
        }

        @Test
        @DisplayName("leaves its flag there at 0 even when it writes none any more")
        void writesNoneAnyMore() {
            signedIn();
            client.registerWith(new Noted());

            client.change(profile -> profile.toBuilder().writesFlag(false).build());
            client.shutDown();
            time.advance(ofSeconds(5));
            client.registerWith(ExternalRegistration.NONE);

            assertThat(order).endsWith("revoke", "flag 0");
        }

        @Test
        @DisplayName("within its start waits with its class until it is registered everywhere")
        void whileStarting() {
            client.start();
            time.settle();
            client.registerWith(new Noted());
            assertThat(order).containsExactly("flag 1");

            time.advance(ofSeconds(5));

            assertThat(order).containsExactly("flag 1", "register", "flag 2");
        }

        @Test
        @DisplayName("goes on when its class cannot be registered, its flag there at 0")
        void refused() {
            signedIn();
            refused = true;

            assertThatThrownBy(() -> client.registerWith(new Noted())).isInstanceOf(ComException.class);

            assertThat(order).startsWith("flag 1", "register").endsWith("flag 0");
            assertThat(client.state().session().isSignedIn()).isTrue();
            client.shutDown();
            time.advance(ofSeconds(5));
            assertThat(order).endsWith("flag 0").doesNotContain("flag 2");
        }
    }
}
