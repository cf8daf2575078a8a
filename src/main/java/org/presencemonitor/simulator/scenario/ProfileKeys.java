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
import org.presencemonitor.simulator.profile.Latency;
import org.presencemonitor.simulator.profile.OfficeDefaultClaim;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.simulator.profile.Profile.FlagAfterCrash;
import org.presencemonitor.simulator.profile.Profile.FlagSignedOut;
import org.presencemonitor.simulator.profile.Profile.FriendlyNameSignedOut;
import org.presencemonitor.simulator.profile.Profile.SignedOut;
import org.presencemonitor.simulator.profile.Profile.StatusWrites;
import org.presencemonitor.simulator.profile.ProfileBuilder;

/** A profile as a scenario writes it: the name of a preset, or changes to one. One row per key. */
final class ProfileKeys {
    /** Reads a value; empty after an error. */
    private interface Key extends Values.Reader<UnaryOperator<ProfileBuilder>> {}

    private static final Map<String, Key> KEYS = new TreeMap<>();

    static {
        key("start-takes", Values::duration, ProfileBuilder::startTakes);
        key("signs-in-at-start", Values::yesNo, ProfileBuilder::signsInAtStart);
        key("connecting-takes", Values::latency, ProfileBuilder::connectingTakes);
        key("synchronizing-takes", Values::latency, ProfileBuilder::synchronizingTakes);
        key(
                "server-answers-after",
                Values::latency,
                (ProfileBuilder builder, Latency time) -> builder.serverAnswersAfter(time));
        key("response-time", Values::latency, ProfileBuilder::responseTime);
        key("onsignin-first", Values::yesNo, ProfileBuilder::onSigninFirst);
        key("flashes-offline", Values::yesNo, ProfileBuilder::flashesOffline);
        key("reconnects", Values::yesNo, ProfileBuilder::reconnects);
        key("writes-flag", Values::yesNo, ProfileBuilder::writesFlag);
        KEYS.put("creation-fails", ProfileKeys::creationFails);
        key("sign-in-name", (values, node) -> values.text(node, "a sign-in name"), ProfileBuilder::signinName);
        key("friendly-name", (values, node) -> values.text(node, "a friendly name"), ProfileBuilder::friendlyName);
        key("finding-takes", Values::duration, ProfileBuilder::findingTakes);
        key("logon-timeout", Values::duration, ProfileBuilder::logonTimeout);
        key("status-writes", oneOf(StatusWrites.values()), ProfileBuilder::statusWrites);
        key("signed-out", oneOf(SignedOut.values()), ProfileBuilder::signedOut);
        key("flag-signed-out", oneOf(FlagSignedOut.values()), ProfileBuilder::flagSignedOut);
        key("flag-after-crash", oneOf(FlagAfterCrash.values()), ProfileBuilder::flagAfterCrash);
        key("friendly-name-signed-out", oneOf(FriendlyNameSignedOut.values()), ProfileBuilder::friendlyNameSignedOut);
        key("default-claim", oneOf(OfficeDefaultClaim.values()), ProfileBuilder::defaultClaim);
    }

    private ProfileKeys() {}

    private static <T> void key(
            String name, Values.Reader<T> reader, BiFunction<ProfileBuilder, T, ProfileBuilder> set) {
        KEYS.put(name, (values, node) -> reader.read(values, node).map(value -> builder -> set.apply(builder, value)));
    }

    /** A whole profile; its base is the default where the file names none. */
    static Optional<Profile> profile(Values values, Node node) {
        return change(values, node).map(change -> change.apply(Profile.communicator2007R2()));
    }

    /** A change of a profile: a preset replaces it, keys without a base change it. */
    static Optional<UnaryOperator<Profile>> change(Values values, Node node) {
        if (!(node instanceof Node.Fields)) {
            return preset(values, node).map(profile -> old -> keepingSeed(old, profile));
        }
        List<String> known = new ArrayList<>(KEYS.keySet());
        known.add(0, "base");
        return values.fields(node, known).map(fields -> {
            if (fields.fields().isEmpty()) {
                values.errors().expected("a preset, or keys with values (" + Vocabulary.oneOf(known) + ")", fields);
            }
            return changes(values, fields);
        });
    }

    private static UnaryOperator<Profile> changes(Values values, Node.Fields fields) {
        Optional<Profile> base = fields.get("base").flatMap(name -> preset(values, name));
        List<UnaryOperator<ProfileBuilder>> changes = new ArrayList<>();
        for (Node.Field field : fields.fields()) {
            Optional.ofNullable(KEYS.get(field.key().text()))
                    .flatMap(key -> key.read(values, field.value()))
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

    private static Optional<UnaryOperator<ProfileBuilder>> creationFails(Values values, Node node) {
        if (node.text().equals("never")) {
            return Optional.of(builder -> builder.creationFails(Optional.empty()));
        }
        return values.failure(node).map(hr -> builder -> builder.creationFails(Optional.of(hr)));
    }

    private static <T extends Enum<T>> Values.Reader<T> oneOf(T[] constants) {
        return (values, node) -> values.constant(node, constants);
    }
}
