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
import org.presencemonitor.messenger.MessengerCalls;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.text.Spelling;

/**
 * Reads single values of a scenario file. Each method returns empty, after an error, where the node is no such value.
 */
final class Values {
    static final String A_DURATION = "a duration such as 800ms, 3s, 2m or 1h30m";
    private static final Pattern DURATION = Pattern.compile("(?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?(?:(\\d+)ms)?");
    private static final Pattern WHOLE_NUMBER = Pattern.compile("\\d{1,10}");
    private static final long MAX_DWORD = 0xFFFF_FFFFL;
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

    private static final Map<String, Boolean> YES_NO = new TreeMap<>(Map.of("true", true, "false", false));

    private final ParseErrors errors;
    private final NamedPeople people;
    private final Set<String> faultNames = new TreeSet<>();
    private Optional<String> client = Optional.empty();

    /** Reads a value; empty after an error. */
    interface Reader<T> {
        Optional<T> read(Values values, Node node);
    }

    Values(ParseErrors errors) {
        this.errors = errors;
        this.people = new NamedPeople(errors);
    }

    ParseErrors errors() {
        return errors;
    }

    NamedPeople people() {
        return people;
    }

    /** Reads the values of a step that names that client, or none. */
    void readFor(Optional<String> named) {
        client = named;
    }

    /** The client that the step names. */
    Optional<String> client() {
        return client;
    }

    /** Exactly one of these words. */
    Optional<String> word(Node node, Collection<String> words) {
        if (node instanceof Node.Text && words.contains(node.text())) {
            return Optional.of(node.text());
        }
        errors.expected(Vocabulary.oneOf(words), node, words);
        return Optional.empty();
    }

    /** One of these words, and what it stands for. */
    <T> Optional<T> of(Node node, Map<String, T> meanings) {
        return word(node, meanings.keySet()).flatMap(word -> Optional.ofNullable(meanings.get(word)));
    }

    Optional<String> text(Node node, String expected) {
        if (!node.text().isBlank()) {
            return Optional.of(node.text());
        }
        errors.expected(expected, node);
        return Optional.empty();
    }

    /** One of these constants, in the spelling of scenario files. */
    <T extends Enum<T>> Optional<T> constant(Node node, T[] constants) {
        return of(node, words(constants));
    }

    /** Constants by their spelling in scenario files. */
    static <T extends Enum<T>> Map<String, T> words(T[] constants) {
        Map<String, T> words = new TreeMap<>();
        for (T constant : constants) {
            words.put(Spelling.ofConstant(constant.name()), constant);
        }
        return words;
    }

    /** The name of a call: {@code MyStatus}, {@code put MyStatus}. */
    Optional<String> member(Node node) {
        return name(node, "the name of a member such as MyStatus", MessengerCalls.names());
    }

    /** The name of an event: {@code OnSignout}. */
    Optional<String> event(Node node) {
        return name(node, "the name of an event such as OnSignout", MessengerEvent.names());
    }

    private Optional<String> name(Node node, String expected, Set<String> names) {
        if (node instanceof Node.Text && names.contains(node.text())) {
            return Optional.of(node.text());
        }
        errors.expected(expected, node, names);
        return Optional.empty();
    }

    Optional<Boolean> yesNo(Node node) {
        return of(node, YES_NO);
    }

    /** The value of a key that has to be there. */
    Optional<Node> required(Node.Fields fields, String key, String what) {
        Optional<Node> value = fields.get(key);
        if (value.isEmpty()) {
            errors.add(fields.position(), "expected " + key + ": and " + what + " but found nothing");
        }
        return value;
    }

    /** Reads and remembers the name of a fault, {@code as:}, which a later step ends it by. */
    Optional<String> faultName(Node node) {
        Optional<String> name = node instanceof Node.Fields fields
                ? fields.get("as").flatMap(as -> text(as, "a name to end the fault by"))
                : Optional.empty();
        name.ifPresent(faultNames::add);
        return name;
    }

    /** The names of faults in the file so far. */
    Set<String> faultNames() {
        return faultNames;
    }

