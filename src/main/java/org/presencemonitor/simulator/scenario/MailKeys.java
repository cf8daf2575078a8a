package org.presencemonitor.simulator.scenario;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.presencemonitor.simulator.mail.ProviderFault;
import org.presencemonitor.simulator.mail.ProviderFault.In;
import org.presencemonitor.simulator.mail.SimulatedMail;

/** {@code mail: { send: 3 }}: what happens to the mail of the user. One row per kind. */
final class MailKeys {
    private static final int MAX_MESSAGES = 1_000;
    private static final List<String> FAULT_KEYS = List.of("in", "as");
    private static final Map<String, Choice<StepAction>> KINDS = new LinkedHashMap<>();
    private static final Map<String, String> PROVIDERS = Map.of(
            "address-book", SimulatedMail.ADDRESS_BOOK,
            "store", SimulatedMail.STORE,
            "transport", SimulatedMail.TRANSPORT);
    private static final Map<String, In> OF_ANY = new LinkedHashMap<>();
    private static final Map<String, In> OF_TRANSPORT = new LinkedHashMap<>();

    static {
        OF_ANY.put("logoff", In.LOGOFF);
        OF_ANY.put("shutdown", In.SHUTDOWN);
        OF_TRANSPORT.putAll(OF_ANY);
        OF_TRANSPORT.put("submit", In.SUBMIT);

        messages("send", (mail, subject) -> mail.submit(subject).requireId());
        messages("receive", SimulatedMail::receive);
        time("message-takes", SimulatedMail::messageTakes);
        time("goodbye-takes", SimulatedMail::goodbyeTakes);
        KINDS.put("hang", fault(List.of("lasts", "in", "as"), MailKeys::hangs));
        KINDS.put(
                "fail",
                fault(
                        List.of("with", "in", "as"),
                        (values, fields) -> values.required(fields, "with", "an HRESULT")
                                .flatMap(values::notOk)
                                .map(ProviderFault.Answers::new)));
        KINDS.put("throw", fault(FAULT_KEYS, (values, fields) -> Optional.of(new ProviderFault.Throws())));
    }

    /** Reads how a provider misbehaves; empty after an error. */
    private interface FaultReader {
        Optional<? extends ProviderFault> read(Values values, Node.Fields fields);
    }

    private MailKeys() {}

    static Optional<StepAction> read(Values values, Node node) {
        return Choice.read(values, node, KINDS, List.of());
    }

    private static void messages(String word, BiConsumer<SimulatedMail, String> action) {
        KINDS.put(
                word,
                Choice.alone((values, node) -> values.number(node, 1, MAX_MESSAGES)
                        .map(number -> onMail(mail -> {
                            for (int i = 1; i <= number; i++) {
                                action.accept(mail, "Message " + i + " of " + number);
                            }
                        }))));
    }

    private static void time(String word, BiConsumer<SimulatedMail, Duration> action) {
        KINDS.put(
                word,
                Choice.alone((values, node) ->
                        values.duration(node).map(time -> onMail(mail -> action.accept(mail, time)))));
    }

    private static StepAction onMail(Consumer<SimulatedMail> action) {
        return StepAction.onClient(client -> action.accept(client.mail()));
    }

    private static Optional<ProviderFault.Hangs> hangs(Values values, Node.Fields fields) {
        return fields.get("lasts")
                .map(node -> values.duration(node).map(time -> new ProviderFault.Hangs(Optional.of(time))))
                .orElseGet(() -> Optional.of(new ProviderFault.Hangs(Optional.empty())));
    }

    private static Choice<StepAction> fault(List<String> others, FaultReader reader) {
        return new Choice<>(others, (values, fields, node) -> {
            Optional<String> provider = values.of(node, PROVIDERS);
            boolean sends = provider.filter(other -> !other.equals(SimulatedMail.TRANSPORT))
                    .isEmpty();
            Optional<In> when = values.of(fields.getOr("in", "logoff"), sends ? OF_TRANSPORT : OF_ANY);
            Optional<? extends ProviderFault> fault = reader.read(values, fields);
            Optional<String> name = values.faultName(fields);
            if (provider.isEmpty() || when.isEmpty() || fault.isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new StepAction.Do(context -> context.opened(
                    name, context.client().mail().faults().inject(provider.get(), when.get(), fault.get())::close)));
        });
    }
}
