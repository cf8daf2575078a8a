package org.presencemonitor.simulator.windows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.windows.DispatchMember.Operation;
import org.presencemonitor.simulator.windows.DispatchMember.Parameter;

/** The members of one kind of automation object, by name and by DISPID. Complete before the first call. */
final class DispatchTable<T> {
    static final int VALUE = 0;
    private static final int NEW_ENUM = -4;
    /** Where no source gives a DISPID, one of this server's own, far from the documented ones. */
    private static final int OWN = 0x10000;

    private final Map<String, DispatchMember<T>> byName = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Map<Integer, DispatchMember<T>> byDispid = new HashMap<>();

    /**
     * A readable property.
     *
     * @param parameters in brackets where optional; named as in the SDK's headers, from memory
     */
    DispatchTable<T> get(MessengerMember member, Operation<T> operation, String... parameters) {
        member(member, parameters).get(operation);
        return this;
    }

    /** A writable property, its value the argument after its parameters. */
    DispatchTable<T> put(MessengerMember member, BiConsumer<T, Arguments> action, String... parameters) {
        member(member, parameters).put(operation(action));
        return this;
    }

    /** A method that returns something. */
    DispatchTable<T> method(MessengerMember member, Operation<T> operation, String... parameters) {
        member(member, parameters).method(operation);
        return this;
    }

    /** A method that returns nothing. */
    DispatchTable<T> action(MessengerMember member, BiConsumer<T, Arguments> action, String... parameters) {
        return method(member, operation(action), parameters);
    }

    /** A member that takes any arguments and is read, written and called alike. */
    DispatchTable<T> any(MessengerMember member, Consumer<T> action) {
        Operation<T> operation = operation((target, arguments) -> action.accept(target));
        DispatchMember<T> made = add(new DispatchMember<>(member.comName(), dispid(member), List.of(), true));
        made.get(operation);
        made.put(operation);
        made.method(operation);
        return this;
    }

    /** A readable property that {@link MessengerMember} does not have. */
    DispatchTable<T> get(String name, int dispid, Operation<T> operation) {
        add(new DispatchMember<>(name, dispid, List.of(), false)).get(operation);
        return this;
    }

    /** The member by which a script begins a walk over a collection. */
    DispatchTable<T> newEnum(Operation<T> operation) {
        DispatchMember<T> made = add(new DispatchMember<>("_NewEnum", NEW_ENUM, List.of(), false));
        made.get(operation);
        made.method(operation);
        return this;
    }

    Optional<DispatchMember<T>> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Optional<DispatchMember<T>> find(int dispid) {
        return Optional.ofNullable(byDispid.get(dispid));
    }

    private static <T> Operation<T> operation(BiConsumer<T, Arguments> action) {
        return (target, arguments) -> {
            action.accept(target, arguments);
            return HResult.S_OK;
        };
    }

    private DispatchMember<T> member(MessengerMember member, String... parameters) {
        return find(member.comName()).orElseGet(() -> {
            List<Parameter> list = Stream.of(parameters).map(Parameter::of).toList();
            return add(new DispatchMember<>(member.comName(), dispid(member), list, false));
        });
    }

    private DispatchMember<T> add(DispatchMember<T> member) {
        byName.put(member.name(), member);
        byDispid.put(member.dispid(), member);
        return member;
    }

    @SuppressWarnings("EnumOrdinal")
    private static int dispid(MessengerMember member) {
        return member.dispid().orElse(member.comName().equals("Item") ? VALUE : OWN + member.ordinal());
    }
}
