package org.presencemonitor.simulator;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.simulator.conversation.Conversation;
import org.presencemonitor.simulator.conversation.ConversationListener;
import org.presencemonitor.simulator.journal.Journal;

/**
 * Raises the events about conversations (communicator.md 5); a message has none, and stands in the journal alone.
 *
 * @param changed called after each change
 */
record ConversationEvents(ClientContext client, Journal journal, Runnable changed) implements ConversationListener {
    @Override
    public void opened(Conversation conversation) {
        MessengerConversation window = window(conversation);
        raise(MessengerEvent.ON_IM_WINDOW_CREATED, List.of(name(conversation)), to -> to.onIMWindowCreated(window));
    }

    @Override
    public void closed(Conversation conversation) {
        MessengerConversation window = window(conversation);
        raise(MessengerEvent.ON_IM_WINDOW_DESTROYED, List.of(name(conversation)), to -> to.onIMWindowDestroyed(window));
    }

    @Override
    public void joined(Conversation conversation, String signinName) {
        MessengerConversation window = window(conversation);
        MessengerContact contact = contact(signinName);
        raise(
                MessengerEvent.ON_IM_WINDOW_CONTACT_ADDED,
                List.of(signinName, name(conversation)),
                to -> to.onIMWindowContactAdded(contact, window));
    }

    @Override
    public void left(Conversation conversation, String signinName) {
        MessengerConversation window = window(conversation);
        MessengerContact contact = contact(signinName);
        raise(
                MessengerEvent.ON_IM_WINDOW_CONTACT_REMOVED,
                List.of(signinName, name(conversation)),
                to -> to.onIMWindowContactRemoved(contact, window));
    }

    private void raise(MessengerEvent event, List<String> parameters, Consumer<MessengerEvents> delivery) {
        client.listeners().raise(event, parameters, delivery);
        changed.run();
    }

    @Override
    public void sent(Conversation conversation, String text) {
        journal.sent(conversation.participants(), text);
        changed.run();
    }

    @Override
    public void received(Conversation conversation, String signinName, String text) {
        journal.received(signinName, text);
        changed.run();
    }

    /** As the journal names the window. */
    private static String name(Conversation conversation) {
        return String.format(Locale.ROOT, "window 0x%08X", conversation.handle());
    }

    private MessengerConversation window(Conversation conversation) {
        return new SimulatedConversation(client, client.currentLifetime().get(), conversation);
    }

    private MessengerContact contact(String signinName) {
        return new SimulatedContact(client, client.currentLifetime().get(), client.person(signinName));
    }
}
