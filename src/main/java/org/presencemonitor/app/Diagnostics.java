package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.print.PrintableText;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.settings.Settings;
import org.presencemonitor.time.Moment;

/**
 * A report for the support of this program: program and system, settings, and each link of the chain with its raw
 * value, in English. It holds no passwords, because the program never handles one; names are reduced to their first
 * letters, and the user's home to {@code ~}.
 *
 * @param system name, version and architecture of the operating system
 * @param home the user's
 * @param complaints about invalid values in the settings' file
 * @param watched the newest snapshot of each provider
 * @param log the last lines of the log
 */
record Diagnostics(
        String version,
        String system,
        String java,
        Path dataFolder,
        String home,
        Settings settings,
        List<String> complaints,
        List<Presence> watched,
        List<String> log,
        Moment now) {
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{N}])[\\p{L}\\p{N}_'-]*");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}.-]+");

    private static final int LOG_LINES = 40;

    /** The state of that program now. */
    static Diagnostics of(ProgramParts parts) throws IOException {
        return new Diagnostics(
                Version.ofThisProgram(),
                OperatingSystem.current().description() + ", " + System.getProperty("os.arch"),
                System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"),
                parts.dataFolder.path().toAbsolutePath(),
                System.getProperty("user.home", ""),
                parts.settings.current(),
                parts.settingsStore.complaints(),
                parts.watched().watched.stream()
                        .map(one -> one.monitor().current())
                        .toList(),
                LogFile.last(parts.dataFolder.logFolder(), LOG_LINES),
                parts.clock.now());
    }

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(version + ", " + now.instant());
        lines.add("System: " + system);
        lines.add("Java: " + java);
        lines.add("Data folder: " + dataFolder);
        lines.add("Settings: " + settings);
        complaints.forEach(complaint -> lines.add("  " + complaint));
        watched.forEach(presence -> describe(presence, lines));
        if (!log.isEmpty()) {
            lines.add("");
            lines.add("Log:");
            log.forEach(line -> lines.add("  " + ADDRESS.matcher(line).replaceAll(found -> shortened(found.group()))));
        }
        return masked(lines.stream().map(PrintableText::of).collect(Collectors.joining("\n")) + "\n");
    }

    private void describe(Presence presence, List<String> lines) {
        lines.add("");
        lines.add(presence.provider().app() + ": " + presence.state() + " since "
                + presence.since().by(now));
        lines.add("  Flag: " + presence.flag().reading().map(Object::toString).orElse("never read") + " at "
                + presence.flag().readAt().by(now));
        presence.flag().unreadable().ifPresent(why -> lines.add("    " + why));
        lines.add("  Messenger: " + presence.messenger().connection()
                + presence.messenger()
                        .failure()
                        .map(failure -> ", " + failure.details())
                        .orElse(""));
        lines.add("  Session: "
                + presence.session().status().map(MyStatus::hex).orElse("no status")
                + presence.session()
                        .failure()
                        .map(Failure::details)
                        .map(answer -> ", " + answer)
                        .orElse("")
                + name(", signed in as ", presence.session().signinName())
                + name(", called ", presence.session().friendlyName()));
        lines.add("  Mail: " + presence.mail().phase() + ", " + presence.mail().transports() + " transports, "
                + presence.mail().stores() + " stores"
                + presence.mail()
                        .result()
                        .map(result -> ", last answer " + result.hex())
                        .orElse(""));
        presence.problem()
                .ifPresent(
                        problem -> lines.add("  Problem: " + problem.kind() + ", " + problem.times() + " times since "
                                + problem.since().by(now) + ": " + problem.sentence()
                                + problem.failure().map(Failure::details).orElse("")));
        presence.lastResult()
                .ifPresent(result -> lines.add("  Last command: " + result.command() + " " + result.outcome()));
    }

    private static String name(String before, String name) {
        return name.isEmpty() ? "" : before + shortened(name);
    }

    /** {@code user@contoso.example} is {@code u…@c….e…}. */
    static String shortened(String name) {
        return WORD.matcher(name).replaceAll("$1…");
    }

    /** The sentences of registry and settings contain file names, and these the user's name. */
    private String masked(String text) {
        return home.length() < 2 ? text : text.replaceAll(Pattern.quote(home), Matcher.quoteReplacement("~"));
    }
}
