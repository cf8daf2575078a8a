package org.presencemonitor.simulator.windows;

import java.util.stream.Stream;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.HResult.Api;
import org.presencemonitor.messenger.AddressType;
import org.presencemonitor.messenger.MessengerMember;
import org.presencemonitor.messenger.MessengerProperty;
import org.presencemonitor.messenger.PhoneType;
import org.presencemonitor.messenger.Resolution;

/** Enumerations that travel as numbers. A number that none of them has is E_INVALIDARG. */
final class EnumArguments {
    private EnumArguments() {}

    static PhoneType phoneType(MessengerMember member, int number) {
        return one(member, Stream.of(PhoneType.values()).filter(type -> type.value() == number));
    }

    static MessengerProperty property(int number) {
        return one(
                MessengerMember.PROPERTY,
                Stream.of(MessengerProperty.values()).filter(property -> property.value() == number));
    }

    static AddressType addressType(int number) {
        return one(
                MessengerMember.RESOLVE_CONTACT,
                Stream.of(AddressType.values()).filter(type -> type.value() == number));
    }

    static Resolution resolution(int number) {
        return one(
                MessengerMember.RESOLVE_CONTACT,
                Stream.of(Resolution.values()).filter(resolution -> resolution.value() == number));
    }

    private static <T> T one(MessengerMember member, Stream<T> found) {
        return found.findFirst()
                .orElseThrow(() -> new ComException(member.fullName(), Api.MESSENGER, HResult.E_INVALIDARG));
    }
}
