package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_HISTORY;
import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_SEND_TEXT;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_CLOSE;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_IS_CLOSED;
import static org.presencemonitor.messenger.MessengerMember.WINDOW_SHOW;

import java.util.Collection;
import java.util.List;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.conversation.Conversation;

/** A conversation of the simulated client. Once its window is closed, every member fails (communicator.md 4.3). */
final class SimulatedConversation extends SimulatedWindow implements MessengerConversation {
    private final Conversation conversation;

    SimulatedConversation(ClientContext client, ProcessLifetime lifetime, Conversation conversation) {
        super(client, lifetime, conversation);
        this.conversation = conversation;
    }

    @Override
    public MessengerContacts contacts() {
        return ask(CONVERSATION_CONTACTS, () -> {
            requireSession(CONVERSATION_CONTACTS);
            return SimulatedContactList.readOnly(client, lifetime, this::people);
        });
    }

    private Collection<Person> people() {
        return conversation.participants().stream().map(client::person).toList();
    }

    @Override
    public String history() {
        return ask(CONVERSATION_HISTORY, conversation::history);
    }

    @Override
    public void addContact(String signinName) {
        run(CONVERSATION_ADD_CONTACT, List.of(signinName), () -> {
            requireSession(CONVERSATION_ADD_CONTACT);
            ConversationMembers.requireSomebodyElse(client, CONVERSATION_ADD_CONTACT, signinName);
            requireOpen(CONVERSATION_ADD_CONTACT);
            if (conversation.type().isCall()) {
                throw CallInterceptor.failing(CONVERSATION_ADD_CONTACT, HResult.MSGR_E_SESSION_FULL);
            }
            client.conversations().add(conversation, signinName);
        });
    }

    @Override
    public void sendText(String text) {
        run(CONVERSATION_SEND_TEXT, List.of(text), () -> {
            requireSession(CONVERSATION_SEND_TEXT);
            requireOpen(CONVERSATION_SEND_TEXT);
            client.conversations()
                    .send(conversation, client.profile().identity().signinName(), text);
        });
    }

    /** Unlike the other members, those of a conversation answer E_FAIL without one. */
    private void requireSession(MessengerMember member) {
        if (!client.signedIn()) {
            throw CallInterceptor.failing(member, HResult.E_FAIL);
        }
    }

    @Override
    boolean closed() {
        requireOpen(WINDOW_IS_CLOSED);
        return false;
    }

    /** A conversation's window is open from its beginning to its end. */
    @Override
    void open() {
        requireOpen(WINDOW_SHOW);
    }

    @Override
    void end() {
        requireOpen(WINDOW_CLOSE);
        client.conversations().close(conversation);
    }
}
