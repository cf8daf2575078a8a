package org.presencemonitor.simulator.windows;

import com.sun.jna.Callback;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;

/**
 * An automation object: it passes calls on to its target, whether they come by name and number through IDispatch, or
 * through the vtable of an interface. Which interfaces and members it has is in {@link TypeDescriptions}.
 */
class DispatchObject<T> extends ComObject {
    private static final int NO_DISPID = -1;
    /** In one call of GetIDsOfNames: the range that oaidl.idl declares. */
    private static final int MAX_NAMES = 16_384;

    private static final List<Slot> DISPATCH = List.of(
            (Slot.P) (self, count) -> Vtable.answer(() -> countTypeInfo(count)),
            (Slot.Nnp) (self, index, locale, out) ->
                    Vtable.answer(() -> at(self, DispatchObject.class).typeInfo(index, out)),
            (Slot.Names) (self, iid, names, count, locale, dispids) -> Vtable.answer(() ->
                    reserved(iid).orElseGet(() -> at(self, DispatchObject.class).dispids(names, count, dispids))),
            (Slot.Invocation) (self, dispid, iid, locale, flags, parameters, result, exception, wrongArgument) ->
                    // Only 16 bits of the flags are the caller's.
                    Vtable.answer(() -> reserved(iid)
                            .orElseGet(() -> at(self, DispatchObject.class)
                                    .invoke(dispid, flags & 0xFFFF, parameters, result, exception, wrongArgument))));

    private static final Map<Iid, Vtable> VTABLES = new ConcurrentHashMap<>();

    /** One object for each target of whom other processes hold one: scripts compare objects. */
    private static final Map<Object, DispatchObject<?>> SHARED = new ConcurrentHashMap<>();

    private final T target;
    private final DispatchTable<T> table;

    /**
     * An object with the interfaces of the table.
     *
     * @param others its further interfaces
     */
    DispatchObject(T target, DispatchTable<T> table, Vtable... others) {
        super(Stream.concat(table.interfaces().stream().map(DispatchObject::vtable), Stream.of(others))
                .toArray(Vtable[]::new));
        this.target = target;
        this.table = table;
    }

    /**
     * The object of the target that other processes hold already, or a new one; in both cases with a reference for the
     * caller. Targets are the same when they are equal.
     */
    static <T> DispatchObject<?> shared(T target, DispatchTable<T> table) {
        return SHARED.compute(
                target,
                (same, held) -> held != null && held.addRefIfHeld() ? held : new DispatchObject<>(target, table));
    }

    @Override
    void released() {
        SHARED.remove(target, this);
    }

    T target() {
        return target;
    }

    /** The parameter that callers must leave IID_NULL; empty when they have. */
    private static Optional<HResult> reserved(@Nullable Pointer iid) {
        return iid == null || Iid.read(iid).equals(Iid.NULL)
                ? Optional.empty()
                : Optional.of(HResult.DISP_E_UNKNOWNINTERFACE);
    }

    private static Vtable vtable(InterfaceDescription type) {
        return VTABLES.computeIfAbsent(type.iid(), iid -> {
            Stream<Iid> iids = type.withBases().stream().map(InterfaceDescription::iid);
            Stream<Callback> members = type.methods().stream().map(MemberSlot::new);
            return new Vtable(
                    Stream.concat(iids, Stream.of(Iid.DISPATCH)).toList(),
                    Stream.concat(DISPATCH.stream(), members).toList());
        });
    }

    private static HResult countTypeInfo(@Nullable Pointer count) {
        if (count == null) {
            return HResult.E_POINTER;
        }
        count.setInt(0, 1);
        return HResult.S_OK;
    }

    private HResult typeInfo(int index, @Nullable Pointer out) {
        if (out == null) {
            return HResult.E_POINTER;
        }
        out.setPointer(0, null);
        if (index != 0) {
            return HResult.DISP_E_BADINDEX;
        }
        out.setPointer(0, TypeLibrary.info(table.interfaces().getFirst().iid()));
        return HResult.S_OK;
    }

