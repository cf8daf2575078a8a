package org.presencemonitor.messenger.remote;

import java.util.Optional;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;

/**
 * An object of the client. A failing HRESULT arrives as {@link org.presencemonitor.hresult.ComException}. Arguments are
 * numbers, texts, booleans, lists, and objects of the same client.
 */
public interface RemoteObject {
    /** Calls a method; success codes other than S_OK are returned. */
    HResult call(MessengerMember member, Object... arguments);

    /** Puts a property, its value last. */
    void put(MessengerMember member, Object... arguments);

    /** The value of a property or the result of a method; not for objects. */
    Optional<Object> get(MessengerMember member, Object... arguments);

    /**
     * An object.
     *
     * @throws org.presencemonitor.hresult.ComException E_POINTER when the client returns none
     */
    RemoteObject object(MessengerMember member, Object... arguments);

    /** The same object by another interface, or this one where it lacks the interface or has all in one. */
    RemoteObject as(String iid);

    /** Text, or a number as text; empty where there is none. */
    default String text(MessengerMember member, Object... arguments) {
        return get(member, arguments).map(Object::toString).orElse("");
    }

    /** A number; 0 where there is none. */
    int number(MessengerMember member, Object... arguments);

    default MyStatus status(MessengerMember member) {
        return new MyStatus(number(member));
    }

    /** A boolean; a number other than 0 is true. */
    boolean flag(MessengerMember member);
}
