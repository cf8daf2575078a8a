package org.presencemonitor.ui;

import java.util.List;
import java.util.Optional;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.texts.Phrase;
import org.presencemonitor.texts.Texts;

/**
 * A client in the menu.
 *
 * @param text its name, its state, and whether it is Office's default
 */
record ClientChoice(Provider provider, StatusIcon icon, String text, boolean chosen) {

    static List<ClientChoice> of(ClientList clients, Provider chosen, Texts texts) {
        return clients.all().stream()
                .map(client -> new ClientChoice(
                        client.provider(),
                        StatusIcon.of(client.state()),
                        text(client, clients, texts),
                        client.provider().equals(chosen)))
                .toList();
    }

    private static String text(Presence client, ClientList clients, Texts texts) {
        String text = texts.say(Phrase.STATUS_LINE, client.provider().app(), texts.state(client.state()));
        return clients.officeDefault().equals(Optional.of(client.provider()))
                ? texts.say(Phrase.STATUS_LINE, text, texts.say(Phrase.OFFICE_DEFAULT))
                : text;
    }
}
