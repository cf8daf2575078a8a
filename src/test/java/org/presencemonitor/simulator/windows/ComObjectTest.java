package org.presencemonitor.simulator.windows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.presencemonitor.hresult.HResult.CLASS_E_CLASSNOTAVAILABLE;
import static org.presencemonitor.hresult.HResult.CLASS_E_NOAGGREGATION;
import static org.presencemonitor.hresult.HResult.CONNECT_E_NOCONNECTION;
import static org.presencemonitor.hresult.HResult.DISP_E_UNKNOWNINTERFACE;
import static org.presencemonitor.hresult.HResult.DISP_E_UNKNOWNNAME;
import static org.presencemonitor.hresult.HResult.E_NOINTERFACE;
import static org.presencemonitor.hresult.HResult.E_POINTER;
import static org.presencemonitor.hresult.HResult.S_FALSE;
import static org.presencemonitor.hresult.HResult.S_OK;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.ForwardingMessenger;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;
import org.presencemonitor.thread.Subscription;

/** Calls through vtables, as native code does; on any system, for nothing here needs Windows' libraries. */
@DisplayName("An object of the served class")
class ComObjectTest {
    private static final int QUERY_INTERFACE = 0;
    private static final int RELEASE = 2;
    private static final int CREATE_INSTANCE = 3;
    private static final int ENUM_CONNECTION_POINTS = 3;
    private static final int FIND_CONNECTION_POINT = 4;
    private static final int NEXT = 3;
    private static final int SKIP = 4;
    private static final int RESET = 5;
    private static final int NAMES = 5;
    private static final int INVOKE = 6;
    private static final int CONTAINER = 4;
    private static final int ADVISE = 5;
    private static final int UNADVISE = 6;
    private static final int TYPE_INFO_COUNT = 3;

