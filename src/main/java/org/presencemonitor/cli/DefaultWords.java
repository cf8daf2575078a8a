package org.presencemonitor.cli;

import org.presencemonitor.presence.office.OfficeChain;
import org.presencemonitor.presence.office.ProviderList;
import org.presencemonitor.registry.ImProviders;
import org.presencemonitor.registry.TextReading;

/** Office's default as one English line: the raw value, then what Office does with it. */
final class DefaultWords {
    private DefaultWords() {}

    static String of(ProviderList list) {
        OfficeChain chain = list.officeChain();
        return ImProviders.DEFAULT_APP + "=" + raw(list.defaultApp()) + " -- "
                + switch (chain.verdict()) {
                    case GOES_ON -> "Office looks for its process and connects";
                    case WAITS -> "Office waits for its " + chain.value().orElse("");
                    case BACKS_OUT ->
                        "Office backs out: " + chain.value().orElse("") + " is missing or not what it should be";
                    case UNKNOWN -> list.unreadable().orElse("");
                };
    }

    private static String raw(TextReading reading) {
        return switch (reading) {
            case TextReading.Value text -> text.value();
            case TextReading.Absent absent -> "absent";
            case TextReading.WrongType wrong -> wrong.found().type();
        };
    }
}
