package org.presencemonitor.app;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.settings.Settings;

/**
 * What a person who helps needs to know: program and system, settings, and each link of the chain with its raw value.
 * Written in English for whoever repairs it. Passwords are not in it because nothing here ever sees one; of names and
 * of the user's home only the beginning is left.
 *
 * @param system name, version and architecture of the operating system
 * @param home the user's, shown as {@code ~}
 * @param complaints what made no sense in the settings' file
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
        Instant now) {
    private static final Pattern WORD = Pattern.compile("([\\p{L}\\p{N}])[\\p{L}\\p{N}_'-]*");
    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._+-]+@[\\p{L}\\p{N}.-]+");

    String text() {
        List<String> lines = new ArrayList<>();
        lines.add(version + ", " + now);
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
        return masked(String.join("\n", lines) + "\n");
    }

    private void describe(Presence presence, List<String> lines) {
        lines.add("");
        lines.add(presence.provider().app() + ": " + presence.state() + " since " + presence.since());
        lines.add("  Flag: " + presence.flag().reading().map(Object::toString).orElse("never read") + " at "
                + presence.flag().readAt());
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
                                + problem.since() + ": " + problem.sentence()
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

    /** The registry's and the settings' sentences name files, and those the user. */
    private String masked(String text) {
        return home.length() < 2 ? text : text.replaceAll(Pattern.quote(home), Matcher.quoteReplacement("~"));
    }
}
