package org.presencemonitor.simulator.recording;

import org.presencemonitor.hresult.ComException;
import org.presencemonitor.hresult.HResult;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerFactory;

/** Notes what creation answers. */
record RecordedFactory(MessengerFactory factory, Recorder recorder) implements MessengerFactory {
    @Override
    public Messenger create() {
        try {
            Messenger messenger = factory.create();
            recorder.created(HResult.S_OK.hex());
            return new RecordedMessenger(messenger, recorder);
        } catch (ComException e) {
            recorder.created(e.hresult().hex());
            throw e;
        }
    }
}
