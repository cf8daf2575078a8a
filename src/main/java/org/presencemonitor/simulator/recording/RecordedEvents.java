package org.presencemonitor.simulator.recording;

import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.ForwardingEvents;
import org.presencemonitor.messenger.MessengerEvents;
import org.presencemonitor.messenger.MyStatus;

/** Records events on their way to a sink. */
final class RecordedEvents extends ForwardingEvents {
    private final MessengerEvents events;
    private final Recorder recorder;

    RecordedEvents(MessengerEvents events, Recorder recorder) {
        this.events = events;
        this.recorder = recorder;
    }

    @Override
    protected MessengerEvents target() {
        return events;
    }

    @Override
    public void onSignin(HResult hr) {
        recorder.did("raise", RecordedEvent.ON_SIGNIN.word() + " " + hr.hex());
        events.onSignin(hr);
    }

    @Override
    public void onSignout() {
        recorder.did("raise", RecordedEvent.ON_SIGNOUT.word());
        events.onSignout();
    }

    @Override
    public void onMyStatusChange(HResult hr, MyStatus status) {
        recorder.did("raise", RecordedEvent.ON_MY_STATUS_CHANGE.word() + " " + hr.hex() + " " + status.hex());
        if (hr.succeeded()) {
            recorder.implied(RecordedMember.MY_STATUS, RecordedAnswer.of(status.hex()));
        }
        events.onMyStatusChange(hr, status);
    }

    @Override
    public void onMyFriendlyNameChange(HResult hr, String previousName) {
        recorder.did("raise", RecordedEvent.ON_MY_FRIENDLY_NAME_CHANGE.word() + " " + hr.hex());
        events.onMyFriendlyNameChange(hr, previousName);
    }

    @Override
    public void onAppShutdown() {
        recorder.did("raise", RecordedEvent.ON_APP_SHUTDOWN.word());
        events.onAppShutdown();
    }
}
