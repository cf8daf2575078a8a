package org.presencemonitor.ui.settings;

import java.util.Map;
import java.util.Optional;
import org.presencemonitor.presence.SourceLook;
import org.presencemonitor.settings.SourceChoice;

/**
 * The sources at one moment.
 *
 * @param watched the one that is watched
 * @param looks what each of them would show, as far as it has been looked at
 */
public record SourcesState(SourceChoice watched, Map<SourceChoice, SourceLook> looks) {
    public SourcesState {
        looks = Map.copyOf(looks);
    }

    Optional<SourceLook> look(SourceChoice source) {
        return Optional.ofNullable(looks.get(source));
    }
}
