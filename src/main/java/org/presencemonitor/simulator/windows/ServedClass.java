package org.presencemonitor.simulator.windows;

import com.sun.jna.ptr.IntByReference;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.MessengerFactory;
import org.presencemonitor.simulator.ExternalRegistration;

/**
 * The Messenger class of a simulated client, as other processes of this Windows find it: a local server for any number
 * of them, registered suspended and then resumed, so that no client finds it half registered (communicator.md 1.3,
 * 6.2).
 */
public final class ServedClass implements ExternalRegistration {
    private final Iid clsid;
    private final MessengerFactory messengers;
    private final ObjectCount uses;
    private @Nullable Registered registered;

    private record Registered(int cookie, ClassFactory factory) {}

    /**
     * A class that is not registered yet.
     *
     * @param clsid in braces
     * @param messengers creates an object for CoCreateInstance; called on threads of RPC
     * @param changed called after each change of {@link #holders()}, on any thread
     * @throws LinkageError on other systems than Windows
     */
    public ServedClass(String clsid, MessengerFactory messengers, Runnable changed) {
        this.clsid = Iid.of(clsid);
        this.messengers = messengers;
        this.uses = new ObjectCount(changed);
        Ole.enterApartment();
    }

    /** How many objects and locks other processes hold. One that crashed may be counted for a while. */
    public int holders() {
        return uses.count();
    }

    @Override
    public synchronized void register() {
        Ole.enterApartment();
        ClassFactory factory = new ClassFactory(TypeDescriptions.coclass(clsid), messengers, uses);
        IntByReference cookie = new IntByReference();
        Ole.check(
                "CoRegisterClassObject",
                Ole.OLE.CoRegisterClassObject(
                        clsid.inMemory(),
                        factory.pointer(),
                        Ole.LOCAL_SERVER,
                        Ole.MULTIPLE_USE | Ole.SUSPENDED,
                        cookie));
        registered = new Registered(cookie.getValue(), factory);
        try {
            Ole.check("CoResumeClassObjects", Ole.OLE.CoResumeClassObjects());
        } catch (ComException e) {
            revoke();
            throw e;
        }
    }

    @Override
    public synchronized void revoke() {
        if (registered != null) {
            Ole.enterApartment();
            Ole.OLE.CoRevokeClassObject(registered.cookie());
            registered.factory().release();
            registered = null;
        }
    }
}