    private final CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2());
    private final ObjectCount holders = new ObjectCount(() -> {});
    private final ClassFactory factory = new ClassFactory(client.messengerFactory(), holders);

    @AfterEach
    void end() {
        client.close();
    }

    private static HResult call(Pointer object, int slot, @Nullable Object... arguments) {
        @Nullable Object[] all = new @Nullable Object[arguments.length + 1];
        all[0] = object;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return new HResult(Function.getFunction(object.getPointer(0).getPointer((long) slot * Native.POINTER_SIZE))
                .invokeInt(all));
    }

    private static Pointer query(Pointer object, Iid iid) {
        PointerByReference out = new PointerByReference();
        assertThat(call(object, QUERY_INTERFACE, iid.inMemory(), out)).isEqualTo(S_OK);
        return out.getValue();
    }

    private Pointer created() {
        PointerByReference out = new PointerByReference();
        HResult answer;
        do {
            answer = call(factory.pointer(), CREATE_INSTANCE, null, Iid.DISPATCH.inMemory(), out);
        } while (answer.equals(CLASS_E_CLASSNOTAVAILABLE));
        assertThat(answer).isEqualTo(S_OK);
        return out.getValue();
    }

    private Pointer connectionPoint(Pointer messenger) {
        PointerByReference out = new PointerByReference();
        Pointer container = query(messenger, Iid.CONNECTION_POINT_CONTAINER);
        assertThat(call(container, FIND_CONNECTION_POINT, Iid.MESSENGER_EVENTS.inMemory(), out))
                .isEqualTo(S_OK);
        call(container, RELEASE);
        return out.getValue();
    }

    @Test
    @DisplayName("is one object behind all its interfaces, and has none it does not know")
    void identity() {
        Pointer messenger = created();
        Pointer container = query(messenger, Iid.CONNECTION_POINT_CONTAINER);

        assertThat(container).isNotEqualTo(messenger);
        assertThat(query(container, Iid.UNKNOWN)).isEqualTo(query(messenger, Iid.UNKNOWN));
        assertThat(query(container, Iid.DISPATCH)).isEqualTo(messenger);
        PointerByReference out = new PointerByReference(messenger);
        Iid vtableOfMessenger = Iid.of("{D50C3186-0F89-48F8-B204-3604629DEE10}");
        assertThat(call(messenger, QUERY_INTERFACE, vtableOfMessenger.inMemory(), out))
                .isEqualTo(E_NOINTERFACE);
        assertThat(out.getValue()).isNull();
    }

    @Test
    @DisplayName("lives as long as somebody holds it")
    void life() {
        Pointer messenger = created();
        assertThat(holders.count()).isEqualTo(1);
        Pointer point = connectionPoint(messenger);

        assertThat(call(messenger, RELEASE).value()).isEqualTo(1);
        assertThat(ComObject.find(messenger)).isPresent();

        assertThat(call(point, RELEASE).value()).isZero();
        assertThat(ComObject.find(messenger)).isEmpty();
        assertThat(ComObject.find(point)).isEmpty();
        assertThat(holders.count()).isZero();
    }

    @Test
    @DisplayName("refuses to be aggregated (1.3)")
    void aggregation() {
        PointerByReference out = new PointerByReference();

        assertThat(call(factory.pointer(), CREATE_INSTANCE, factory.pointer(), Iid.UNKNOWN.inMemory(), out))
                .isEqualTo(CLASS_E_NOAGGREGATION);
        assertThat(out.getValue()).isNull();
    }

    @Test
    @DisplayName(
            "has no connection point for events it does not raise, and no connection by a number it never gave (1.3)")
    void connectionPointErrors() {
        Pointer messenger = created();
        Pointer container = query(messenger, Iid.CONNECTION_POINT_CONTAINER);
        PointerByReference out = new PointerByReference();

        assertThat(call(container, FIND_CONNECTION_POINT, Iid.DISPATCH.inMemory(), out))
                .isEqualTo(CONNECT_E_NOCONNECTION);
        Pointer point = connectionPoint(messenger);
        assertThat(call(point, UNADVISE, 99)).isEqualTo(CONNECT_E_NOCONNECTION);
    }

    @Test
    @DisplayName("refuses a sink that cannot be told anything, and one that is not there (1.3)")
    void unusableSink() {
        Pointer point = connectionPoint(created());
        IntByReference cookie = new IntByReference(5);

        assertThat(call(point, ADVISE, factory.pointer(), cookie)).isEqualTo(HResult.CONNECT_E_CANNOTCONNECT);
        assertThat(cookie.getValue()).isZero();
        assertThat(call(point, ADVISE, null, cookie)).isEqualTo(E_POINTER);
    }

    private Pointer enumeration(Pointer messenger) {
        PointerByReference out = new PointerByReference();
        Pointer container = query(messenger, Iid.CONNECTION_POINT_CONTAINER);
        assertThat(call(container, ENUM_CONNECTION_POINTS, out)).isEqualTo(S_OK);
        return out.getValue();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, Integer.MAX_VALUE, Integer.MIN_VALUE, 0xFFFFFFFF})
    @DisplayName("lists its connection point to a caller that asks for any number of them, for the number is unsigned")
    void unsignedCounts(int many) {
        Pointer points = enumeration(created());
        Memory element = new Memory(Native.POINTER_SIZE);
        IntByReference fetched = new IntByReference();

        assertThat(call(points, NEXT, many, element, fetched)).isEqualTo(S_FALSE);
        assertThat(fetched.getValue()).isEqualTo(1);
        assertThat(call(points, NEXT, many, element, fetched)).isEqualTo(S_FALSE);
        assertThat(fetched.getValue()).isZero();

        assertThat(call(points, RESET)).isEqualTo(S_OK);
        assertThat(call(points, SKIP, many)).isEqualTo(S_FALSE);
        assertThat(call(points, NEXT, 1, element, fetched)).isEqualTo(S_FALSE);
        assertThat(call(points, RESET)).isEqualTo(S_OK);
        assertThat(call(points, SKIP, 1)).isEqualTo(S_OK);
        assertThat(call(points, SKIP, 0)).isEqualTo(S_OK);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, Integer.MIN_VALUE, 0xFFFFFFFF})
    @DisplayName("is asked for one name or more, and for no more than one call may have")
    void numberOfNames(int count) {
        Memory names = new Memory(Native.POINTER_SIZE);
        names.setPointer(0, null);

        assertThat(call(created(), NAMES, null, names, count, 0, new IntByReference()))
                .isEqualTo(HResult.E_INVALIDARG);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "-2147483648, 0", "0, 1", "0, -1", "-1, -1"})
    @DisplayName("refuses arguments in numbers that are unsigned and too large, or of which more are named than given")
    void numberOfArguments(int count, int named) {
        Memory parameters = new Memory(2L * Native.POINTER_SIZE + 2L * Integer.BYTES);
        parameters.clear();
        parameters.setInt(2L * Native.POINTER_SIZE, count);
        parameters.setInt(2L * Native.POINTER_SIZE + Integer.BYTES, named);
        int signout = MessengerMember.SIGNOUT.dispid().orElseThrow();

        assertThat(call(created(), INVOKE, signout, Iid.NULL.inMemory(), 0, 1, parameters, null, null, null))
                .isEqualTo(HResult.DISP_E_BADPARAMCOUNT);
    }

    @Test
    @DisplayName("lets a sink go whose process ends while it is being connected")
    void sinkThatEndsAtOnce() {
        List<String> steps = new ArrayList<>();
        TestSink sink = new TestSink(() -> steps.add("sink released"));
        Memory cookie = new Memory(Integer.BYTES);
        AtomicReference<Connections> connections = new AtomicReference<>();
        Messenger messenger = new ForwardingMessenger() {
            @Override
            protected Messenger target() {
                throw new AssertionError("only advised");
            }

            @Override
            public Subscription advise(MessengerEvents events) {
                // What an event finds out that is raised at this moment.
                connections.get().unadvise(1);
                return () -> steps.add("unsubscribed");
            }
        };
        connections.set(new Connections(messenger));

        assertThat(connections.get().advise(sink.pointer(), cookie)).isEqualTo(S_OK);
        sink.release();
        assertThat(steps).containsExactlyInAnyOrder("unsubscribed", "sink released");
        assertThat(connections.get().unadvise(1)).isEqualTo(CONNECT_E_NOCONNECTION);
    }

    /** A sink of this process that answers no event. */
    private static final class TestSink extends ComObject {
        private static final Vtable EVENTS = new Vtable(Iid.MESSENGER_EVENTS);
        private final Runnable released;

        TestSink(Runnable released) {
            super(EVENTS);
            this.released = released;
        }

        @Override
        void released() {
            released.run();
        }
    }

    @Test
    @DisplayName("leads from its connection point back to itself, and says which events these are")
    void pointKnowsItsContainer() {
        Pointer messenger = created();
        Pointer point = connectionPoint(messenger);
        PointerByReference out = new PointerByReference();
        Memory iid = new Memory(16);

        assertThat(call(point, CONTAINER, out)).isEqualTo(S_OK);
        assertThat(query(out.getValue(), Iid.DISPATCH)).isEqualTo(messenger);
        assertThat(call(point, TYPE_INFO_COUNT, iid)).isEqualTo(S_OK);
        assertThat(Iid.read(iid)).isEqualTo(Iid.MESSENGER_EVENTS);
    }

    @Test
    @DisplayName("answers nothing to a caller that fills in the parameter that is reserved")
    void reservedParameter() {
        Pointer messenger = created();
        Iid other = Iid.of("{D50C3186-0F89-48F8-B204-3604629DEE10}");

        assertThat(call(messenger, NAMES, other.inMemory(), new Memory(8), 1, 0, new Memory(4)))
                .isEqualTo(DISP_E_UNKNOWNINTERFACE);
        assertThat(call(messenger, INVOKE, 1282, other.inMemory(), 0, 3, null, null, null, null))
                .isEqualTo(DISP_E_UNKNOWNINTERFACE);
    }

    @Test
    @DisplayName("does not know a name that is not there")
    void noName() {
        Memory names = new Memory(Native.POINTER_SIZE);
        names.setPointer(0, null);
        Memory dispids = new Memory(4);

        assertThat(call(created(), NAMES, Iid.NULL.inMemory(), names, 1, 0, dispids))
                .isEqualTo(DISP_E_UNKNOWNNAME);
        assertThat(dispids.getInt(0)).isEqualTo(-1);
    }

    @Test
    @DisplayName("says that it has no type library")
    void noTypeInfo() {
        IntByReference count = new IntByReference(9);

        assertThat(call(created(), TYPE_INFO_COUNT, count)).isEqualTo(S_OK);
        assertThat(count.getValue()).isZero();
    }

    @Test
    @DisplayName("is known by identifiers that are written as they are read")
    void iids() {
        assertThat(Iid.MESSENGER_EVENTS).hasToString("{C9A6A6B6-9BC1-43A5-B06B-E58874EEBC96}");
        assertThat(Iid.read(Iid.MESSENGER_EVENTS.inMemory())).isEqualTo(Iid.MESSENGER_EVENTS);
        assertThat(Iid.MESSENGER_EVENTS.inMemory().getInt(0)).isEqualTo(0xC9A6A6B6);
    }
}
