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
import static org.presencemonitor.simulator.windows.MethodDescription.Kind.GET;
import static org.presencemonitor.simulator.windows.MethodDescription.Kind.METHOD;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.PointerByReference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
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
import org.presencemonitor.messenger.MyStatus;
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
    private static final int TYPE_INFO = 4;
    private static final int EVENTS_ID = 4;

    private static final ClassDescription COMMUNICATOR =
            TypeDescriptions.coclass(Iid.of(ServedIdentity.COMMUNICATOR.clsid()));

    private final CommunicatorSimulator client = CommunicatorSimulator.start(Profile.communicator2007R2());
    private final ObjectCount holders = new ObjectCount(() -> {});
    private final ClassFactory factory = new ClassFactory(COMMUNICATOR, client.messengerFactory(), holders);

    @AfterEach
    void end() {
        client.close();
    }

    private static HResult call(Pointer object, int slot, @Nullable Object... arguments) {
        return NativeMethod.call(object, slot, arguments);
    }

    private static Pointer query(Pointer object, Iid iid) {
        PointerByReference out = new PointerByReference();
        assertThat(call(object, QUERY_INTERFACE, iid.inMemory(), out)).isEqualTo(S_OK);
        return out.getValue();
    }

    private static Iid iid(String name) {
        return TypeDescriptions.type(name).iid();
    }

    private Pointer created() {
        return created(factory);
    }

    private static Pointer created(ClassFactory factory) {
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
        Pointer resolution = query(messenger, iid("IMessengerContactResolution"));
        assertThat(query(resolution, iid("IMessenger"))).isEqualTo(messenger);
        assertThat(query(resolution, iid("IMessengerAdvanced"))).isEqualTo(messenger);
        PointerByReference out = new PointerByReference(messenger);
        assertThat(call(messenger, QUERY_INTERFACE, iid("IMessengerContact").inMemory(), out))
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
    @DisplayName("says that it has a type, its class, and its events")
    void typeInfo() {
        IntByReference count = new IntByReference(9);
        Pointer messenger = created();
        Memory id = new Memory(16);

        assertThat(call(messenger, TYPE_INFO_COUNT, count)).isEqualTo(S_OK);
        assertThat(count.getValue()).isEqualTo(1);
        PointerByReference out = new PointerByReference(messenger);
        assertThat(call(messenger, TYPE_INFO, 1, 0, out)).isEqualTo(HResult.DISP_E_BADINDEX);
        assertThat(out.getValue()).isNull();
        Pointer provider = query(messenger, Iid.PROVIDE_CLASS_INFO_2);
        assertThat(query(messenger, Iid.PROVIDE_CLASS_INFO)).isEqualTo(provider);
        assertThat(call(provider, EVENTS_ID, 1, id)).isEqualTo(S_OK);
        assertThat(Iid.read(id)).isEqualTo(Iid.MESSENGER_EVENTS);
        assertThat(call(provider, EVENTS_ID, 2, id)).isEqualTo(HResult.E_INVALIDARG);
        assertThat(Iid.read(id)).isEqualTo(Iid.NULL);
    }

    @Test
    @DisplayName("of Windows Messenger has nothing of what Communicator added (1.2)")
    void classic() {
        ClassDescription type = TypeDescriptions.coclass(Iid.of(ServedIdentity.MESSENGER.clsid()));
        Pointer messenger = created(new ClassFactory(type, client.messengerFactory(), holders));
        PointerByReference out = new PointerByReference();

        assertThat(query(messenger, iid("IMessenger3"))).isEqualTo(messenger);
        assertThat(call(messenger, QUERY_INTERFACE, iid("IMessengerAdvanced").inMemory(), out))
                .isEqualTo(E_NOINTERFACE);
        assertThat(call(
                        messenger,
                        QUERY_INTERFACE,
                        iid("IMessengerContactResolution").inMemory(),
                        out))
                .isEqualTo(E_NOINTERFACE);
        connectionPoint(messenger);
    }

    private static int slot(String type, String member, MethodDescription.Kind kind) {
        List<MethodDescription> methods = TypeDescriptions.type(type).methods();
        return INVOKE
                + 1
                + IntStream.range(0, methods.size())
                        .filter(place -> methods.get(place).name().equals(member)
                                && methods.get(place).kind() == kind)
                        .findFirst()
                        .orElseThrow();
    }

    private static HResult callMember(
            Pointer object, String type, String member, MethodDescription.Kind kind, @Nullable Object... arguments) {
        return call(object, slot(type, member, kind), arguments);
    }

    @Test
    @DisplayName(
            "does through its vtable what it does through IDispatch, and fails where scripts are told S_FALSE (4.1)")
    void vtable() {
        Pointer messenger = created();
        IntByReference number = new IntByReference(9);
        PointerByReference object = new PointerByReference();
        do {
            assertThat(callMember(messenger, "IMessenger", "MyStatus", GET, number))
                    .isEqualTo(S_OK);
        } while (number.getValue() != MyStatus.ONLINE.value());
        assertThat(callMember(messenger, "IMessenger", "MyContacts", GET, object))
                .isEqualTo(S_OK);
        Pointer contacts = object.getValue();
        assertThat(callMember(contacts, "IMessengerContacts", "Count", GET, number))
                .isEqualTo(S_OK);
        assertThat(number.getValue()).isPositive();
        assertThat(callMember(messenger, "IMessenger", "MyStatus", GET, (Object) null))
                .isEqualTo(E_POINTER);
        assertThat(callMember(messenger, "IMessenger", "Window", GET, object)).isEqualTo(S_OK);
        assertThat(callMember(messenger, "IMessenger", "StartVoice", METHOD, new Memory(24), object))
                .isEqualTo(HResult.E_NOTIMPL);
        assertThat(object.getValue()).isNull();
        assertThat(callMember(messenger, "IMessenger", "AutoSignin", METHOD))
                .isEqualTo(HResult.MSGR_E_ALREADY_LOGGED_ON);
        assertThat(callMember(messenger, "IMessenger", "Signout", METHOD)).isEqualTo(S_OK);
    }

    @Test
    @DisplayName("is known by identifiers that are written as they are read")
    void iids() {
        assertThat(Iid.MESSENGER_EVENTS).hasToString("{C9A6A6B6-9BC1-43A5-B06B-E58874EEBC96}");
        assertThat(Iid.read(Iid.MESSENGER_EVENTS.inMemory())).isEqualTo(Iid.MESSENGER_EVENTS);
        assertThat(Iid.MESSENGER_EVENTS.inMemory().getInt(0)).isEqualTo(0xC9A6A6B6);
    }
}
