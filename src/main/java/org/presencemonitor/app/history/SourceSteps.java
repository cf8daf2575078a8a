package org.presencemonitor.app.history;

import java.time.Duration;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.simulator.recording.RecordedAnswer;
import org.presencemonitor.simulator.recording.RecordedMember;
import org.presencemonitor.simulator.text.Spelling;

/** The text of a scenario's source steps. */
final class SourceSteps {
    private final StringBuilder text = new StringBuilder("  - at: +0s\n");
    private long now;

    /**
     * Sets the time of the next steps, in milliseconds since the beginning; an earlier time than now changes nothing.
     */
    SourceSteps at(long millis) {
        if (millis > now) {
            now = millis;
            text.append("  - at: +").append(Spelling.of(Duration.ofMillis(now))).append('\n');
        }
        return this;
    }

    /** Milliseconds since the beginning. */
    long now() {
        return now;
    }

    SourceSteps flag(String word) {
        return source("flag", word);
    }

    SourceSteps creation(HResult answer) {
        return source("creation", answer.hex());
    }

    SourceSteps myStatus(RecordedAnswer answer) {
        return source("answers", "{ " + RecordedMember.MY_STATUS.word() + ": " + answer.yaml() + " }");
    }

    SourceSteps raise(String event) {
        return source("raise", event);
    }

    SourceSteps mail(String state) {
        return source("mail", state);
    }

    String text() {
        return text.toString();
    }

    private SourceSteps source(String what, String value) {
        text.append("  - source: { ").append(what).append(": ").append(value).append(" }\n");
        return this;
    }
}
