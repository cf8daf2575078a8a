package org.presencemonitor.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.registry.RegistryNames;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * A client that is watched, and whether window and tray show it.
 *
 * @param whyNot why it cannot be turned off; empty when it can, and when it is off
 */
record ClientSwitch(Provider provider, boolean shown, Optional<String> whyNot) {

    /** A switch for each watched client. */
    static List<ClientSwitch> of(Settings settings, List<Provider> watched, Texts texts) {
        List<Provider> shown = shown(settings, watched);
        return watched.stream()
                .map(one -> new ClientSwitch(
                        one,
                        shown.contains(one),
                        shown.equals(List.of(one)) ? Optional.of(texts.say(Phrase.CLIENT_NEEDED)) : Optional.empty()))
                .toList();
    }

    /**
     * The settings with that client shown or not; unchanged when none would be left. Clients that are chosen but not
     * watched in this run stay chosen. When all watched clients are shown, no names are stored, so that clients added
     * later are shown too.
     */
    static Settings turn(Settings settings, List<Provider> watched, Provider provider, boolean on) {
        List<Provider> shown = new ArrayList<>(shown(settings, watched));
        shown.remove(provider);
        if (on) {
            shown.add(provider);
        }
        if (shown.isEmpty()) {
            return settings;
        }
        if (shown.size() == watched.size()) {
            return settings.withProviders(List.of());
        }
        List<String> apps = new ArrayList<>(settings.providers().stream()
                .filter(app -> watched.stream().noneMatch(one -> RegistryNames.areSame(one.app(), app)))
                .toList());
        watched.stream().filter(shown::contains).map(Provider::app).forEach(apps::add);
        return settings.withProviders(apps);
    }

    private static List<Provider> shown(Settings settings, List<Provider> watched) {
        List<Provider> named = watched.stream()
                .filter(one -> settings.providers().stream().anyMatch(app -> RegistryNames.areSame(one.app(), app)))
                .toList();
        return named.isEmpty() ? watched : named;
    }
}
