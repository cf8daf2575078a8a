package org.presencemonitor.desktop.linux;

import java.util.Map;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownInterface;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Answers org.freedesktop.DBus.Properties from a map, for an object with one interface. Called on D-Bus threads. */
abstract class ReadOnlyProperties implements Properties {
    private final String ownInterface;

    /** @param ownInterface its name */
    ReadOnlyProperties(String ownInterface) {
        this.ownInterface = ownInterface;
    }

    /** By name. */
    abstract Map<String, Variant<?>> properties();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the shape of the interface: A is any variant
    public <A> A Get(String interfaceName, String name) {
        return (A) require(interfaceName, name);
    }

    private Variant<?> require(String interfaceName, String name) {
        Variant<?> value = GetAll(interfaceName).get(name);
        if (value == null) {
            throw new UnknownProperty("There is no property " + ownInterface + "." + name);
        }
        return value;
    }

    @Override
    public <A> void Set(String interfaceName, String name, A value) {
        require(interfaceName, name);
        throw new PropertyReadOnly(ownInterface + "." + name + " is read-only");
    }

    /** An empty name stands for every interface, as the specification allows. */
    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        if (!interfaceName.isEmpty() && !interfaceName.equals(ownInterface)) {
            throw new UnknownInterface("There is no interface " + interfaceName + " here");
        }
        return properties();
    }
}
