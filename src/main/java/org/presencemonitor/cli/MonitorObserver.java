package org.presencemonitor.cli;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import org.presencemonitor.mapi.MessageCounts;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.PresenceSource;
import org.presencemonitor.registry.DwordReading;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.Registry;
import org.presencemonitor.registry.RegistryException;
import org.presencemonitor.registry.RegistryKey;
import org.presencemonitor.registry.RegistryValue;
import org.presencemonitor.simulator.scenario.Aspect;
import org.presencemonitor.simulator.scenario.Observation;
import org.presencemonitor.simulator.scenario.Observer;
import org.presencemonitor.simulator.text.Spelling;
import org.presencemonitor.thread.Subscription;

/**
 * Observes a monitor for a scenario.
 *
 * @param source the monitor
 * @param registry where the default provider is named
 */
public record MonitorObserver(PresenceSource source, Registry registry) implements Observer {
    @Override
    public Observation look() {
        return observation(source.current());
    }

    @Override
    public Subscription watch(Consumer<Observation> onChange) {
        Subscription presences = source.subscribe(presence -> onChange.accept(observation(presence)));
        Subscription providers = registry.watch(RegistryKey.IM_PROVIDERS, () -> onChange.accept(look()));
        return () -> {
            presences.close();
            providers.close();
        };
    }

    private Observation observation(Presence presence) {
        Map<Aspect, String> words = new EnumMap<>(Aspect.class);
        words.put(Aspect.PRESENCE, Spelling.ofConstant(presence.state().name()));
        words.put(
                Aspect.STATUS,
                presence.session().status().map(status -> status.hex()).orElse("none"));
        words.put(Aspect.FLAG, flag(presence.flag()));
        words.put(Aspect.MESSENGER, messenger(presence.messenger()));
        words.put(Aspect.MAIL, Spelling.ofConstant(presence.mail().phase().name()));
        MessageCounts messages = presence.mail().messages();
        words.put(Aspect.IN_OUTBOX, Integer.toString(messages.inOutbox()));
        words.put(Aspect.IN_PROCESS, Integer.toString(messages.inProcess()));
        words.put(Aspect.SENT, Long.toString(messages.sent()));
        words.put(Aspect.DEFAULT, defaultApp());
        return new Observation(words);
    }

    private static String flag(FlagLink flag) {
        if (flag.reading().isEmpty()) {
            return "unread";
        }
        return switch (flag.reading().get()) {
            case DwordReading.Value value -> Integer.toString(value.value());
            case DwordReading.Absent absent -> "absent";
            case DwordReading.WrongType wrong -> "wrong-type";
            case DwordReading.Unreadable unreadable -> "wrong-type";
            case DwordReading.OutOfRange out -> Long.toString(out.value());
        };
    }

    private static String messenger(MessengerLink messenger) {
        return messenger
                .failure()
                .map(failure -> failure.hresult().hex())
                .orElseGet(() -> Spelling.ofConstant(messenger.connection().name()));
    }

    private String defaultApp() {
        try {
            return registry.read(RegistryKey.IM_PROVIDERS, ImProviders.DEFAULT_APP)
                    .map(value -> value instanceof RegistryValue.Text text ? text.value() : "wrong-type")
                    .orElse("none");
        } catch (RegistryException e) {
            return "unreadable";
        }
    }
}
