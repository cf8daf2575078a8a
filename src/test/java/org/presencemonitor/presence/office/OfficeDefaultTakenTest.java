package org.presencemonitor.presence.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.registry.TextReading;
import org.presencemonitor.time.Moment;

@DisplayName("Office's default")
class OfficeDefaultTakenTest {
    private static final Moment NOW = Moment.at(Instant.parse("2026-03-05T10:00:30Z"));

    @Test
    @DisplayName("is taken when another client stands in DefaultIMApp, or none (6.4)")
    void taken() {
        assertThat(OfficeDefaultTaken.between(list("Communicator"), list("Lync")))
                .contains(new OfficeDefaultTaken("Communicator", Optional.of("Lync"), NOW));
        assertThat(OfficeDefaultTaken.between(list("Communicator"), nobody()))
                .contains(new OfficeDefaultTaken("Communicator", Optional.empty(), NOW));
        assertThat(OfficeDefaultTaken.between(list("Communicator"), list(" ")))
                .contains(new OfficeDefaultTaken("Communicator", Optional.empty(), NOW));
    }

    @Test
    @DisplayName(
            "is not taken from nobody, nor by the same name in other letters, nor by a registry that cannot be read")
    void notTaken() {
        assertThat(OfficeDefaultTaken.between(nobody(), list("Lync"))).isEmpty();
        assertThat(OfficeDefaultTaken.between(list("Lync"), list("LYNC"))).isEmpty();
        assertThat(OfficeDefaultTaken.between(list("Lync"), nobody().unreadable("The file is gone.", NOW)))
                .isEmpty();
    }

    private static ProviderList list(String defaultApp) {
        return new ProviderList(List.of(), new TextReading.Value(defaultApp), NOW, Optional.empty());
    }

    private static ProviderList nobody() {
        return new ProviderList(List.of(), new TextReading.Absent(), NOW, Optional.empty());
    }
}
