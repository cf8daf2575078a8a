package org.presencemonitor.simulator.windows;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.ServerCondition;
import org.presencemonitor.messenger.MessengerContact;
import org.presencemonitor.messenger.MessengerConversation;
import org.presencemonitor.messenger.MessengerEvent;
import org.presencemonitor.messenger.MessengerGroup;
import org.presencemonitor.messenger.RaisedEvents;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Passes events to one sink in another process, by the documented DISPIDs and with the arguments in reverse
 * (communicator.md 5). Called on one thread at a time; a sink that does not return delays no other.
 */
final class SinkForwarder extends RaisedEvents {
    private static final Logger LOG = LoggerFactory.getLogger(SinkForwarder.class);
    private static final int DISPPARAMS_SIZE = 2 * Native.POINTER_SIZE + 2 * Integer.BYTES;

    private final SinkPointer sink;
    private final Runnable onEnd;

    /**
     * A listener that stands for a sink.
     *
     * @param onEnd called when the sink's process has ended
     */
    SinkForwarder(SinkPointer sink, Runnable onEnd) {
        this.sink = sink;
        this.onEnd = onEnd;
    }

    @Override
    protected void raise(MessengerEvent event, Object... values) {
        event.dispid()
                .ifPresent(dispid -> send(
                        event,
                        dispid,
                        Stream.of(values).map(SinkForwarder::argument).toList()));
    }

    /** As {@link Variants#write} takes it, or an empty Optional for no object. */
    private static Object argument(Object value) {
        return switch (value) {
            case Optional<?> object -> object.map(SinkForwarder::argument);
            case MessengerContact contact -> PeopleTables.contact(contact);
            case MessengerGroup group -> PeopleTables.group(group);
            case MessengerConversation window -> WindowTables.conversation(window);
            default -> value;
        };
    }

    private void send(MessengerEvent event, int dispid, List<Object> arguments) {
        Ole.enterApartment();
        Memory variants = new Memory((long) Variants.SIZE * Math.max(1, arguments.size()));
        for (int index = 0; index < arguments.size(); index++) {
            write(place(variants, arguments.size() - 1 - index), arguments.get(index));
        }
        Memory parameters = new Memory(DISPPARAMS_SIZE);
        parameters.clear();
        parameters.setPointer(0, variants);
        parameters.setInt(2L * Native.POINTER_SIZE, arguments.size());
        Memory exception = new Memory(ExceptionInfo.SIZE);
        exception.clear();
        try {
            sink.invoke(dispid, parameters, exception).ifPresent(answer -> handle(event, answer));
        } finally {
            ExceptionInfo.clear(exception);
            for (int index = 0; index < arguments.size(); index++) {
                Variants.clear(place(variants, index));
            }
        }
    }

    private void handle(MessengerEvent event, HResult answer) {
        if (ServerCondition.of(answer) == ServerCondition.GONE) {
            LOG.info("A listener's process has ended ({}); it gets no more events", answer);
            onEnd.run();
        } else if (answer.failed()) {
            LOG.debug("A listener answered {} to {}", answer, event.comName());
        }
    }

    private static Pointer place(Memory variants, int index) {
        return variants.share((long) index * Variants.SIZE);
    }

    private static void write(Pointer variant, Object argument) {
        if (argument instanceof Optional<?> none && none.isEmpty()) {
            Variants.writeNoObject(variant);
        } else {
            Variants.write(variant, argument instanceof Optional<?> some ? some : Optional.of(argument));
        }
    }

    /** The sink may change the last argument. */
    @Override
    public boolean onUnreadEmailChange(int folder, int count, boolean enableDefault) {
        Variants.BooleanReference answer = new Variants.BooleanReference(enableDefault);
        raise(MessengerEvent.ON_UNREAD_EMAIL_CHANGE, folder, count, answer);
        return answer.value();
    }
}
