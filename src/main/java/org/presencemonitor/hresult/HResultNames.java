package org.presencemonitor.hresult;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.presencemonitor.hresult.HResult.Api;

/** The tables of communicator.md 3 and 7.4, one properties file per API. Read at the first use of a name. */
final class HResultNames {
    private static final Map<Api, Map<Integer, String>> TABLES = new EnumMap<>(Api.class);

    static {
        Map<Integer, String> com = read("com.properties");
        TABLES.put(Api.COM, com);
        TABLES.put(Api.MESSENGER, over(com, read("messenger.properties")));
        TABLES.put(Api.MAPI, over(com, read("mapi.properties")));
    }

    private HResultNames() {}

    static Map<Integer, String> of(Api api) {
        return TABLES.getOrDefault(api, Map.of());
    }

    private static Map<Integer, String> over(Map<Integer, String> common, Map<Integer, String> own) {
        Map<Integer, String> merged = new HashMap<>(common);
        merged.putAll(own);
        return Map.copyOf(merged);
    }

    private static Map<Integer, String> read(String file) {
        Properties names = new Properties();
        try (InputStream in = HResultNames.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + HResultNames.class.getName());
            }
            names.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<Integer, String> table = new HashMap<>();
        names.forEach((value, name) -> table.put((int) Long.parseLong((String) value, 16), (String) name));
        return Map.copyOf(table);
    }
}
