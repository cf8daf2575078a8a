package org.presencemonitor.texts;

import java.util.Locale;

/** The texts that do not belong to a value of the model; for the others see {@link Texts}. */
public enum Phrase {
    WINDOW_TITLE,
    TAB_STATUS,
    TAB_ACTIVITY,
    TAB_SIMULATOR,
    RECENT,
    NOTHING_RECENT,
    /** Plural. {0}: number of providers. */
    WATCHING,
    SIMULATED,
    SOURCE_SIMULATED,
    SOURCE_SYSTEM,
    /** {0}: the path. */
    SOURCE_FILE,
    /** {0}: a name on the session bus. */
    SOURCE_BUS,
    /** {0}: the clients. */
    SOURCE_ALWAYS,
    SOURCE_NO_CLIENT,
    /** {0}: the path. */
    SOURCE_NO_FLAGS,
    SOURCE_OWN_FILE,
    SOURCE_CHOOSE_FILE,
    /** {0}: the client and its version, here and in those below. */
    FOUND_RUNNING,
    FOUND_SIGNED_IN,
    FOUND_SIGNED_OUT,
    FOUND_NOT_RUNNING,
    SETTINGS_SOURCE,
    /** {0}: the client. */
    ASK_RUNNING,
    /** {0}: the client. */
    ASK_INSTALLED,
    WATCH,
    NOT_NOW,
    /** {0}: the client's name. */
    CLIENT_SHOWN,
    OFFICE_DEFAULT,
    /** {0}: who is Office's default now, {1}: who was. */
    DEFAULT_TAKEN,
    /** {0}: who was Office's default. */
    DEFAULT_GONE,
    /** {0}: who is Office's default and not installed. */
    DEFAULT_MISSING,
    /** {0}: the same, {1}: the names of the clients that are installed. */
    DEFAULT_MISSING_AMONG,
    DISMISS,

    STATUS_WITHOUT_NAME,
    /** {0}: the client's name, as in all of this group. */
    CLIENT_IS_RUNNING,
    CLIENT_IS_STARTING,
    /** In place of the user's name. */
    TELLS_NOBODY,
    /** {0}: the names of the clients that are. */
    INSTALLED_INSTEAD,
    NO_CLIENT_INSTALLED,
    /** {0}: a duration. */
    SIGNED_IN_FOR,
    /** {0}: an age. */
    SIGNED_OUT_AGO,
    /** {0}: a time, as in the next two; see {@link Texts#at}. */
    NOT_RUNNING_SINCE,
    /** {1}: its age. */
    AS_OF,
    SINCE,
    NOTHING_READ,

    /** {0}: a name of D-Bus. */
    FLAG_ON_BUS,
    FLAG_RUNNING,
    FLAG_STARTING,
    FLAG_NOT_RUNNING,
    FLAG_NOT_INSTALLED,
    FLAG_STALE,
    /** {0}: the file name of the client's program. */
    PROCESS_GONE,
    FLAG_WRONG_TYPE,
    FLAG_OUT_OF_RANGE,
    FLAG_UNREADABLE,
    FLAG_UNREAD,
    /** {0}: a time, see {@link Texts#at}, {1}: its age. */
    FLAG_LAST_READ,
    FLAG_ABSENT,

    MESSENGER_CONNECTED,
    MESSENGER_EVENTS,
    MESSENGER_CONNECTING,
    MESSENGER_FIRST_ANSWER,
    MESSENGER_NONE,
    MESSENGER_WAITS,
    MESSENGER_FAILED,
    /** Plural. {0}: attempts, {1}: {@link Texts#since}. */
    MESSENGER_ATTEMPTS,
    MESSENGER_SILENT,
    /** {0}: a time, see {@link Texts#at}. */
    MESSENGER_SILENT_SINCE,
    MESSENGER_NOT_ASKED,
    MESSENGER_UNSUPPORTED,
    MESSENGER_ASKED_AGAIN,
    MESSENGER_FLAG_ONLY,

    SESSION_SIGNED_IN,
    SESSION_SIGNING_IN,
    SESSION_SIGNING_OUT,
    SESSION_SIGNED_OUT,
    /** {0}: seconds. */
    SESSION_SIGNOUT_TOOK,
    SESSION_NOBODY,
    SESSION_ACCOUNTS,
    SESSION_ACCOUNT_OFF,
    SESSION_ACCOUNT_WHY,
    SESSION_ACCOUNT_DISABLED,
    SESSION_NO_ACCOUNT,
    SESSION_UNKNOWN,
    SESSION_WAITS,
    SESSION_UNREADABLE,

