package org.presencemonitor.messenger.windows;

import com.sun.jna.Memory;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.lang.ref.Reference;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.remote.RemoteObject;

/**
 * An object of the client, called by IDispatch. A failing HRESULT arrives as {@link ComException}.
 *
 * <p>The DISPID of a member is looked up by name, once for all objects of its kind, because it is only inferred that
 * Communicator kept the documented numbers of the classic library (communicator.md 5). The documented number is used
 * where an object knows no names.
 */
final class Dispatch implements RemoteObject {
    private static final int GET_IDS_OF_NAMES = 5;
    /** Results of an object that does not know the name of a member. */
    private static final Set<HResult> UNKNOWN_NAME =
            Set.of(HResult.DISP_E_UNKNOWNNAME, HResult.DISP_E_MEMBERNOTFOUND, HResult.E_NOTIMPL);

    private final ComPointer object;
    private final HeldReferences references;

    Dispatch(ComPointer object, HeldReferences references) {
        this.object = object;
        this.references = references;
    }

    @Override
    public HResult call(MessengerMember member, Object... arguments) {
        return invoke(MemberId.of(member), Invocation.METHOD_OR_GET, arguments, InvokeResult::hr);
    }

    @Override
    public void put(MessengerMember member, Object... arguments) {
        invoke(MemberId.of(member), Invocation.PUT, arguments, InvokeResult::hr);
    }

    @Override
    public int number(MessengerMember member, Object... arguments) {
        return Variant.number(get(member, arguments));
    }

    @Override
    public boolean flag(MessengerMember member) {
        return Variant.flag(get(member));
    }

    @Override
    public Optional<Object> get(MessengerMember member, Object... arguments) {
        return invoke(MemberId.of(member), Invocation.METHOD_OR_GET, arguments, InvokeResult::value);
    }

    @Override
    public Dispatch object(MessengerMember member, Object... arguments) {
        return object(MemberId.of(member), arguments);
    }

    /**
     * An object.
     *
     * @throws ComException E_POINTER when the client returns none
     */
    Dispatch object(MemberId member, Object... arguments) {
        return objectIfAny(member, arguments)
                .orElseThrow(() -> new ComException(member.fullName(), Api.COM, HResult.E_POINTER));
    }

    /** An object; empty when the client returns none. */
    Optional<Dispatch> objectIfAny(MessengerMember member, Object... arguments) {
        return objectIfAny(MemberId.of(member), arguments);
    }

    private Optional<Dispatch> objectIfAny(MemberId member, Object... arguments) {
        return invoke(
                member,
                Invocation.METHOD_OR_GET,
                arguments,
                answer -> answer.value()
                        .filter(ComPointer.class::isInstance)
                        .map(ComPointer.class::cast)
                        .map(found -> references.take(found.addRef())));
    }

    /**
     * The same object by another interface, or this one where it lacks the interface: a scriptable object may have all
     * members in one.
     */
    @Override
    public Dispatch as(String iid) {
        return references
                .during("QueryInterface", () -> query(iid))
                .map(references::take)
                .orElse(this);
    }

    /**
     * The same object by another interface, with a reference of its own; empty where it lacks the interface or cannot
     * be reached.
     */
    Optional<ComPointer> query(String iid) {
        try {
            return object.query(iid);
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    /** The address with another reference, for an argument. */
    ComPointer addRef() {
        try {
            return object.addRef();
        } finally {
            Reference.reachabilityFence(this);
        }
    }

    private record InvokeResult(HResult hr, Optional<Object> value) {}

    /**
     * The name and number by which a member is called.
     *
     * @param fullName with its interface, for errors
     * @param name as the type library writes it
     * @param dispid the documented number, where there is one
     */
    record MemberId(String fullName, String name, OptionalInt dispid) {
        static MemberId of(MessengerMember member) {
            return new MemberId(member.fullName(), member.comName(), member.dispid());
        }
    }

    private <T> T invoke(MemberId member, int kind, Object[] arguments, Function<InvokeResult, T> use) {
        return references.during(member.fullName(), () -> {
            int number = numberOf(member);
            try (Invocation invocation = new Invocation(arguments)) {
                HResult hr = invocation.call(object, number, kind).orThrow(member.fullName(), Api.MESSENGER);
                return use.apply(new InvokeResult(hr, invocation.result()));
            } finally {
                Reference.reachabilityFence(this);
            }
        });
    }

    private int numberOf(MemberId member) {
        Integer known = references.numbers().get(member);
        if (known != null) {
            return known;
        }
        int asked = askForNumber(member);
        references.numbers().put(member, asked);
        return asked;
    }

    private int askForNumber(MemberId member) {
        PointerByReference names = new PointerByReference();
        IntByReference number = new IntByReference();
        try (Memory name = new Memory(2L * (member.name().length() + 1))) {
            name.setWideString(0, member.name());
            names.setValue(name);
            HResult hr = new HResult(
                    object.call(GET_IDS_OF_NAMES, Invocation.NO_IID, names, 1, Invocation.USERS_LANGUAGE, number));
            if (hr.succeeded()) {
                return number.getValue();
            }
            if (!UNKNOWN_NAME.contains(hr) || member.dispid().isEmpty()) {
                throw new ComException(member.fullName(), Api.MESSENGER, hr);
            }
            return member.dispid().getAsInt();
        }
    }
}