    /** A mapping whose keys are all among these. */
    Optional<Node.Fields> fields(Node node, Collection<String> known) {
        if (!(node instanceof Node.Fields fields)) {
            errors.expected("keys with values (" + Vocabulary.oneOf(known) + ")", node);
            return Optional.empty();
        }
        for (Node.Field field : fields.fields()) {
            if (!known.contains(field.key().text())) {
                errors.expected(Vocabulary.oneOf(known), field.key(), known);
            }
        }
        return Optional.of(fields);
    }

    Optional<Duration> duration(Node node) {
        Optional<Duration> time = parseDuration(node.text());
        if (time.isEmpty()) {
            errors.expected(A_DURATION, node);
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
        if (CLOCK_TIME.matcher(node.text()).matches()) {
            try {
                return Optional.of(LocalTime.parse(node.text()));
            } catch (DateTimeParseException e) {
                errors.expected("a time of the day from 00:00 to 23:59", node);
                return Optional.empty();
            }
        }
        errors.expected("a time of the day such as 09:30, or +90s from the beginning", node);
        return Optional.empty();
    }

    /** {@code 800ms}, or {@code 200ms to 3s} for anything between. */
    Optional<Latency> latency(Node node) {
        String[] ends = node.text().split(" to ", -1);
        Optional<Duration> least = parseDuration(ends[0]);
        Optional<Duration> most = parseDuration(ends[ends.length - 1]);
        if (ends.length <= 2
                && least.isPresent()
                && most.isPresent()
                && least.get().compareTo(most.get()) <= 0) {
            return Optional.of(
                    ends.length == 1 ? Latency.fixed(least.get()) : new Latency.Uniform(least.get(), most.get()));
        }
        errors.expected(A_DURATION + ", or 200ms to 3s", node);
        return Optional.empty();
    }

    Optional<Integer> number(Node node, int least, int most) {
        return wholeNumber(node, least, most).map(Math::toIntExact);
    }

    /** The value of a DWORD, which is unsigned. */
    Optional<Integer> dword(Node node) {
        return wholeNumber(node, 0, MAX_DWORD).map(Long::intValue);
    }

    private Optional<Long> wholeNumber(Node node, long least, long most) {
        if (WHOLE_NUMBER.matcher(node.text()).matches()) {
            long number = Long.parseLong(node.text());
            if (number >= least && number <= most) {
                return Optional.of(number);
            }
        }
        errors.expected("a number from " + least + " to " + most, node);
        return Optional.empty();
    }

    /** The HRESULT of that number or name. */
    static Optional<HResult> parseHresult(String text) {
        return text.matches("0x[0-9A-Fa-f]{8}")
                ? Optional.of(HResult.parse(text))
                : Optional.ofNullable(RESULTS.get(text));
    }

    Optional<HResult> hresult(Node node) {
        Optional<HResult> result = parseHresult(node.text());
        if (result.isEmpty()) {
            errors.expected("an HRESULT such as 0x8100031E or MSGR_E_NOT_LOGGED_ON", node, RESULTS.keySet());
        }
        return result;
    }

    /** An HRESULT that says that something failed. */
    Optional<HResult> failure(Node node) {
        Optional<HResult> result = hresult(node);
        if (result.isPresent() && result.get().succeeded()) {
            errors.expected("an HRESULT that says failed", node);
            return Optional.empty();
        }
        return result;
    }

    /** An HRESULT other than S_OK, as MAPI has warnings that are successes. */
    Optional<HResult> notOk(Node node) {
        Optional<HResult> result = hresult(node);
        if (result.equals(Optional.of(HResult.S_OK))) {
            errors.expected("an HRESULT other than S_OK", node);
            return Optional.empty();
        }
        return result;
    }

    Optional<MyStatus> status(Node node) {
        Optional<MyStatus> status = node.text().matches("0x[0-9A-Fa-f]{1,8}")
                ? Optional.of(MyStatus.parse(node.text()))
                : Optional.ofNullable(STATUSES.get(node.text()));
        if (status.isEmpty()) {
            errors.expected("a status such as busy, be-right-back or a number such as 0x000A", node, STATUSES.keySet());
        }
        return status;
    }
}