    MAIL_LOGGED_ON,
    /** {0}: MAIL_TRANSPORTS, {1}: MAIL_STORES. */
    MAIL_PROVIDERS,
    /** Plural. */
    MAIL_TRANSPORTS,
    /** Plural. */
    MAIL_STORES,
    MAIL_LOGGING_OFF,
    MAIL_WAITS,
    /** {0}: a provider's name. */
    MAIL_WAITS_FOR,
    MAIL_LOGGED_OFF,
    MAIL_RELEASED,
    MAIL_NONE,
    MAIL_WITH_ERROR,
    /** No provider answered with an error, and yet one did not do its part. */
    MAIL_WITH_HELP,
    MAIL_WITH_WARNING,
    /** Plural. {0}: bytes. */
    MAIL_TOOK_BACK,
    /** Plural. {0}: messages, as in the next two. */
    MAIL_WAITING,
    /** Plural. */
    MAIL_WAITING_AND_ERROR,
    /** Plural. A sentence behind the one on how the logoff ended. */
    MAIL_WAITING_SENTENCE,
    /** {0}: what it provides, {1}: what it does. */
    MAIL_PROVIDER,
    MAIL_NEXT,
    MAIL_STATUS_AVAILABLE,
    MAIL_STATUS_OFFLINE,
    MAIL_STATUS_FAILED,
    MAIL_STATUS_UNAVAILABLE,
    MAIL_STATUS_SENDING,
    MAIL_STATUS_RECEIVING,
    /** {0}: the call, {1}: the answer's name, {2}: its number. */
    MAIL_TOO_LATE,
    /** {0}: the call. */
    MAIL_MADE_BY_MAPI,
    /** {0}: queued, {1}: being sent, {2}: stopped on their way. */
    MAIL_MESSAGES,
    /** Plural. {0}: bytes, {1}: a provider's name. */
    MAIL_LEAK,

    DETAILS,
    COPY_REPORT,
    COPIED,
    KEEP_OPEN,
    SHOW_WINDOW,
    QUIT,

    NOT_SIGNED_IN,
    NOT_SIGNED_IN_NEXT,
    /** {0}: the name of the flag, {1}: what was found. */
    FLAG_EXPECTED,
    /** {0}: the call, {1}: the answer's name, {2}: its number. */
    FAILURE_ANSWERED,
    /** Plural. {0}: how often, {1}: {@link Texts#since}. */
    FAILURE_TIMES,

    CLIENT_PROCESS,
    PROCESS_NOT_RUNNING,
    PROCESS_STARTING,
    PROCESS_RUNNING,
    PROCESS_SHUTTING_DOWN,
    /** {0}: what the process does, {1}: the flag. */
    PROCESS_LINE,
    SHUT_DOWN,
    CRASH,
    COM_CLASS,
    COM_CLASS_TIP,
    ON_BUS,
    ON_BUS_TIP,
    ANOTHER_SERVES,
    /** {0}: what Windows said. */
    SERVING_NOT_ALLOWED,

    SERVER,
    SERVER_CONNECTED,
    SERVER_SIGNING_IN,
    SERVER_SIGNING_OUT,
    SERVER_NOBODY,
    SERVER_UNREACHABLE,
    /** {0}: what the client does there. */
    SERVER_SILENT,
    RESPONSE_TIME,
    NEVER_ANSWERS,
    NETWORK_LOST,

    FAULTS,
    CLASS_NOT_AVAILABLE,
    SERVER_EXECUTION_FAILED,
    KEEPS_FLAG,

    SCENARIO,
    SCENARIO_NONE,
    /** Plural. */
    SCENARIO_STEPS,
    /** {0}: number of the step, {1}: of how many, {2}: what it does. */
    SCENARIO_STEP,
    /** {0}: time played, {1}: of how much. */
    SCENARIO_TIME,
    SCENARIO_OPEN,
    SCENARIO_FILE,
    SCENARIO_PLAY,
    SCENARIO_PAUSE,
    SCENARIO_STOP,
    SCENARIO_OPEN_FIRST,
    SCENARIO_NOT_PLAYING,
    SCENARIO_STOP_FIRST,
    SCENARIO_PASSED,
    /** {0}: number of the step, {1}: expected, {2}: seen. */
    SCENARIO_FAILED,
    /** {0}: name of the file. */
    SCENARIO_NO_FILE,
    SCENARIO_RECORDING,
    /** {0}: names of providers. */
    SCENARIO_NOT_SIMULATED,

