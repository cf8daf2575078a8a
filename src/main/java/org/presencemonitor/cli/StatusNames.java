package org.presencemonitor.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.presencemonitor.messenger.MyStatus;

/** The statuses that a user can type, in English. */
public final class StatusNames {
    private static final Map<String, MyStatus> STATUSES = new LinkedHashMap<>();

    static {
        STATUSES.put("online", MyStatus.ONLINE);
        STATUSES.put("available", MyStatus.ONLINE);
        STATUSES.put("busy", MyStatus.BUSY);
        STATUSES.put("away", MyStatus.AWAY);
        STATUSES.put("be right back", MyStatus.BE_RIGHT_BACK);
        STATUSES.put("do not disturb", MyStatus.DO_NOT_DISTURB);
        STATUSES.put("invisible", MyStatus.INVISIBLE);
    }

    private StatusNames() {}

    /**
     * The status of that name, its words apart by blanks or hyphens, or of that hexadecimal number; empty for anything
     * else.
     */
    public static Optional<MyStatus> parse(String typed) {
        String words = ConsoleCommands.command(typed.replace('-', ' '));
        return words.matches("0x[0-9a-f]{1,8}")
                ? Optional.of(MyStatus.parse(words))
                : Optional.ofNullable(STATUSES.get(words));
    }

    /** The names, the most common one first. */
    public static List<String> all() {
        return List.copyOf(STATUSES.keySet());
    }

    /** What {@link #parse} accepts. */
    public static String expected() {
        return String.join(", ", STATUSES.keySet()) + ", or a number such as 0x000A.";
    }
}
