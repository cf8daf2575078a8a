package org.presencemonitor.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.RecentChanges.Change;
import org.presencemonitor.presence.office.OfficeDefaultMissing;
import org.presencemonitor.ui.StatusFeed.States;
import org.presencemonitor.ui.testing.Example;
import org.presencemonitor.ui.testing.SeveralClients;

@DisplayName("The feed of a window on several clients")
class StatusFeedTest {
    private final SeveralClients clients = new SeveralClients();
    private final StatusFeed feed = new StatusFeed(clients.watched, clients::onDefault, Example.CLOCK);
    private final List<States> received = new ArrayList<>();

    @Test
    @DisplayName("passes on the chosen client and, beside it, the state of each")
    void chosenAndEach() {
        feed.attach(received::add);
        clients.lync.say(SeveralClients.of(SeveralClients.LYNC, Example.SIGNING_IN));

        assertThat(now().presence().provider()).isEqualTo(Provider.COMMUNICATOR);
        assertThat(now().clients().all())
                .extracting(Presence::state)
                .containsExactly(PresenceState.AVAILABLE, PresenceState.SIGNING_IN, PresenceState.PROBLEM);
    }

    @Test
    @DisplayName("passes on another client once that is chosen, with the changes recorded for it from the start")
    void anotherOne() {
        feed.attach(received::add);
        clients.lync.say(SeveralClients.of(SeveralClients.LYNC, Example.SIGNING_IN));
        clients.watched.choose(new Provider("LYNC"));

        assertThat(now().presence().provider()).isEqualTo(SeveralClients.LYNC);
        assertThat(now().recent().newestFirst())
                .extracting(Change::state)
                .containsExactly(PresenceState.SIGNING_IN, PresenceState.SIGNED_OUT);

        clients.communicator.say(Example.SIGNING_OUT.presence());
        assertThat(now().presence().provider()).isEqualTo(SeveralClients.LYNC);
        clients.watched.choose(Provider.COMMUNICATOR);
        assertThat(now().presence().state()).isEqualTo(PresenceState.SIGNING_OUT);
    }

    @Test
    @DisplayName("keeps its client when one is chosen that is not watched, and gives commands to the chosen one alone")
    void commands() {
        clients.watched.choose(new Provider("Zoom"));
        assertThat(clients.watched.chosen()).isEqualTo(Provider.COMMUNICATOR);

        clients.watched.choose(SeveralClients.LYNC);
        clients.watched.signIn();
        assertThat(clients.lync.asked()).containsExactly(Command.SIGN_IN);
        assertThat(clients.communicator.asked()).isEmpty();
    }

    @Test
    @DisplayName("says which client is Office's default, and which client took that from which (6.4)")
    void officeDefault() {
        feed.attach(received::add);
        clients.makeDefault(Provider.COMMUNICATOR);
        assertThat(now().clients().officeDefault()).contains(Provider.COMMUNICATOR);
        assertThat(now().clients().taken()).isEmpty();

        clients.makeDefault(SeveralClients.LYNC);
        assertThat(now().clients().officeDefault()).contains(SeveralClients.LYNC);
        assertThat(now().clients().taken().orElseThrow().from()).isEqualTo("Communicator");
        assertThat(now().clients().taken().orElseThrow().by()).contains("Lync");
    }

    @Test
    @DisplayName("says that Office's default is not installed, and which clients are, as long as that is so")
    void missingDefault() {
        feed.attach(received::add);
        clients.makeDefault(new Provider("Zoom"));
        assertThat(now().clients().missing())
                .contains(new OfficeDefaultMissing("Zoom", List.of("Communicator", "Lync", "MsTeams")));

        clients.makeDefault(SeveralClients.LYNC);
        assertThat(now().clients().missing()).isEmpty();
    }

    @Test
    @DisplayName("unsubscribes from every client when it is closed")
    void ends() {
        feed.close();

        assertThat(clients.communicator.listeners() + clients.lync.listeners()).isZero();
    }

    private States now() {
        return received.getLast();
    }
}
