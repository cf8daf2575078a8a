package org.presencemonitor.simulator;

import org.presencemonitor.messenger.MessengerProperty;

/** What the installed client says about itself, signed in or not. Used under the client's lock. */
final class InstalledClientData {
    private int sortOrder;

    int sortOrder() {
        return sortOrder;
    }

    void setSortOrder(int order) {
        sortOrder = order;
    }

    String receiveFileDirectory() {
        return "C:\\Users\\user\\Documents\\My Received Files";
    }

    String property(MessengerProperty property) {
        return switch (property) {
            case VERSION -> "3.5.0.0";
            case PLCID -> "1033";
        };
    }
}
