package org.presencemonitor.simulator;

import static org.presencemonitor.messenger.MessengerMember.INSTANT_MESSAGE;
import static org.presencemonitor.messenger.MessengerMember.START_CONVERSATION;

import java.util.List;
import java.util.regex.Pattern;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.ConversationType;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.conversation.Conversation;

/** The members that open conversations (communicator.md 4.3). Used under the client's lock. */
record ConversationMembers(ClientContext client, ProcessLifetime lifetime) {
    /** StartConversation names people by URI; the name of a telephone keeps its scheme. */
    private static final Pattern SIP = Pattern.compile("(?i)^sips?:");

    /** The window that is open with this person alone, or a new one. */
    MessengerConversation instantMessage(String signinName) {
        client.requireSignedIn(INSTANT_MESSAGE);
        requireSomebodyElse(client, INSTANT_MESSAGE, signinName);
        Conversation conversation = client.conversations().begin(ConversationType.IM, List.of(signinName));
        return new SimulatedConversation(client, lifetime, conversation);
    }

    /** Returns the handle of the window. A meeting is not among the types that the reference lists for it. */
    int startConversation(ConversationType type, List<String> uris) {
        client.requireSignedIn(START_CONVERSATION);
        if (uris.isEmpty() || type == ConversationType.LIVE_MEETING) {
            throw CallInterceptor.failing(START_CONVERSATION, HResult.E_INVALIDARG);
        }
        List<String> signinNames =
                uris.stream().map(uri -> SIP.matcher(uri).replaceFirst("")).toList();
        signinNames.forEach(name -> requireSomebodyElse(client, START_CONVERSATION, name));
        return client.conversations().begin(type, signinNames).handle();
    }

    /** Whoever has that name: people who are on no list can be talked to. */
    static void requireSomebodyElse(ClientContext client, MessengerMember member, String signinName) {
        if (signinName.isBlank()
                || signinName.length() > PeopleMembers.MAX_NAME_LENGTH
                || PeopleMembers.hasBlanks(signinName)) {
            throw CallInterceptor.failing(member, HResult.E_INVALIDARG);
        }
        if (client.isMe(signinName)) {
            throw CallInterceptor.failing(member, HResult.E_FAIL);
        }
    }
}
