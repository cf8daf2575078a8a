package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.E_INVALIDARG;
import static org.presencemonitor.messenger.MessengerMember.CONTACT_PRESENCE_PROPERTIES;
import static org.presencemonitor.messenger.PresenceProperties.SIZE_2007_R2;
import static org.presencemonitor.messenger.PresenceProperty.AVAILABILITY;
import static org.presencemonitor.messenger.PresenceProperty.MSTATE;

import java.util.Arrays;
import java.util.Optional;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.Availability;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.messenger.PresenceProperties;
import org.presencemonitor.messenger.PresenceProperty;

/** Converts between a status and the array in which presence is published (communicator.md 2.3). */
final class PublishedPresence {
    private PublishedPresence() {}

    static PresenceProperties of(MyStatus status, boolean blocked) {
        PresenceProperties shown = PresenceProperties.unset(SIZE_2007_R2)
                .with(MSTATE, status.value())
                .with(PresenceProperty.IS_BLOCKED, blocked);
        return Availability.of(status)
                .map(range -> shown.with(AVAILABILITY, range.least()))
                .orElse(shown);
    }

    /**
     * The status that writing these properties requests. The number of the availability decides; without one, the state
     * does; MSTATE as UNKNOWN, or neither of them, takes an earlier request back.
     *
     * @throws ComException E_INVALIDARG, also where E_INVALIDAVAILABILITY is documented: no source has its number
     */
    static MyStatus status(PresenceProperties written) {
        check(written);
        Optional<MyStatus> state = written.number(MSTATE).map(MyStatus::new);
        if (state.equals(Optional.of(MyStatus.UNKNOWN))) {
            return MyStatus.ONLINE;
        }
        Optional<Integer> availability = written.number(AVAILABILITY);
        if (availability.isPresent()) {
            return Availability.of(availability.get())
                    .map(Availability::status)
                    .orElseThrow(PublishedPresence::invalid);
        }
        MyStatus wanted = state.orElse(MyStatus.ONLINE);
        if (!wanted.isSignedIn()) {
            throw invalid();
        }
        return wanted;
    }

    private static void check(PresenceProperties written) {
        int size = written.values().size();
        boolean typed = Arrays.stream(PresenceProperty.values())
                .allMatch(property ->
                        written.get(property).map(property.type()::isInstance).orElse(true));
        // Public clients write no more than the first properties; what is not there is not set.
        if (!typed || size == 0 || size > SIZE_2007_R2) {
            throw invalid();
        }
    }

    private static ComException invalid() {
        return CallInterceptor.failing(CONTACT_PRESENCE_PROPERTIES, E_INVALIDARG);
    }
}
