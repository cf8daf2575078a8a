package org.presencemonitor.desktop.linux;

import java.util.Map;
import org.freedesktop.dbus.errors.PropertyReadOnly;
import org.freedesktop.dbus.errors.UnknownProperty;
import org.freedesktop.dbus.interfaces.Properties;
import org.freedesktop.dbus.types.Variant;

/** Answers org.freedesktop.DBus.Properties from a map. Called on D-Bus threads. */
abstract class ReadOnlyProperties implements Properties {
    /** By name; the object has one interface only. */
    abstract Map<String, Variant<?>> properties();

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // the shape of the interface: A is any variant
    public <A> A Get(String interfaceName, String name) {
        Variant<?> value = properties().get(name);
        if (value == null) {
            throw new UnknownProperty("There is no property " + interfaceName + "." + name);
        }
        return (A) value;
    }

    @Override
    public <A> void Set(String interfaceName, String name, A value) {
        throw new PropertyReadOnly(interfaceName + "." + name + " is read-only");
    }

    @Override
    public Map<String, Variant<?>> GetAll(String interfaceName) {
        return properties();
    }
}
