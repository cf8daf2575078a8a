package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.INSTANT_MESSAGE;
import static org.presencemonitor.messenger.MessengerMember.START_CONVERSATION;

import java.util.List;
import java.util.Locale;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;

/** The members that open conversations, and the events that tell of them. Used under the client's lock. */
record ConversationMembers(ClientContext client, ProcessLifetime lifetime) {

    /** The window that is open with this person alone, or a new one. */
    MessengerConversation instantMessage(String signinName) {
        return open(List.of(participant(INSTANT_MESSAGE, signinName)));
    }

    /** Returns the handle of the window. */
    int startConversation(List<String> signinNames) {
        client.requireSignedIn(START_CONVERSATION);
        if (signinNames.isEmpty()) {
            throw CallInterceptor.failing(START_CONVERSATION, HResult.E_INVALIDARG);
        }
        List<Person> people = signinNames.stream()
                .map(name -> participant(START_CONVERSATION, name))
                .toList();
        return open(people).window().handle;
    }

    /** Whoever has that name: a conversation can be begun with people who are on no list. */
    Person participant(MessengerMember member, String signinName) {
        client.requireSignedIn(member);
        if (signinName.isBlank()
                || signinName.length() > PeopleMembers.MAX_NAME_LENGTH
                || PeopleMembers.hasBlanks(signinName)) {
            throw CallInterceptor.failing(member, HResult.E_INVALIDARG);
        }
        if (client.isMe(signinName)) {
            throw CallInterceptor.failing(member, HResult.E_FAIL);
        }
        return client.book().find(signinName).orElseGet(() -> new Person(signinName, signinName, MyStatus.UNKNOWN));
    }

    private SimulatedConversation open(List<Person> people) {
        Conversations.Conversation conversation = client.conversations()
                .with(people)
                .orElseGet(() -> {
                    Conversations.Conversation begun = client.conversations().begin();
                    created(begun);
                    people.forEach(person -> add(begun, person));
                    return begun;
                });
        return window(conversation);
    }

    void created(Conversations.Conversation conversation) {
        MessengerConversation window = window(conversation);
        client.listeners()
                .raise(
                        MessengerEvent.ON_IM_WINDOW_CREATED,
                        List.of(name(conversation)),
                        listener -> listener.onIMWindowCreated(window));
    }

    void destroyed(Conversations.Conversation conversation) {
        MessengerConversation window = window(conversation);
        client.listeners()
                .raise(
                        MessengerEvent.ON_IM_WINDOW_DESTROYED,
                        List.of(name(conversation)),
                        listener -> listener.onIMWindowDestroyed(window));
    }

    void add(Conversations.Conversation conversation, Person person) {
        if (!conversation.participants.add(person)) {
            return;
        }
        MessengerContact contact = new SimulatedContact(client, lifetime, person);
        MessengerConversation window = window(conversation);
        client.listeners()
                .raise(
                        MessengerEvent.ON_IM_WINDOW_CONTACT_ADDED,
                        List.of(person.signinName, name(conversation)),
                        listener -> listener.onIMWindowContactAdded(contact, window));
    }

    /** As the journal names the window. */
    private static String name(Conversations.Conversation conversation) {
        return String.format(Locale.ROOT, "window 0x%08X", conversation.handle);
    }

    private SimulatedConversation window(Conversations.Conversation conversation) {
        return new SimulatedConversation(client, lifetime, conversation);
    }
}
