package org.presencemonitor.simulator.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.presencemonitor.simulator.Latency;
import org.presencemonitor.simulator.Profile;
import org.presencemonitor.simulator.Profile.SignedOut;
import org.presencemonitor.simulator.Profile.StatusWrites;
import org.presencemonitor.simulator.ProfileBuilder;

/** A profile as a scenario writes it: the name of a preset, or changes to one. One row per key. */
final class ProfileKeys {
    /** Reads a value; empty after a complaint. */
    private interface Key extends BiFunction<Values, Node, Optional<UnaryOperator<ProfileBuilder>>> {}

    private static final Map<String, Boolean> YES_NO = Map.of("true", true, "false", false);
    private static final Map<String, Key> KEYS = new TreeMap<>();

    static {
        key("start-takes", Values::duration, ProfileBuilder::startTakes);
        key("signs-in-at-start", ProfileKeys::yesNo, ProfileBuilder::signsInAtStart);
        key("connecting-takes", Values::latency, ProfileBuilder::connectingTakes);
        key("synchronizing-takes", Values::latency, ProfileBuilder::synchronizingTakes);
        key(
                "server-answers-after",
                Values::latency,
                (ProfileBuilder builder, Latency time) -> builder.serverAnswersAfter(time));
        key("response-time", Values::latency, ProfileBuilder::responseTime);
        key("onsignin-first", ProfileKeys::yesNo, ProfileBuilder::onSigninFirst);
        key("flashes-offline", ProfileKeys::yesNo, ProfileBuilder::flashesOffline);
        key("reconnects", ProfileKeys::yesNo, ProfileBuilder::reconnects);
        key("writes-flag", ProfileKeys::yesNo, ProfileBuilder::writesFlag);
        KEYS.put("creation-fails", ProfileKeys::creationFails);
        key(
                "status-writes",
                (values, node) -> values.of(node, byWord(StatusWrites.values())),
                ProfileBuilder::statusWrites);
        key("signed-out", (values, node) -> values.of(node, byWord(SignedOut.values())), ProfileBuilder::signedOut);
    }

    private ProfileKeys() {}

    private static <T> void key(
            String name,
            BiFunction<Values, Node, Optional<T>> read,
            BiFunction<ProfileBuilder, T, ProfileBuilder> set) {
        KEYS.put(name, (values, node) -> read.apply(values, node).map(value -> builder -> set.apply(builder, value)));
    }

    /** A profile as a whole; where the file names none as a base, the default. */
    static Optional<Profile> profile(Values values, Node node) {
        return change(values, node).map(change -> change.apply(Profile.communicator2007R2()));
    }

    /** What a profile becomes: a preset replaces it, keys without a base change it. */
    static Optional<UnaryOperator<Profile>> change(Values values, Node node) {
        if (!(node instanceof Node.Fields)) {
            return preset(values, node).map(profile -> old -> keepingSeed(old, profile));
        }
        List<String> known = new ArrayList<>(KEYS.keySet());
        known.add(0, "base");
        return values.fields(node, known).map(fields -> changes(values, fields));
    }

    private static UnaryOperator<Profile> changes(Values values, Node.Fields fields) {
        Optional<Profile> base = fields.get("base").flatMap(name -> preset(values, name));
        List<UnaryOperator<ProfileBuilder>> changes = new ArrayList<>();
        for (Node.Field field : fields.fields()) {
            Optional.ofNullable(KEYS.get(field.key().text()))
                    .flatMap(key -> key.apply(values, field.value()))
                    .ifPresent(changes::add);
        }
        return old -> {
            ProfileBuilder builder = base.map(profile -> keepingSeed(old, profile)).orElse(old).toBuilder();
            for (UnaryOperator<ProfileBuilder> change : changes) {
                builder = change.apply(builder);
            }
            return builder.build();
        };
    }

    private static Profile keepingSeed(Profile old, Profile preset) {
        return preset.toBuilder().seed(old.seed()).build();
    }

    private static Optional<Profile> preset(Values values, Node name) {
        return values.word(name, new TreeSet<>(Profile.presets().keySet()))
                .map(known -> Profile.presets().getOrDefault(known, Profile::communicator2007R2))
                .map(Supplier::get);
    }

    private static Optional<Boolean> yesNo(Values values, Node node) {
        return values.of(node, YES_NO);
    }

    private static Optional<UnaryOperator<ProfileBuilder>> creationFails(Values values, Node node) {
        if (node instanceof Node.Text text && text.text().equals("never")) {
            return Optional.of(builder -> builder.creationFails(Optional.empty()));
        }
        return values.hresult(node).map(hr -> builder -> builder.creationFails(Optional.of(hr)));
    }

    private static <T extends Enum<T>> Map<String, T> byWord(T[] constants) {
        Map<String, T> words = new TreeMap<>();
        for (T constant : constants) {
            words.put(Words.spell(constant.name()), constant);
        }
        return words;
    }
}
