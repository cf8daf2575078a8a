package org.presencemonitor.ui.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.desktop.StatusIcon;
import org.presencemonitor.history.CallResult;
import org.presencemonitor.history.EntryCategory;
import org.presencemonitor.history.EntryType;
import org.presencemonitor.history.HistoryEntry;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.mapi.MailSessionState.MailPhase;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Command;
import org.presencemonitor.presence.CommandResult.CommandOutcome;
import org.presencemonitor.presence.PresenceState;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.texts.Texts;
import org.presencemonitor.ui.testing.ScreenTexts;

@DisplayName("An entry of the history")
class HistoryTextsTest {
    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");
    private static final String APP = "Communicator";

    private final HistoryTexts english = new HistoryTexts(new Texts(Locale.UK, ZoneOffset.UTC));

    private static HistoryEntry.Builder entry(EntryType what, EntryCategory kind) {
        return HistoryEntry.at(AT, what, kind, APP).toBuilder();
    }

    private static HistoryEntry.Builder state(EntryCategory kind, PresenceState state, int status) {
        return entry(EntryType.STATE, kind)
                .state(state, Optional.of(new MyStatus(status)))
                .flag("2");
    }

    private static HistoryEntry.Builder problem(Problem.ProblemKind kind, String found) {
        return entry(EntryType.STATE, EntryCategory.CLIENT)
                .state(PresenceState.PROBLEM, Optional.empty())
                .problemKind(Optional.of(kind))
                .details(EnglishNames.of(kind) + (found.isEmpty() ? "" : ": " + found))
                .problem(true);
    }

    private static Optional<CallResult> answer(String call, Api api, HResult result) {
        return Optional.of(new CallResult(call, api, result));
    }

    @Test
    @DisplayName("of a start that was refused says why")
    void refusedStart() {
        assertThat(line(entry(EntryType.COMMAND, EntryCategory.CLIENT)
                        .result(Command.START, CommandOutcome.FAILED)
                        .details("registry.reg was not changed: permission denied.")
                        .problem(true)))
                .isEqualTo("PROBLEM | Start | Communicator could not be started."
                        + " registry.reg was not changed: permission denied. | ");
    }

    /** Icon, title, second line, code. */
    private String line(HistoryEntry.Builder entry) {
        HistoryText text = english.of(entry.build());
        return String.join(
                " | ",
                text.icon().name(),
                text.title(),
                text.second().orElse("").replace('\u00a0', ' '),
                text.code());
    }

