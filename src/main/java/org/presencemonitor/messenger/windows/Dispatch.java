package org.presencemonitor.messenger.windows;

import com.sun.jna.Memory;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Reference;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MyStatus;

/**
 * An object of the client, called by IDispatch. A failing HRESULT arrives as {@link ComException}.
 *
 * <p>A member's number is asked for by name, once for all objects of its kind: that Communicator kept the documented
 * numbers of the classic library is only inferred (communicator.md 5). They serve where an object knows no names.
 */
final class Dispatch {
    private static final int GET_IDS_OF_NAMES = 5;
    private static final Guid.IID NO_IID = new Guid.IID("{00000000-0000-0000-0000-000000000000}");
    private static final int USERS_LANGUAGE = 0x0400;
    private static final Set<Integer> NO_NAMES = Set.of(
            0x80020006, // DISP_E_UNKNOWNNAME
            0x80020003, // DISP_E_MEMBERNOTFOUND
            0x80004001); // E_NOTIMPL

    private final ComPointer object;
    private final HeldReferences holdings;

    Dispatch(ComPointer object, HeldReferences holdings) {
        this.object = object;
        this.holdings = holdings;
    }

    /** Calls a method; success codes other than S_OK are returned. */
    HResult call(MessengerMember member, Object... arguments) {
        return invoke(Member.of(member), Invocation.METHOD_OR_GET, arguments, Answer::hr);
    }

    /** Puts a property, its value last. */
    void put(MessengerMember member, Object... arguments) {
        invoke(Member.of(member), Invocation.PUT, arguments, Answer::hr);
    }

    /** Text, or a number as text; empty where there is none. */
    String text(MessengerMember member, Object... arguments) {
        return get(member, arguments).map(Object::toString).orElse("");
    }

    /** A number; 0 where there is none. */
    int number(MessengerMember member, Object... arguments) {
        return get(member, arguments)
                .map(value -> value instanceof Integer number ? number : 0)
                .orElse(0);
    }

    MyStatus status(MessengerMember member) {
        return new MyStatus(number(member));
    }

    /** A truth; a number other than 0 is one too. */
    boolean flag(MessengerMember member) {
        return get(member)
                .map(value -> !value.equals(false) && !value.equals(0))
                .orElse(false);
    }

    /** What a property holds, or a method returns; not for objects. */
    Optional<Object> get(MessengerMember member, Object... arguments) {
        return invoke(Member.of(member), Invocation.METHOD_OR_GET, arguments, Answer::value);
    }

    /** An object. */
    Dispatch object(MessengerMember member, Object... arguments) {
        return object(Member.of(member), arguments);
    }

    /**
     * An object.
     *
     * @throws ComException E_POINTER where there is none
     */
    Dispatch object(Member member, Object... arguments) {
        return invoke(
                        member,
                        Invocation.METHOD_OR_GET,
                        arguments,
                        answer -> answer.value()
                                .filter(ComPointer.class::isInstance)
                                .map(ComPointer.class::cast)
                                .map(found -> holdings.take(found.addRef())))
                .orElseThrow(() -> new ComException(member.fullName(), Api.COM, HResult.E_POINTER));
    }

    /** The same object by another interface, or this one where it has none: a scriptable object may have all in one. */
    Dispatch as(String iid) {
        return holdings.during("QueryInterface", () -> query(iid))
                .map(holdings::take)
                .orElse(this);
    }

    /**
     * The same object by another interface, with a reference of its own; empty where it has none or none can be
     * reached.
     */
    Optional<ComPointer> query(String iid) {
        try {
            return object.query(iid);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The address with a reference more, for an argument. */
    ComPointer addRef() {
        try {
            return object.addRef();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private record Answer(HResult hr, Optional<Object> value) {}

    private <T> T invoke(Member member, int kind, Object[] arguments, Function<Answer, T> use) {
        return holdings.during(member.fullName(), () -> {
            int number = numberOf(member);
            try (Invocation invocation = new Invocation(arguments)) {
                HResult hr = invocation.call(object, number, kind);
                if (hr.failed()) {
                    throw new ComException(member.fullName(), Api.MESSENGER, hr);
                }
                return use.apply(new Answer(hr, invocation.result()));
            } finally {
                Reference.reachabilityFence(this);
            }
        });
    }

    private int numberOf(Member member) {
        Integer known = holdings.numbers().get(member);
        if (known != null) {
            return known;
        }
        int asked = askForNumber(member);
        holdings.numbers().put(member, asked);
        return asked;
    }

    private int askForNumber(Member member) {
        PointerByReference names = new PointerByReference();
        IntByReference number = new IntByReference();
        try (Memory name = new Memory(2L * (member.name().length() + 1))) {
            name.setWideString(0, member.name());
            names.setValue(name);
            HResult hr = new HResult(object.call(GET_IDS_OF_NAMES, NO_IID, names, 1, USERS_LANGUAGE, number));
            if (hr.succeeded()) {
                return number.getValue();
            }
            if (!NO_NAMES.contains(hr.value()) || member.dispid().isEmpty()) {
                throw new ComException(member.fullName(), Api.MESSENGER, hr);
            }
            return member.dispid().getAsInt();
        }
    }
}