    CONVERSATIONS,
    /** Plural. */
    CONVERSATIONS_MORE,
    CONVERSATION_NOBODY,
    /** Plural. */
    CONVERSATION_MESSAGES,
    /** {0}: {@link #CONVERSATION_MESSAGES}. */
    CONVERSATION_CALL,
    CONVERSATION_ACTIONS,
    /** {0}: somebody, {1}: {@link #CONVERSATION_HELLO}. */
    CONVERSATION_WRITES,
    CONVERSATION_HELLO,
    /** {0}: somebody. */
    CONVERSATION_LEAVES,
    CONVERSATION_CLOSE,

    TODAY,
    /** {0}: a duration. */
    LANE_TOTAL,
    /** Instead of a total, where no program watched. */
    LANE_NO_TOTAL,
    LANE_NOT_WATCHED,
    /** {0}: a state, {1}: from, {2}: to, {3}: a duration. */
    LANE_STRETCH,
    /** {0}: a state, {1}: from, {2}: a duration. */
    LANE_STRETCH_NOW,
    /** {0}: a state, {1}: from, {2}: to. */
    LANE_BRIEFLY,
    /** {0}: a state, {1}: a duration. */
    LANE_STATE_FOR,
    /** Plural. {0}: how many stretches, {1}: states and their durations. */
    LANE_MANY,
    /** {0}: a day, {1}: what is said about it. */
    LANE_OF_DAY,
    /** {0}: a total, {1}: stretches. */
    LANE_SPOKEN,
    LANE_KEYS,
    LANES_KEYS,
    LANES_DAY,
    LANES_WEEK,
    LANES_MONTH,
    LANES_EARLIER,
    LANES_LATER,
    LANES_NOT_YET,
    LANES_AT_TODAY,
    LANES_FAILED,
    /** {0}: the first day, {1}: the last day. */
    DATE_RANGE,
    ACTIVITY_SHOW,
    ACTIVITY_ALL,
    ACTIVITY_STATUS,
    ACTIVITY_SIGN_IN,
    ACTIVITY_MAIL,
    ACTIVITY_PROBLEMS,
    ACTIVITY_SEARCH,
    ACTIVITY_LIST,
    /** Plural. */
    ACTIVITY_TODAY,
    ACTIVITY_NOTHING_YET,
    ACTIVITY_NOTHING_MATCHES,
    /** {0}: the reason. */
    ACTIVITY_FAILED,
    /** Plural. */
    ACTIVITY_NEW,
    /** {0}: a number. */
    ACTIVITY_MANY_NEW,
    COPY,

    EXPORT,
    EXPORT_CSV,
    EXPORT_JSON,
    EXPORT_SCENARIO,
    EXPORT_BEGINS,
    /** Plural. {0}: rows. */
    EXPORT_RUNNING,
    /** Plural. {0}: rows, {1}: name of the file. */
    EXPORT_DONE,
    /** Plural. {0}: rows, {1}: name of the file. */
    EXPORT_NEWEST,
    /** {0}: name of the file, {1}: the reason. */
    EXPORT_FAILED,
    SHOW_IN_FOLDER,

    HISTORY_STARTED,
    HISTORY_ENDED,
    HISTORY_RESUMED,
    HISTORY_LEFT,
    /** Plural. */
    HISTORY_NOT_RECORDED,
    HISTORY_SIGNED_OUT,
    /** {0}: a duration. */
    HISTORY_ANSWERED_AFTER,
    HISTORY_NOT_CREATED,
    HISTORY_CALL_FAILED,
    HISTORY_CLASS_NOT_AVAILABLE,
    HISTORY_SERVER_EXECUTION,
    HISTORY_CLASS_NOT_REGISTERED,

    NO_TRAY,
    /** {0}: the client's name, {1}: what is known. */
    STATUS_LINE,

