package org.presencemonitor.messenger.windows;

import com.sun.jna.Pointer;
import com.sun.jna.platform.win32.Guid;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;
import org.presencemonitor.hresult.Circumstance;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;

/**
 * Creates the Messenger object of a client on this Windows, in the order of Office (communicator.md 6.2): the caller
 * has read the flag, then the client's process is looked for, then its class is created.
 *
 * <p>CoCreateInstance would start a client whose class is registered and which does not run, so it is not called while
 * there is no such process. Where HKLM names no process, the flag alone decides.
 */
public final class WindowsMessengerFactory implements MessengerFactory {
    private static final String CALL = "CoCreateInstance";
    /** What comes before it: nothing has been called. */
    private static final String LOOK_UP = "the search for the client";

    private static final int CLSCTX_LOCAL_SERVER = 4;
    /** The errors that a mismatch of rights may cause (communicator.md 3.4). */
    private static final Set<HResult> REFUSALS =
            Set.of(HResult.CLASS_E_CLASSNOTAVAILABLE, HResult.CO_E_SERVER_EXEC_FAILURE, HResult.E_ACCESSDENIED);

    private final Supplier<ClientClass> client;

    /**
     * A factory for one client.
     *
     * @param client called before each creation, on the same thread
     */
    public WindowsMessengerFactory(Supplier<ClientClass> client) {
        this.client = client;
    }

    @Override
    public Messenger create() {
        ClientClass wanted = client.get();
        if (!wanted.processName().flatMap(WindowsProcesses::runs).orElse(true)) {
            throw new ComException(LOOK_UP, Api.COM, HResult.CLASS_E_CLASSNOTAVAILABLE, Circumstance.NO_PROCESS);
        }
        String clsid = wanted.clsid()
                .orElseThrow(() -> new ComException(
                        LOOK_UP,
                        Api.COM,
                        HResult.REGDB_E_CLASSNOTREG,
                        circumstance(wanted, HResult.REGDB_E_CLASSNOTREG)));
        Apartment apartment = Apartment.enter();
        PointerByReference created = new PointerByReference();
        HResult hr = new HResult(OleCalls.INSTANCE.CoCreateInstance(
                new Guid.CLSID(clsid),
                Pointer.NULL,
                CLSCTX_LOCAL_SERVER,
                new Guid.IID(EventSinkObject.IDISPATCH),
                created));
        if (hr.failed()) {
            apartment.leave();
            throw new ComException(CALL, Api.COM, hr, circumstance(wanted, hr));
        }
        return new WindowsMessenger(
                new Connection(apartment, new ComPointer(created.getValue())),
                wanted.processName().flatMap(WindowsProcesses::end));
    }

    private static Circumstance circumstance(ClientClass client, HResult hr) {
        if (client.processName().isEmpty()) {
            return Circumstance.UNKNOWN;
        }
        if (hr.equals(HResult.REGDB_E_CLASSNOTREG)) {
            return Circumstance.PROCESS_RUNS;
        }
        return REFUSALS.contains(hr)
                ? WindowsProcesses.compareWith(client.processName().get())
                : Circumstance.UNKNOWN;
    }

    @Override
    public Optional<CompletionStage<Void>> processEnd() {
        return client.get().processName().flatMap(WindowsProcesses::endOfAll);
    }
}
