package org.presencemonitor.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/** The statuses a person can type. */
final class StatusWords {
    private static final Map<String, MyStatus> WORDS = new LinkedHashMap<>();

    static {
        WORDS.put("online", MyStatus.ONLINE);
        WORDS.put("available", MyStatus.ONLINE);
        WORDS.put("busy", MyStatus.BUSY);
        WORDS.put("away", MyStatus.AWAY);
        WORDS.put("be right back", MyStatus.BE_RIGHT_BACK);
        WORDS.put("do not disturb", MyStatus.DO_NOT_DISTURB);
        WORDS.put("invisible", MyStatus.INVISIBLE);
    }

    private StatusWords() {}

    static Optional<MyStatus> parse(String text) {
        MyStatus known = WORDS.get(text);
        if (known != null) {
            return Optional.of(known);
        }
        if (!text.matches("0x[0-9a-f]{1,8}")) {
            return Optional.empty();
        }
        return Optional.of(new MyStatus(Integer.parseUnsignedInt(text.substring(2), 16)));
    }

    static String expected() {
        return String.join(", ", WORDS.keySet()) + ", or a number such as 0x000A.";
    }
}