    @Test
    @DisplayName("of a state says type was entered, and the raw value behind it (2.1, 5.1)")
    void states() {
        assertThat(line(state(EntryCategory.STATUS, PresenceState.AVAILABLE, 0x0002)))
                .isEqualTo("AVAILABLE | Available |  | 0x0002");
        assertThat(line(state(EntryCategory.STATUS, PresenceState.BUSY, 0x000A)))
                .isEqualTo("BUSY | Busy |  | 0x000A");
        assertThat(line(state(EntryCategory.STATUS, PresenceState.BUSY, 0x0052)))
                .isEqualTo("BUSY | In a meeting |  | 0x0052");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.AVAILABLE, 0x0002)))
                .isEqualTo("AVAILABLE | Signed in |  | S_OK");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.BUSY, 0x000A)))
                .isEqualTo("BUSY | Signed in | Busy | S_OK");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.SIGNING_IN, 0x0200)))
                .isEqualTo("CONNECTING | Connecting to the server |  | 0x0200");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.SIGNING_IN, 0x0001)))
                .isEqualTo("CONNECTING | Signing in |  | 0x0001");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.SIGNING_OUT, 0x0400)))
                .isEqualTo("CONNECTING | Signing out |  | 0x0400");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.SIGNED_OUT, 0x0001)
                        .took(Optional.of(Duration.ofMillis(800)))
                        .answer(answer("MyStatus", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON))))
                .isEqualTo("SIGNED_OUT | Signed out | server answered after 0.8 s | S_OK");
        assertThat(line(state(EntryCategory.SIGN_IN, PresenceState.SIGNED_OUT, 0x0001)
                        .answer(answer("MyStatus", Api.MESSENGER, HResult.MSGR_E_NOT_LOGGED_ON))))
                .isEqualTo("SIGNED_OUT | Signed out |  | 0x8100031E");
    }

    @Test
    @DisplayName("of the client's flag says type the flag says, and how it stands there (6.1)")
    void flag() {
        assertThat(line(entry(EntryType.FLAG, EntryCategory.CLIENT).flag("2")))
                .isEqualTo("UNKNOWN | Client is up and running |  | = 2");
        assertThat(line(entry(EntryType.STATE, EntryCategory.CLIENT)
                        .state(PresenceState.STARTING, Optional.empty())
                        .flag("1")))
                .isEqualTo("CONNECTING | Client is starting |  | = 1");
        assertThat(line(entry(EntryType.STATE, EntryCategory.CLIENT)
                        .state(PresenceState.NOT_RUNNING, Optional.empty())
                        .flag(HistoryEntry.FLAG_ABSENT)))
                .isEqualTo("NOT_RUNNING | Client is not running |  | absent");
        assertThat(line(entry(EntryType.FLAG, EntryCategory.CLIENT)
                        .problemKind(Optional.of(Problem.ProblemKind.FLAG_OUT_OF_RANGE))
                        .flag("7")))
                .isEqualTo("PROBLEM | Flag is out of range |  | = 7");
        assertThat(line(problem(Problem.ProblemKind.FLAG_WRONG_TYPE, "REG_SZ").flag("REG_SZ")))
                .isEqualTo("PROBLEM | Flag has the wrong type |  | REG_SZ");
    }

    @Test
    @DisplayName("of a problem asks for its cause, or says type the answer means (3.2, 6.2)")
    void problems() {
        assertThat(line(problem(Problem.ProblemKind.MESSENGER_UNREACHABLE, "")
                        .answer(answer("CoCreateInstance", Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE))))
                .isEqualTo("PROBLEM | Messenger could not be created"
                        + " | class not available: is the client elevated? | 0x80040111");
        assertThat(line(problem(Problem.ProblemKind.MESSENGER_FAILED, "")
                        .answer(answer("MyStatus", Api.MESSENGER, HResult.RPC_E_DISCONNECTED))))
                .isEqualTo(
                        "PROBLEM | Messenger answered with an error | The client has ended unexpectedly. | 0x80010108");
        assertThat(line(problem(Problem.ProblemKind.NOT_ANSWERING, "")))
                .isEqualTo("PROBLEM | Messenger does not answer |  | ");
        assertThat(line(problem(Problem.ProblemKind.FLAG_UNREADABLE, "registry.reg, line 12: expected a value")))
                .isEqualTo("PROBLEM | Flag cannot be read | registry.reg, line 12: expected a value | ");
    }

    @Test
    @DisplayName("of the mail session and of a command says how it ended (7)")
    void mailAndCommands() {
        assertThat(line(entry(EntryType.MAIL, EntryCategory.MAIL).phase(MailPhase.LOGGED_ON)))
                .isEqualTo("AVAILABLE | Mail session logged on |  | ");
        assertThat(line(entry(EntryType.MAIL, EntryCategory.MAIL)
                        .phase(MailPhase.LOGGED_OFF)
                        .answer(answer("IMAPISession::Logoff", Api.MAPI, HResult.S_OK))))
                .isEqualTo("SIGNED_OUT | Mail session logged off |  | S_OK");
        assertThat(line(entry(EntryType.COMMAND, EntryCategory.SIGN_IN)
                        .result(Command.SIGN_OUT, CommandOutcome.DONE)
                        .took(Optional.of(Duration.ofMillis(1200)))))
                .isEqualTo("SIGNED_OUT | Sign out | Signed out in 1.2 s. | ");
        assertThat(line(entry(EntryType.COMMAND, EntryCategory.SIGN_IN)
                        .result(Command.SIGN_IN, CommandOutcome.REFUSED)
                        .details("client not running")))
                .isEqualTo("AVAILABLE | Sign in | Communicator is not running. | ");
        assertThat(line(entry(EntryType.COMMAND, EntryCategory.SIGN_IN)
                        .result(Command.SIGN_IN, CommandOutcome.FAILED)
                        .answer(answer("OnSignin", Api.MESSENGER, HResult.MSGR_E_INVALID_PASSWORD))
                        .problem(true)))
                .isEqualTo("PROBLEM | Sign in | Signing in failed. | 0x81000303");
    }

    @Test
    @DisplayName("of the program itself says that it started, ended, slept or could not write")
    void program() {
        assertThat(line(HistoryEntry.ofProgram(AT, EntryType.STARTED).toBuilder()))
                .isEqualTo("UNKNOWN | Presence Monitor started |  | ");
        assertThat(line(HistoryEntry.ofProgram(AT, EntryType.ENDED).toBuilder()))
                .isEqualTo("UNKNOWN | Presence Monitor ended |  | ");
        assertThat(line(entry(EntryType.GAP, EntryCategory.PROGRAM)
                        .details("12 entries could not be written")
                        .problem(true)))
                .isEqualTo("PROBLEM | Not recorded: 12 entries |  | ");
        assertThat(line(entry(EntryType.GAP, EntryCategory.PROGRAM).details("1 entry could not be written")))
                .contains("Not recorded: 1 entry |");
        assertThat(line(entry(EntryType.RESUMED, EntryCategory.PROGRAM)
                        .state(PresenceState.AWAY, Optional.of(MyStatus.AWAY))
                        .flag("2")))
                .isEqualTo("AWAY | Watching again | Away | 0x0022");
    }

    @ParameterizedTest
    @DisplayName("has an icon and a title in every language, whatever happened and whatever is missing")
    @ValueSource(strings = {"en-GB", "fr", "ru"})
    void everyCombination(String language) {
        HistoryTexts texts = new HistoryTexts(new Texts(Locale.forLanguageTag(language), ZoneOffset.UTC));
        List<String> latin = new ArrayList<>();
        int seen = 0;
        for (HistoryEntry entry : all()) {
            HistoryText text = texts.of(entry);
            seen++;
            assertThat(text.title()).as(entry.toString()).isNotBlank().doesNotContain("{", "|");
            assertThat(text.second().orElse("-"))
                    .as(entry.toString())
                    .isNotBlank()
                    .doesNotContain("{");
            assertThat(List.of(StatusIcon.values())).contains(text.icon());
            latin.add(ScreenTexts.NAMES_AND_CODES
                    .matcher(text.title() + text.second().orElse(""))
                    .replaceAll(""));
        }
        assertThat(seen).isGreaterThan(1_000);
        if (language.equals("ru")) {
            assertThat(latin).noneMatch(text -> text.matches("(?s).*[A-Za-z].*"));
        }
    }

    /** Every type with every category, bare and with every value of each field. */
    private static List<HistoryEntry> all() {
        List<HistoryEntry> all = new ArrayList<>();
        for (EntryType type : EntryType.values()) {
            for (EntryCategory kind : EntryCategory.values()) {
                HistoryEntry bare = entry(type, kind).build();
                all.add(bare);
                all.add(bare.toBuilder().problem(true).build());
                for (PresenceState state : PresenceState.values()) {
                    for (int status : new int[] {0, 1, 2, 6, 0xA, 0x52, 0xC2, 0x100, 0x200, 0x300, 0x400}) {
                        all.add(bare.toBuilder()
                                .state(state, Optional.of(new MyStatus(status)))
                                .build());
                    }
                    all.add(bare.toBuilder()
                            .state(state, Optional.empty())
                            .took(Optional.of(Duration.ofSeconds(1)))
                            .build());
                }
                for (String flag : new String[] {"0", "1", "2", "7", "absent", "REG_SZ"}) {
                    all.add(bare.toBuilder().flag(flag).build());
                }
                for (MailPhase phase : MailPhase.values()) {
                    all.add(bare.toBuilder()
                            .phase(phase)
                            .problem(phase == MailPhase.LOGGED_OFF)
                            .build());
                }
                for (Problem.ProblemKind problem : Problem.ProblemKind.values()) {
                    all.add(bare.toBuilder()
                            .problem(true)
                            .problemKind(Optional.of(problem))
                            .details(EnglishNames.of(problem))
                            .build());
                }
                all.addAll(commands(bare));
            }
        }
        return all;
    }

    private static List<HistoryEntry> commands(HistoryEntry bare) {
        List<HistoryEntry> all = new ArrayList<>();
        for (Command command : Command.values()) {
            for (CommandOutcome outcome : CommandOutcome.values()) {
                all.add(bare.toBuilder()
                        .result(command, outcome)
                        .answer(answer("Signout", Api.MESSENGER, HResult.E_FAIL))
                        .problem(outcome == CommandOutcome.FAILED)
                        .build());
            }
        }
        return all;
    }
}
