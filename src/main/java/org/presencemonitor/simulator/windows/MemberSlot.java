package org.presencemonitor.simulator.windows;

import com.sun.jna.CallbackProxy;
import com.sun.jna.Pointer;
import java.util.Arrays;
import java.util.List;

/**
 * A member's place in a vtable. On 64-bit Windows each parameter fills one slot of a call, whatever its type, so one
 * shape serves all members.
 */
final class MemberSlot implements CallbackProxy {
    private final MethodDescription method;

    MemberSlot(MethodDescription method) {
        this.method = method;
    }

    @Override
    public Class<?>[] getParameterTypes() {
        Class<?>[] types = new Class<?>[method.parameters().size() + 1];
        Arrays.fill(types, long.class);
        types[0] = Pointer.class;
        return types;
    }

    @Override
    public Class<?> getReturnType() {
        return int.class;
    }

    @Override
    public Object callback(Object[] slots) {
        Pointer self = (Pointer) slots[0];
        List<Long> arguments =
                Arrays.stream(slots, 1, slots.length).map(Long.class::cast).toList();
        return Vtable.answer(() -> {
            DispatchObject<?> object = ComObject.at(self, DispatchObject.class);
            return object.call(method, arguments);
        });
    }
}
