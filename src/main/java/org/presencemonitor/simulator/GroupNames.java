package org.presencemonitor.simulator;

import static org.presencemonitor.hresult.HResult.MSGR_E_BAD_GROUP_NAME;
import static org.presencemonitor.hresult.HResult.MSGR_E_GROUP_ALREADY_EXISTS;

import org.presencemonitor.messenger.MessengerMember;

/** Which names a group may be given: any that is not blank and not taken. */
final class GroupNames {
    private GroupNames() {}

    static void require(ClientContext parts, MessengerMember member, String name) {
        parts.requireSignedIn(member);
        if (name.isBlank()) {
            throw CallInterceptor.failing(member.fullName(), MSGR_E_BAD_GROUP_NAME);
        }
        if (parts.book().group(name).isPresent()) {
            throw CallInterceptor.failing(member.fullName(), MSGR_E_GROUP_ALREADY_EXISTS);
        }
    }
}
