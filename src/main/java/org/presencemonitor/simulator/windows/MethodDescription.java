package org.presencemonitor.simulator.windows;

import java.util.List;
import java.util.Optional;

/**
 * One method of an interface: a property has one for get and one for put.
 *
 * @param parameters in the order of a call through the vtable
 */
record MethodDescription(String name, int dispid, Kind kind, List<Parameter> parameters) {
    /** What a method is for IDispatch::Invoke. */
    enum Kind {
        METHOD(DispatchMember.METHOD),
        GET(DispatchMember.GET),
        PUT(DispatchMember.PUT);

        private final int flag;

        Kind(int flag) {
            this.flag = flag;
        }

        /** DISPATCH_ flag. */
        int flag() {
            return flag;
        }
    }

    /**
     * One parameter.
     *
     * @param result whether it is where the caller wants the result
     */
    record Parameter(String name, AutomationType type, boolean optional, boolean result) {}

    /** Without that for the result. */
    List<Parameter> inputs() {
        return parameters.stream().filter(parameter -> !parameter.result()).toList();
    }

    /** Of what type the result is; empty for none. */
    Optional<AutomationType> result() {
        return parameters.stream()
                .filter(Parameter::result)
                .map(Parameter::type)
                .findFirst();
    }
}
