package org.presencemonitor.presence.monitor;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.hresult.ServerCondition;
import org.presencemonitor.messenger.AccountState;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MyStatus;
import org.presencemonitor.presence.Failure;

/** The answers to one round of questions to Messenger. */
record SessionReading(
        Optional<MyStatus> status,
        Optional<Failure> failure,
        String signinName,
        String friendlyName,
        List<AccountState> accounts) {
    static final SessionReading NOTHING_YET = new SessionReading(Optional.empty(), Optional.empty(), "", "", List.of());

    /**
     * Asks. An error of a member, such as that the user is signed out, is part of the reading.
     *
     * @throws ComException when the object itself is gone, or when it has no such member
     */
    static SessionReading of(Messenger messenger) {
        MyStatus status;
        try {
            status = messenger.myStatus();
        } catch (ComException e) {
            Failure failure = Failure.of(e);
            if (ServerCondition.of(e.hresult()) == ServerCondition.GONE || failure.saysNoMessenger()) {
                throw e;
            }
            return new SessionReading(Optional.empty(), Optional.of(failure), "", "", List.of());
        }
        boolean signedIn = status.isSignedIn();
        return new SessionReading(
                Optional.of(status),
                Optional.empty(),
                signedIn ? name(messenger::mySigninName) : "",
                signedIn ? name(messenger::myFriendlyName) : "",
                answer(messenger::accounts, List.of()));
    }

    private static String name(Supplier<String> member) {
        return answer(member, "");
    }

    private static <T> T answer(Supplier<T> member, T instead) {
        try {
            return member.get();
        } catch (ComException e) {
            if (ServerCondition.of(e.hresult()) == ServerCondition.GONE) {
                throw e;
            }
            // Signed out between two questions: an event is on its way.
            return instead;
        }
    }

    /** The client had no time to answer. */
    boolean isBusy() {
        return failure.isPresent() && ServerCondition.of(failure.get().hresult()) == ServerCondition.BUSY;
    }

    boolean says(HResult hresult) {
        return failure.isPresent() && failure.get().hresult().equals(hresult);
    }
}
