package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.simulator.recording.Recorder;
import org.presencemonitor.simulator.recording.RecordingFile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

/** A recorder between the monitor and its sources, and the file it writes. */
final class Recording implements AutoCloseable {
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("recording");
    private final Recorder recorder;
    private final RecordingFile file;

    /**
     * Begins to record.
     *
     * @throws IOException when the file cannot be written
     */
    Recording(Path path, Provider provider) throws IOException {
        recorder = new Recorder(provider.app(), new SystemTime());
        file = new RecordingFile(path, recorder, thread);
    }

    /** The same sources, recorded. */
    Sources of(Sources sources) {
        return new Sources(
                recorder.of(sources.registry()),
                sources.messenger().map(recorder::of),
                sources.mail().map(recorder::of),
                sources.launcher(),
                sources.installed());
    }

    @Override
    public void close() {
        file.close();
        thread.shutdown();
    }
}
