package org.presencemonitor.simulator.windows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An interface of the client's objects, or that of its events.
 *
 * @param base from which it inherits; empty for IDispatch
 * @param own methods, without those of the base
 * @param dual whether it has a vtable beside IDispatch
 */
record InterfaceDescription(
        String name, Iid iid, Optional<InterfaceDescription> base, List<MethodDescription> own, boolean dual) {
    /** All methods after IDispatch's, in the order of the vtable. */
    List<MethodDescription> methods() {
        List<MethodDescription> methods = new ArrayList<>();
        base.ifPresent(above -> methods.addAll(above.methods()));
        methods.addAll(own);
        return methods;
    }

    /** Itself and those that it inherits from, which its vtable serves as well. */
    List<InterfaceDescription> withBases() {
        List<InterfaceDescription> all = new ArrayList<>(List.of(this));
        base.ifPresent(above -> all.addAll(above.withBases()));
        return all;
    }
}
