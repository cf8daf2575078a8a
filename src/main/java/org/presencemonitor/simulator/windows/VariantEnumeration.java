package org.presencemonitor.simulator.windows;

import com.sun.jna.Pointer;
import java.util.List;
import java.util.Optional;

/** IEnumVARIANT: what "for each" walks with. */
final class VariantEnumeration extends Enumeration {
    private VariantEnumeration(List<ComObject> objects, int place) {
        super(Iid.ENUM_VARIANT, Variants.SIZE, objects, place);
    }

    static VariantEnumeration over(List<ComObject> objects) {
        return new VariantEnumeration(objects, 0);
    }

    @Override
    void write(Pointer element, ComObject object) {
        Variants.write(element, Optional.of(object));
    }

    @Override
    Enumeration copy(List<ComObject> same, int from) {
        return new VariantEnumeration(same, from);
    }
}
