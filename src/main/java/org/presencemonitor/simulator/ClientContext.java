package org.presencemonitor.simulator;

import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.conversation.Conversations;
import org.presencemonitor.simulator.profile.Profile;

/**
 * The parts of one client that its objects work on. Used under {@code lock}, except {@code interceptor} and
 * {@code listeners}.
 *
 * @param currentLifetime of the process that runs now; another one after each start
 */
record ClientContext(
        Object lock,
        Supplier<Profile> currentProfile,
        CallInterceptor interceptor,
        ListenerQueues listeners,
        SimulatedSession session,
        Requests requests,
        SimulatedDialogs dialogs,
        Conversations conversations,
        SimulatedAccount account,
        ContactBook book,
        Supplier<ProcessLifetime> currentLifetime) {
    Profile profile() {
        return currentProfile.get();
    }

    boolean signedIn() {
        return session.status().isSignedIn();
    }

    /** Whether this is the user's own name. */
    boolean isMe(String signinName) {
        return signinName.equalsIgnoreCase(profile().identity().signinName());
    }

    /** Whoever has that name, known to the server or not. */
    Person person(String signinName) {
        return book.find(signinName).orElseGet(() -> new Person(signinName, signinName, MyStatus.UNKNOWN));
    }

    /** Whether the session of now still lasts: what the answer to a request has to ask, which may come in another. */
    BooleanSupplier thisSession() {
        int now = session.number();
        return () -> signedIn() && session.number() == now;
    }

    /** Whether the client has this person's data. */
    boolean knows(Person person) {
        return book.lists(person) || person.followedIn == session.number();
    }

    /** The client receives this person's data until the session ends. */
    void follow(Person person) {
        person.followedIn = session.number();
    }

    /** Takes the person off the list; contact objects that are held keep showing the person in this session. */
    void remove(Person person) {
        book.remove(person);
        follow(person);
    }

    /** Most members that need a session fail like this without one (communicator.md 3.2). */
    void requireSignedIn(MessengerMember member) {
        if (!signedIn()) {
            throw CallInterceptor.failing(member, HResult.MSGR_E_NOT_LOGGED_ON);
        }
    }

    /** A new group's name must not be blank and not be taken. */
    void requireGroupName(MessengerMember member, String name) {
        requireSignedIn(member);
        if (name.isBlank()) {
            throw CallInterceptor.failing(member, HResult.MSGR_E_BAD_GROUP_NAME);
        }
        if (book.group(name).isPresent()) {
            throw CallInterceptor.failing(member, HResult.MSGR_E_GROUP_ALREADY_EXISTS);
        }
    }
}