    NOTICE_NOT_ASKED,
    /** {0}: the client's name, as in the next three. */
    NOTICE_SIGNED_OUT,
    NOTICE_PROBLEM,
    NOTICE_SIGNED_IN,
    NOTICE_WELL,
    /** {0}: who is Office's default now. */
    NOTICE_DEFAULT,
    /** {0}: who is Office's default now, {1}: who was. */
    NOTICE_DEFAULT_TEXT,
    /** In place of a button that a desktop does not show. {0}: its text. */
    NOTICE_BY_HAND,
    NOTICE_DETAILS,
    PAUSE_NOTIFICATIONS,
    PAUSE_FOR_AN_HOUR,
    PAUSE_UNTIL_TOMORROW,
    PAUSE_UNTIL_TURNED_ON,
    /** {0}: a time, see {@link Texts#at}. */
    NOTIFICATIONS_PAUSED_UNTIL,
    NOTIFICATIONS_PAUSED,
    TURN_ON_NOTIFICATIONS,

    SETTINGS,
    SETTINGS_TITLE,
    /** {0}: the key that opens them. */
    SETTINGS_BY_KEY,
    SETTINGS_START,
    SETTINGS_AT_LOGIN,
    LOGIN_NO_LAUNCHER,
    LOGIN_NO_HOME,
    /** {0}: a file or a key of the registry, {1}: a program. */
    LOGIN_GONE,
    /** {0}: a file or a key of the registry, {1}: a program. */
    LOGIN_OTHER_PROGRAM,
    /** {0}: a file, {1}: another one. */
    LOGIN_LINK,
    /** {0}: a file or a key of the registry. */
    LOGIN_NO_ENTRY,
    /** {0}: a file or a key of the registry, {1}: why, as the system says it. */
    LOGIN_UNUSABLE,
    SETTINGS_HIDDEN,
    SETTINGS_CLIENT,
    SETTINGS_LOOK,
    SETTINGS_THEME,
    AS_THE_SYSTEM,
    THEME_LIGHT,
    THEME_DARK,
    SETTINGS_TEXT_SIZE,
    /** {0}: a whole number. */
    PERCENT,
    TEXT_SMALLER,
    TEXT_LARGER,
    TEXT_SMALLEST,
    TEXT_LARGEST,
    SETTINGS_LANGUAGE,
    LANGUAGE_ENGLISH,
    LANGUAGE_FRENCH,
    LANGUAGE_RUSSIAN,
    SETTINGS_LESS_MOTION,
    SETTINGS_CLIENTS,
    CLIENT_NEEDED,
    SETTINGS_HISTORY,
    HISTORY_KEPT,
    /** {0}: how many. */
    KEPT_DAYS,
    /** {0}: how many. */
    KEPT_MONTHS,
    /** {0}: how many. */
    KEPT_YEARS,
    /** {0}: how many. */
    HISTORY_REMOVED,
    HISTORY_REMOVED_SOME,
    REMOVE,
    KEEP_AS_IS,
    SETTINGS_NOTIFICATIONS,
    SETTINGS_NOTIFY,
    QUIET_HOURS,
    QUIET_FROM,
    QUIET_TO,
    QUIET_DAYS,
    /** {0}: when, with its day where that is not today. */
    QUIET_UNTIL,
    SETTINGS_DATA,
    OPEN_FOLDER,
    OPEN_LOG_FOLDER,
    FOLDER_NOT_OPENED,
    COPY_DIAGNOSTICS,
    DIAGNOSTICS_CONTENT,
    DIAGNOSTICS_COPIED,

    /** {0}: a date, {1}: a time. */
    TIME_WITH_DATE,
    JUST_NOW,
    /** {0}: a duration. */
    AGO,
    UNDER_A_MINUTE,
    /** {0}: days, {1}: hours. */
    DAYS_HOURS,
    /** {0}: hours, {1}: minutes. */
    HOURS_MINUTES,
    /** {0}: hours, {1}: minutes in two digits. */
    HOURS_SHORT,
    /** {0}: minutes. */
    MINUTES,
    /** {0}: seconds, with a fraction where it matters. */
    SECONDS,
    /** {0}: whole milliseconds. */
    MILLISECONDS;

    String key() {
        return keyOf(this);
    }

    /** {@code LOG_OFF} is {@code log-off} in the bundles. */
    static String keyOf(Enum<?> constant) {
        return keyOf(constant.name());
    }

    static String keyOf(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
