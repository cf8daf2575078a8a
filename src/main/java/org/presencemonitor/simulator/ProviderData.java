package org.presencemonitor.simulator;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.presencemonitor.registry.RegistryNames;

/**
 * The values that an installer writes below HKLM (communicator.md 6.1).
 *
 * @param friendlyName the display name
 * @param processName the program that Office looks for among the processes
 * @param guid CLSID of the root class, in braces
 */
public record ProviderData(String friendlyName, String processName, String guid) {
    private static final String COMMUNICATOR_CLASS = "{8885370D-B33E-44B7-875D-28E403CF9270}";

    private static final Map<String, ProviderData> KNOWN = new TreeMap<>(RegistryNames.ORDER);

    static {
        put("Communicator", "Microsoft Office Communicator", "communicator.exe", COMMUNICATOR_CLASS);
        put("Messenger", "Windows Messenger", "msmsgs.exe", "{B69003B3-C55E-4B48-836C-BC5946FC3B28}");
        put("Teams", "Microsoft Teams (classic)", "Teams.exe", "{00425F68-FFC1-445F-8EDF-EF78B84BA1C7}");
        put("MsTeams", "Microsoft Teams", "ms-teams.exe", "{88435F68-FFC1-445F-8EDF-EF78B84BA1C7}");
        put("Jitsi", "Jitsi", "Jitsi.exe", COMMUNICATOR_CLASS);
        put("Lync", "Lync", "lync.exe", ownClass("Lync"));
        put("vozer", "vozer", "vozer.exe", ownClass("vozer"));
    }

    /**
     * The data of the client with that key name, in any case: those of communicator.md 6.3 if it is known there. Values
     * that no source has are made up, the same for the same name: a class of its own, and a program named like the key.
     */
    public static ProviderData of(String app) {
        ProviderData known = KNOWN.get(app);
        return known != null
                ? known
                : new ProviderData(app, app.toLowerCase(Locale.ROOT).replace(" ", "") + ".exe", ownClass(app));
    }

    private static void put(String app, String friendlyName, String processName, String guid) {
        KNOWN.put(app, new ProviderData(friendlyName, processName, guid));
    }

    private static String ownClass(String app) {
        byte[] name = ("org.presencemonitor/" + app.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8);
        return "{" + UUID.nameUUIDFromBytes(name).toString().toUpperCase(Locale.ROOT) + "}";
    }
}
