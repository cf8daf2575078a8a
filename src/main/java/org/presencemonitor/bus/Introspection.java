package org.presencemonitor.bus;

import java.util.Set;
import java.util.TreeSet;

/** What tools such as gdbus and busctl ask for before they show or complete anything. */
final class Introspection {
    private static final String HEAD = """
            <!DOCTYPE node PUBLIC "-//freedesktop//DTD D-BUS Object Introspection 1.0//EN"
             "http://www.freedesktop.org/standards/dbus/1.0/introspect.dtd">
            <node>
            """;
    private static final String OF_EVERY_OBJECT = """
              <interface name="org.freedesktop.DBus.Peer">
                <method name="Ping"/>
                <method name="GetMachineId">
                  <arg name="machine_uuid" type="s" direction="out"/>
                </method>
              </interface>
              <interface name="org.freedesktop.DBus.Introspectable">
                <method name="Introspect">
                  <arg name="xml_data" type="s" direction="out"/>
                </method>
              </interface>
            """;
    private static final String PROPERTIES = """
              <interface name="org.freedesktop.DBus.Properties">
                <method name="Get">
                  <arg name="interface_name" type="s" direction="in"/>
                  <arg name="property_name" type="s" direction="in"/>
                  <arg name="value" type="v" direction="out"/>
                </method>
                <method name="GetAll">
                  <arg name="interface_name" type="s" direction="in"/>
                  <arg name="properties" type="a{sv}" direction="out"/>
                </method>
                <method name="Set">
                  <arg name="interface_name" type="s" direction="in"/>
                  <arg name="property_name" type="s" direction="in"/>
                  <arg name="value" type="v" direction="in"/>
                </method>
                <signal name="PropertiesChanged">
                  <arg name="interface_name" type="s"/>
                  <arg name="changed_properties" type="a{sv}"/>
                  <arg name="invalidated_properties" type="as"/>
                </signal>
              </interface>
            """;

    private Introspection() {}

    /** The interfaces of the object at a path, if there is one, and the parts of paths that follow it. */
    static String of(BusObjects objects, String path) {
        String own = objects.at(path)
                .map(object -> PROPERTIES + object.table().description())
                .orElse("");
        Set<String> children = children(objects.paths(), path.endsWith("/") ? path : path + "/");
        if (own.isEmpty() && children.isEmpty()) {
            throw BusError.standard("UnknownObject", "There is no object at " + path + ".");
        }
        StringBuilder text = new StringBuilder(HEAD).append(OF_EVERY_OBJECT).append(own);
        children.forEach(child -> text.append("  <node name=\"").append(child).append("\"/>\n"));
        return text.append("</node>\n").toString();
    }

    private static Set<String> children(Set<String> paths, String parent) {
        Set<String> children = new TreeSet<>();
        for (String path : paths) {
            if (path.startsWith(parent) && path.length() > parent.length()) {
                String rest = path.substring(parent.length());
                children.add(rest.substring(0, (rest + "/").indexOf('/')));
            }
        }
        return children;
    }
}
