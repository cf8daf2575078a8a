package org.presencemonitor.simulator.recording;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.file.AtomicFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Saves a recording every second, as a file that is complete at any moment. */
public final class RecordingFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFile.class);
    private static final long SAVE_INTERVAL_MILLIS = 1_000;

    private final Path file;
    private final Recorder recorder;
    private final ScheduledFuture<?> saving;
    private String saved = "";

    /**
     * Writes the file for the first time.
     *
     * @param thread writes the file from now on
     * @throws IOException when it cannot be written
     */
    public RecordingFile(Path file, Recorder recorder, ScheduledExecutorService thread) throws IOException {
        this.file = file.toAbsolutePath();
        this.recorder = recorder;
        save();
        saving = thread.scheduleWithFixedDelay(
                this::trySave, SAVE_INTERVAL_MILLIS, SAVE_INTERVAL_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Saves the rest of the recording. */
    @Override
    public void close() {
        saving.cancel(false);
        trySave();
    }

    private void trySave() {
        try {
            save();
        } catch (IOException e) {
            LOG.warn("{} cannot be written now, and will be tried again: {}", file, e.toString());
        }
    }

    private synchronized void save() throws IOException {
        String text = recorder.text();
        if (!text.equals(saved)) {
            AtomicFile.replace(file, text.getBytes(StandardCharsets.UTF_8));
            saved = text;
        }
    }
}
