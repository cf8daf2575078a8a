package org.presencemonitor.messenger.bus;

import static java.util.Map.entry;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.types.Variant;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.BusNames;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerMember.Owner;
import org.presencemonitor.messenger.remote.RemoteObject;

/**
 * An object of a client on the bus. A member without arguments is a property there, any other a method; the put of a
 * property with a parameter is a method as well.
 *
 * @param type its interface
 */
record BusRemote(BusRun run, String path, String type) implements RemoteObject {
    private static final String PROPERTIES = "org.freedesktop.DBus.Properties";
    private static final int LONGEST_TEXT = 100_000;
    private static final Map<MessengerMember, Owner> RETURNED = Map.ofEntries(
            entry(MessengerMember.GET_CONTACT, Owner.CONTACT),
            entry(MessengerMember.MY_CONTACTS, Owner.CONTACTS),
            entry(MessengerMember.CONTACTS_ITEM, Owner.CONTACT),
            entry(MessengerMember.SERVICES_OF_CLIENT, Owner.SERVICES),
            entry(MessengerMember.SERVICES_ITEM, Owner.SERVICE),
            entry(MessengerMember.SERVICES_PRIMARY_SERVICE, Owner.SERVICE),
            entry(MessengerMember.MY_GROUPS, Owner.GROUPS),
            entry(MessengerMember.CREATE_GROUP, Owner.GROUP),
            entry(MessengerMember.GROUPS_ITEM, Owner.GROUP),
            entry(MessengerMember.GROUP_SERVICE, Owner.SERVICE),
            entry(MessengerMember.GROUP_CONTACTS, Owner.CONTACTS),
            entry(MessengerMember.WINDOW, Owner.CLIENT_WINDOW),
            entry(MessengerMember.INSTANT_MESSAGE, Owner.CONVERSATION),
            entry(MessengerMember.CONVERSATION_CONTACTS, Owner.CONTACTS));

    @Override
    public HResult call(MessengerMember member, Object... arguments) {
        Optional<Object> result = method(member, member.comName(), arguments);
        return result.filter(Integer.class::isInstance)
                .map(value -> new HResult((Integer) value))
                .orElse(HResult.S_OK);
    }

    @Override
    public void put(MessengerMember member, Object... arguments) {
        if (arguments.length == 1) {
            Object value = new Object[] {typeOf(arguments[0]), sendable(arguments[0])};
            run.call(member.fullName(), path, PROPERTIES, "Set", "ssv", List.of(type, member.comName(), value));
        } else {
            Object unused = method(member, "Set" + member.comName(), arguments);
        }
    }

    @Override
    public Optional<Object> get(MessengerMember member, Object... arguments) {
        Optional<Object> value = arguments.length == 0
                ? first(run.call(member.fullName(), path, PROPERTIES, "Get", "ss", List.of(type, member.comName())))
                : method(member, member.comName(), arguments);
        return value.map(BusRemote::plain);
    }

    private Optional<Object> method(MessengerMember member, String name, Object... arguments) {
        StringBuilder signature = new StringBuilder();
        for (Object argument : arguments) {
            signature.append(typeOf(argument));
        }
        List<Object> sent = Arrays.stream(arguments).map(BusRemote::sendable).toList();
        return first(run.call(member.fullName(), path, type, name, signature.toString(), sent));
    }

    private static Optional<Object> first(List<Object> values) {
        return values.stream().findFirst();
    }

    @Override
    public RemoteObject object(MessengerMember member, Object... arguments) {
        Owner owner = RETURNED.get(member);
        if (owner == null || !(get(member, arguments).orElse("") instanceof DBusPath found)) {
            throw new ComException(member.fullName(), Api.COM, HResult.DISP_E_TYPEMISMATCH);
        }
        return new BusRemote(run, found.getPath(), BusNames.interfaceOf(owner));
    }

    /** An object of the bus has all members in one interface. */
    @Override
    public RemoteObject as(String iid) {
        return this;
    }

    @Override
    public int number(MessengerMember member, Object... arguments) {
        if (get(member, arguments).orElse("") instanceof Integer number) {
            return number;
        }
        throw new ComException(member.fullName(), Api.COM, HResult.DISP_E_TYPEMISMATCH);
    }

    @Override
    public boolean flag(MessengerMember member) {
        if (get(member).orElse("") instanceof Boolean flag) {
            return flag;
        }
        throw new ComException(member.fullName(), Api.COM, HResult.DISP_E_TYPEMISMATCH);
    }

    private static String typeOf(Object argument) {
        return switch (argument) {
            case Integer number -> "i";
            case Boolean flag -> "b";
            case BusRemote object -> "o";
            case List<?> list -> list.isEmpty() || list.getFirst() instanceof Optional<?> ? "av" : "as";
            default -> "s";
        };
    }

    private static Object sendable(Object argument) {
        return switch (argument) {
            case BusRemote object -> object.path();
            case List<?> list -> list.stream().map(BusRemote::element).toList();
            default -> argument;
        };
    }

    /** There is no variant without a value; an empty array of bytes stands for one. */
    private static Object element(Object element) {
        if (!(element instanceof Optional<?> optional)) {
            return element;
        }
        return optional.isPresent()
                ? new Object[] {typeOf(optional.get()), sendable(optional.get())}
                : new Object[] {"ay", new byte[0]};
    }

    /** Without variants; what is none of the usual types is no value. */
    private static Object plain(Object value) {
        return switch (value) {
            case Variant<?> variant -> plain(variant.getValue());
            case List<?> list -> list.stream().map(BusRemote::usual).toList();
            case Object[] array -> Arrays.stream(array).map(BusRemote::usual).toList();
            case String text -> text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
            default -> value;
        };
    }

    private static Optional<Object> usual(Object element) {
        Object value = plain(element);
        return value instanceof Integer || value instanceof Boolean || value instanceof String
                ? Optional.of(value)
                : Optional.empty();
    }
}
