package org.presencemonitor.presence.notice;

import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.office.Providers;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.RegistryValue.Text;
import org.presencemonitor.registry.regfile.MemoryRegistry;

@DisplayName("A notification about Office’s default")
class OfficeDefaultNoticesTest extends NoticeFixture {
    private final MemoryRegistry registry = new MemoryRegistry();
    private final Providers providers = new Providers(registry, time, time);

    @BeforeEach
    void open() {
        claim("Communicator");
        providers.open();
        providers.subscribe(rules()::update);
        time.settle();
    }

    private void claim(String app) {
        registry.write(ImProviders.OF_USER, ImProviders.DEFAULT_APP, new Text(app));
        time.settle();
    }

    @Test
    @DisplayName("tells that another client took it, once it has kept it for 5 s (6.4)")
    void taken() {
        pass(ofMinutes(1));
        claim("Lync");
        pass(ofSeconds(4));
        assertThat(told).isEmpty();

        pass(ofSeconds(2));
        assertThat(told).containsExactly("default: Lync");
    }

    @Test
    @DisplayName("does not tell of two that claim it from each other, nor of the claims at the program’s own start")
    void contested() {
        pass(ofSeconds(6));
        claim("Lync");
        pass(ofMinutes(1));
        claim("Communicator");
        pass(ofSeconds(2));
        claim("Lync");
        pass(ofMinutes(1));

        assertThat(told).isEmpty();
    }

    @Test
    @DisplayName("goes away when its client has lost the default again, and comes once in 10 minutes")
    void lostAgain() {
        pass(ofMinutes(1));
        claim("Lync");
        pass(ofMinutes(1));
        claim("Communicator");
        pass(ofMinutes(1));
        claim("Lync");
        pass(ofMinutes(1));

        assertThat(told).containsExactly("default: Lync", "withdrawn: default");
    }

    @Test
    @DisplayName("of a series tells the last client when the 10 minutes are over, and who had it before")
    void lastOfASeries() {
        pass(ofMinutes(1));
        claim("Lync");
        pass(ofMinutes(1));
        claim("Communicator");
        pass(ofMinutes(1));
        claim("Teams");
        pass(ofSeconds(2));
        claim("Communicator");
        pass(ofHours(8));

        assertThat(told).containsExactly("default: Lync", "withdrawn: default", "default: Communicator");
        assertThat(notices.getLast())
                .extracting(
                        notice -> ((Notice.OfficeDefaultMoved) notice).taken().from())
                .isEqualTo("Lync");
    }

    @Test
    @DisplayName("comes after the program’s start and 10 minutes after another, though the clock is set back meanwhile")
    void clockIsSet() {
        time.setClock(ofHours(-3));
        pass(ofMinutes(1));
        claim("Lync");
        pass(ofMinutes(1));
        time.setClock(ofHours(-3));
        pass(ofMinutes(10));
        claim("Communicator");
        pass(ofMinutes(1));

        assertThat(told).containsExactly("default: Lync", "withdrawn: default", "default: Communicator");
    }

    @Test
    @DisplayName("does not come while it may not disturb, nor when nobody has the default any more")
    void silent() {
        pass(ofMinutes(1));
        silent = true;
        claim("Lync");
        pass(ofMinutes(1));
        silent = false;
        claim(" ");
        pass(ofMinutes(1));

        assertThat(told).isEmpty();
    }
}
