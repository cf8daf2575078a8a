package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_ADD_CONTACT;
import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_CONTACTS;
import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_HISTORY;
import static org.presencemonitor.messenger.MessengerMember.CONVERSATION_SEND_TEXT;

import java.util.List;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContacts;
import org.presencemonitor.messenger.MessengerConversation;

/** A conversation of the simulated client, in which nobody answers. Valid until the process ends. */
final class SimulatedConversation extends SimulatedWindow implements MessengerConversation {
    private final Conversations.Conversation conversation;
    private final ConversationMembers members;

    SimulatedConversation(ClientContext client, ProcessLifetime lifetime, Conversations.Conversation conversation) {
        super(client, lifetime, conversation);
        this.conversation = conversation;
        this.members = new ConversationMembers(client, lifetime);
    }

    @Override
    public MessengerContacts contacts() {
        return answer(
                CONVERSATION_CONTACTS,
                () -> new SimulatedContactList(client, lifetime, () -> conversation.participants));
    }

    @Override
    public String history() {
        return answer(CONVERSATION_HISTORY, conversation.history::toString);
    }

    @Override
    public void addContact(String signinName) {
        run(CONVERSATION_ADD_CONTACT, List.of(signinName), () -> {
            Person person = members.participant(CONVERSATION_ADD_CONTACT, signinName);
            if (!conversation.open) {
                throw CallInterceptor.failing(CONVERSATION_ADD_CONTACT, HResult.E_FAIL);
            }
            members.add(conversation, person);
        });
    }

    @Override
    public void sendText(String text) {
        run(CONVERSATION_SEND_TEXT, List.of(text), () -> {
            client.requireSignedIn(CONVERSATION_SEND_TEXT);
            if (!conversation.open) {
                throw CallInterceptor.failing(CONVERSATION_SEND_TEXT, HResult.E_FAIL);
            }
            String me = client.profile().identity().signinName();
            conversation.history.append(me).append(": ").append(text).append('\n');
        });
    }

    @Override
    void shown() {
        boolean anew = !conversation.open;
        super.shown();
        if (anew) {
            members.created(conversation);
        }
    }

    @Override
    void closed() {
        boolean wasOpen = conversation.open;
        super.closed();
        if (wasOpen) {
            members.destroyed(conversation);
        }
    }
}
