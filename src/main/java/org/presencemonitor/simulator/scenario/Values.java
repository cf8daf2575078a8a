package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.text.Spelling;

/** Single values of a scenario file. Each method complains and answers empty where the text is none. */
final class Values {
    static final String A_DURATION = "a duration such as 800ms, 3s, 2m or 1h30m";
    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final Pattern CLOCK_TIME = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

    private static final Map<String, MyStatus> STATUSES = new TreeMap<>();
    private static final Map<String, HResult> RESULTS = new TreeMap<>();

    static {
        IntStream.rangeClosed(0, MyStatus.LOCAL_DISCONNECTING_FROM_SERVER.value())
                .mapToObj(MyStatus::new)
                .forEach(status -> status.name().ifPresent(name -> STATUSES.put(Spelling.ofConstant(name), status)));
        for (HResult hr : Vocabulary.NAMED_RESULTS) {
            RESULTS.put(hr.name(Api.MESSENGER), hr);
        }
    }

    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);

    private final ParseErrors complaints;
    /** What faults of this file have been called so far. */
    private final Set<String> names = new TreeSet<>();

    Values(ParseErrors complaints) {
        this.complaints = complaints;
    }

    ParseErrors complaints() {
        return complaints;
    }

    /** Exactly one of these words. */
    Optional<String> word(Node node, Collection<String> words) {
        if (node instanceof Node.Text text && words.contains(text.text())) {
            return Optional.of(text.text());
        }
        complaints.expected(Vocabulary.oneOf(words), node, words);
        return Optional.empty();
    }

    /** One of these words, and what it stands for. */
    <T> Optional<T> of(Node node, Map<String, T> meanings) {
        return word(node, meanings.keySet()).flatMap(word -> Optional.ofNullable(meanings.get(word)));
    }

    Optional<String> text(Node node, String expected) {
        if (node instanceof Node.Text text && !text.text().isBlank()) {
            return Optional.of(text.text());
        }
        complaints.expected(expected, node);
        return Optional.empty();
    }

    Optional<Boolean> yesNo(Node node) {
        return of(node, YES_NO);
    }

    /** The value of a key that has to be there. */
    Optional<Node> required(Node.Fields fields, String key, String what) {
        Optional<Node> value = fields.get(key);
        if (value.isEmpty()) {
            complaints.add(fields.place(), "expected " + key + ": and " + what + " but found nothing");
        }
        return value;
    }

    /** The name that a fault gives itself by {@code as:}, to be ended by. */
    Optional<String> newName(Node node) {
        Optional<String> name = node instanceof Node.Fields fields
                ? fields.get("as").flatMap(as -> text(as, "a name to end the fault by"))
                : Optional.empty();
        name.ifPresent(names::add);
        return name;
    }

    /** The names of faults in this file, up to here. */
    Set<String> names() {
        return names;
    }

    /** A mapping whose keys are all among these. */
    Optional<Node.Fields> fields(Node node, Collection<String> known) {
        if (!(node instanceof Node.Fields fields)) {
            complaints.expected("keys with values (" + Vocabulary.oneOf(known) + ")", node);
            return Optional.empty();
        }
        for (Node.Field field : fields.fields()) {
            if (!known.contains(field.key().text())) {
                complaints.expected(Vocabulary.oneOf(known), field.key(), known);
            }
        }
        return Optional.of(fields);
    }

    Optional<Duration> duration(Node node) {
        Optional<Duration> time = node instanceof Node.Text text ? parseDuration(text.text()) : Optional.empty();
        if (time.isEmpty()) {
            complaints.expected(A_DURATION, node);
        }
        return time;
    }

    static Optional<Duration> parseDuration(String text) {
        Matcher parts = DURATION.matcher(text);
        if (text.isEmpty() || text.length() > 30 || !parts.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Duration.ofHours(part(parts, 1))
                    .plusMinutes(part(parts, 2))
                    .plusSeconds(part(parts, 3))
                    .plusMillis(part(parts, 4)));
        } catch (ArithmeticException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static long part(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    Optional<LocalTime> clockTime(Node node) {
        if (node instanceof Node.Text text && CLOCK_TIME.matcher(text.text()).matches()) {
            try {
                return Optional.of(LocalTime.parse(text.text()));
            } catch (DateTimeParseException e) {
                complaints.expected("a time of the day from 00:00 to 23:59", node);
                return Optional.empty();
            }
        }
        complaints.expected("a time of the day such as 09:30, or +90s from the beginning", node);
        return Optional.empty();
    }

    /** {@code 800ms}, or {@code 200ms to 3s} for anything between. */
    Optional<Latency> latency(Node node) {
        if (node instanceof Node.Text text) {
            String[] ends = text.text().split(" to ", -1);
            Optional<Duration> least = parseDuration(ends[0]);
            Optional<Duration> most = parseDuration(ends[ends.length - 1]);
            if (ends.length == 1 && least.isPresent()) {
                return Optional.of(Latency.fixed(least.get()));
            }
            if (ends.length == 2
                    && least.isPresent()
                    && most.isPresent()
                    && least.get().compareTo(most.get()) <= 0) {
                return Optional.of(new Latency.Uniform(least.get(), most.get()));
            }
        }
        complaints.expected(A_DURATION + ", or 200ms to 3s", node);
        return Optional.empty();
    }

    Optional<Integer> number(Node node, int least, int most) {
        if (node instanceof Node.Text text && text.text().matches("\\d{1,9}")) {
            int number = Integer.parseInt(text.text());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        complaints.expected("a number from " + least + " to " + most, node);
        return Optional.empty();
    }

    Optional<HResult> hresult(Node node) {
        if (node instanceof Node.Text text) {
            if (text.text().matches("0x[0-9A-Fa-f]{8}")) {
                return Optional.of(HResult.parse(text.text()));
            }
            HResult named = RESULTS.get(text.text());
            if (named != null) {
                return Optional.of(named);
            }
        }
        complaints.expected("an HRESULT such as 0x8100031E or MSGR_E_NOT_LOGGED_ON", node, RESULTS.keySet());
        return Optional.empty();
    }

    Optional<MyStatus> status(Node node) {
        if (node instanceof Node.Text text) {
            if (text.text().matches("0x[0-9A-Fa-f]{1,8}")) {
                return Optional.of(
                        new MyStatus(Integer.parseUnsignedInt(text.text().substring(2), 16)));
            }
            MyStatus named = STATUSES.get(text.text());
            if (named != null) {
                return Optional.of(named);
            }
        }
        complaints.expected("a status such as busy, be-right-back or a number such as 0x000A", node, STATUSES.keySet());
        return Optional.empty();
    }
}
