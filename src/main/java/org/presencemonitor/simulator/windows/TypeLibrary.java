package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.hresult.HResult.Api;

/** The type library as Windows reads it, once it is registered (messenger.tlb, {@link TypeDescriptions}). */
final class TypeLibrary {
    private static final int GET_TYPE_INFO_OF_GUID = 6;

    /** Loaded until the process ends: objects outlive the registration. */
    private static @Nullable Pointer library;

    private TypeLibrary() {}

    /**
     * The ITypeInfo of an interface or a class, with a reference for the caller.
     *
     * @throws org.presencemonitor.hresult.ComException when the library is not registered
     */
    static Pointer info(Iid id) {
        PointerByReference out = new PointerByReference();
        Pointer loaded = library();
        NativeMethod.call(loaded, GET_TYPE_INFO_OF_GUID, id.inMemory(), out).orThrow("GetTypeInfoOfGuid", Api.COM);
        return out.getValue();
    }

    private static synchronized Pointer library() {
        if (library == null) {
            String[] version = TypeDescriptions.VERSION.split("\\.", 2);
            PointerByReference out = new PointerByReference();
            Ole.check(
                    "LoadRegTypeLib",
                    Ole.AUTOMATION.LoadRegTypeLib(
                            TypeDescriptions.LIBRARY.inMemory(),
                            Short.parseShort(version[0]),
                            Short.parseShort(version[1]),
                            0,
                            out));
            library = out.getValue();
        }
        return library;
    }
}
