package org.presencemonitor.simulator.windows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.windows.DispatchMember.Operation;
import org.presencemonitor.simulator.windows.DispatchMember.Parameter;
import org.presencemonitor.simulator.windows.MethodDescription.Kind;

/**
 * What the members of one kind of automation object do, by name and by DISPID: all that its interfaces have; those
 * without an operation answer E_NOTIMPL. Complete before the first call.
 */
final class DispatchTable<T> {
    static final int VALUE = 0;
    private static final String NEW_ENUM = "_NewEnum";

    private final List<InterfaceDescription> interfaces;
    private final Map<String, DispatchMember<T>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Integer, DispatchMember<T>> byDispid = new HashMap<>();

    /**
     * A table without operations.
     *
     * @param interfaces the first one is the object's IDispatch
     */
    DispatchTable(String... interfaces) {
        this.interfaces = Stream.of(interfaces).map(TypeDescriptions::type).toList();
        this.interfaces.forEach(type -> type.methods().forEach(method -> declare(type, method)));
    }

    /** The same members, as far as the interfaces have them. */
    private DispatchTable(DispatchTable<T> all, List<InterfaceDescription> interfaces) {
        this.interfaces = interfaces;
        interfaces.stream()
                .flatMap(type -> type.methods().stream())
                .map(method -> all.member(method.name()))
                .forEach(this::add);
    }

    /** The same members, without those of other interfaces. */
    DispatchTable<T> limitedTo(List<InterfaceDescription> some) {
        return new DispatchTable<>(this, some);
    }

    /** A readable property. */
    DispatchTable<T> get(MessengerMember member, Operation<T> operation) {
        member(member.comName()).on(Kind.GET, operation);
        return this;
    }

    /** A writable property, its value the argument after its parameters. */
    DispatchTable<T> put(MessengerMember member, BiConsumer<T, Arguments> action) {
        member(member.comName()).on(Kind.PUT, operation(action));
        return this;
    }

    /** A method that returns something. */
    DispatchTable<T> method(MessengerMember member, Operation<T> operation) {
        member(member.comName()).on(Kind.METHOD, operation);
        return this;
    }

    /** A method that returns nothing. */
    DispatchTable<T> action(MessengerMember member, BiConsumer<T, Arguments> action) {
        return method(member, operation(action));
    }

    /** A member that takes any arguments, whatever it is. */
    DispatchTable<T> any(MessengerMember member, Consumer<T> action) {
        member(member.comName()).otherwise(operation((target, arguments) -> action.accept(target)));
        return this;
    }

    /** A parameter that callers through IDispatch may give beyond those of the interface. */
    DispatchTable<T> optional(MessengerMember member, String parameter) {
        member(member.comName()).addOptional(parameter);
        return this;
    }

    /** The member by which a script begins a walk over a collection. */
    DispatchTable<T> newEnum(Operation<T> operation) {
        member(NEW_ENUM).on(Kind.GET, operation);
        member(NEW_ENUM).on(Kind.METHOD, operation);
        return this;
    }

    /** The interfaces of its objects; the first one is their IDispatch. */
    List<InterfaceDescription> interfaces() {
        return interfaces;
    }

    Optional<DispatchMember<T>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<DispatchMember<T>> find(int dispid) {
        return Optional.ofNullable(byDispid.get(dispid));
    }

    private DispatchMember<T> member(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException(interfaces + " have no " + name));
    }

    private static <T> Operation<T> operation(BiConsumer<T, Arguments> action) {
        return (target, arguments) -> {
            action.accept(target, arguments);
            return HResult.S_OK;
        };
    }

    private void declare(InterfaceDescription type, MethodDescription method) {
        find(method.name()).orElseGet(() -> add(undone(type, method))).declare(method.kind());
    }

    private DispatchMember<T> undone(InterfaceDescription type, MethodDescription method) {
        List<Parameter> parameters = new ArrayList<>();
        method.inputs().forEach(input -> parameters.add(new Parameter(input.name(), input.optional())));
        if (method.kind() == Kind.PUT) {
            parameters.removeLast();
        }
        return new DispatchMember<>(method.name(), method.dispid(), parameters, (target, arguments) -> {
            throw new ComException(type.name() + "." + method.name(), Api.MESSENGER, HResult.E_NOTIMPL);
        });
    }

    private DispatchMember<T> add(DispatchMember<T> member) {
        byName.put(member.name(), member);
        byDispid.put(member.dispid(), member);
        return member;
    }
}