    private HResult dispids(@Nullable Pointer names, int count, @Nullable Pointer dispids) {
        if (names == null || dispids == null) {
            return HResult.E_POINTER;
        }
        if (count < 1 || count > MAX_NAMES) {
            return HResult.E_INVALIDARG;
        }
        Optional<DispatchMember<T>> member = name(names, 0).flatMap(table::find);
        boolean allKnown = true;
        for (int index = 0; index < count; index++) {
            Optional<String> name = name(names, index);
            OptionalInt dispid = index == 0
                    ? member.map(found -> OptionalInt.of(found.dispid())).orElse(OptionalInt.empty())
                    : member.flatMap(found -> name.map(found::parameter)).orElse(OptionalInt.empty());
            allKnown &= dispid.isPresent();
            dispids.setInt((long) index * Integer.BYTES, dispid.orElse(NO_DISPID));
        }
        return allKnown ? HResult.S_OK : HResult.DISP_E_UNKNOWNNAME;
    }

    private static Optional<String> name(Pointer names, int index) {
        return Optional.ofNullable(names.getPointer((long) index * Native.POINTER_SIZE))
                .map(name -> name.getWideString(0));
    }

    private HResult invoke(
            int dispid,
            int flags,
            @Nullable Pointer parameters,
            @Nullable Pointer result,
            @Nullable Pointer exception,
            @Nullable Pointer wrongArgument) {
        DispatchMember<T> member = table.find(dispid).orElseThrow(DispatchObject::noMember);
        DispatchMember.Operation<T> operation = member.operation(flags).orElseThrow(DispatchObject::noMember);
        try {
            boolean put = (flags & DispatchMember.PUT) != 0;
            if (!put && member.isPlainProperty() && Arguments.isAnyGiven(parameters)) {
                return invokeDefault(operation, flags, parameters, result, exception, wrongArgument);
            }
            return give(DispatchResult.of(operation.on(target, Arguments.of(parameters, member, put))), result);
        } catch (Arguments.WrongArgument e) {
            if (wrongArgument != null) {
                wrongArgument.setInt(0, e.place());
            }
            return e.code();
        } catch (ComException e) {
            // An error of the process, not of the member: a script does not see it as an exception.
            if (exception == null || e.api() == Api.COM) {
                return e.hresult();
            }
            ExceptionInfo.write(exception, e);
            return HResult.DISP_E_EXCEPTION;
        }
    }

    /**
     * A call through the vtable.
     *
     * @param arguments one for each parameter, that for the result included
     */
    final HResult call(MethodDescription method, List<Long> arguments) {
        Optional<Pointer> out = method.result().map(type -> new Pointer(arguments.getLast()));
        if (out.isPresent() && arguments.getLast() == 0) {
            return HResult.E_POINTER;
        }
        out.ifPresent(place -> method.result().orElseThrow().clear(place));
        DispatchMember.Operation<T> operation = table.find(method.dispid())
                .flatMap(member -> member.operation(method.kind().flag()))
                .orElseThrow(DispatchObject::noMember);
        List<MethodDescription.Parameter> inputs = method.inputs();
        Memory variants = new Memory((long) Variants.SIZE * (inputs.size() + 1));
        for (int place = 0; place < inputs.size(); place++) {
            inputs.get(place).type().toVariant(arguments.get(place), Variants.at(variants, place));
        }
        try {
            Object returned = operation.on(target, Arguments.inOrder(variants, inputs.size()));
            Pointer result = Variants.at(variants, inputs.size());
            HResult answer = give(DispatchResult.of(returned), result);
            out.ifPresent(place -> method.result().orElseThrow().fromVariant(result, place));
            return answer;
        } catch (Arguments.WrongArgument e) {
            return e.code();
        }
    }

    /** Arguments of a property that takes none are for the default member of its value: {@code MyContacts(0)}. */
    private HResult invokeDefault(
            DispatchMember.Operation<T> operation,
            int flags,
            @Nullable Pointer parameters,
            @Nullable Pointer result,
            @Nullable Pointer exception,
            @Nullable Pointer wrongArgument) {
        if (!(operation.on(target, Arguments.NONE) instanceof DispatchObject<?> value)) {
            return HResult.DISP_E_BADPARAMCOUNT;
        }
        try {
            return value.invoke(DispatchTable.VALUE, flags, parameters, result, exception, wrongArgument);
        } finally {
            value.release();
        }
    }

    private static HResult give(DispatchResult answer, @Nullable Pointer result) {
        if (result != null) {
            Variants.write(result, answer.value());
        } else if (answer.value().orElse(null) instanceof ComObject unwanted) {
            unwanted.release();
        }
        return answer.code();
    }

    private static ComException noMember() {
        return new ComException("Invoke", Api.COM, HResult.DISP_E_MEMBERNOTFOUND);
    }
}
