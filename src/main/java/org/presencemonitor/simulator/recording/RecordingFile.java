package org.presencemonitor.simulator.recording;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.presencemonitor.file.UserFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Saves a recording every second, as a file that is complete at any moment. A pipe or a device, which nothing replaces,
 * gets the whole recording at its end.
 */
public final class RecordingFile implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RecordingFile.class);
    private static final long SAVE_INTERVAL_MILLIS = 1_000;

    private final Path file;
    private final Recorder recorder;
    /** Of a pipe or a device, which is written once. */
    private final Optional<OutputStream> stream;

    private final Optional<ScheduledFuture<?>> saving;
    private String saved = "";
    private boolean streamed;

    /**
     * Writes the file for the first time, or opens the pipe: this waits for its reader.
     *
     * @param thread writes the file from now on
     * @throws IOException when it cannot be written
     */
    public RecordingFile(Path file, Recorder recorder, ScheduledExecutorService thread) throws IOException {
        this.file = file.toAbsolutePath();
        this.recorder = recorder;
        stream = UserFile.openStream(this.file);
        if (stream.isPresent()) {
            saving = Optional.empty();
            return;
        }
        save();
        saving = Optional.of(thread.scheduleWithFixedDelay(
                this::trySave, SAVE_INTERVAL_MILLIS, SAVE_INTERVAL_MILLIS, TimeUnit.MILLISECONDS));
    }

    /** Saves the rest of the recording. */
    @Override
    public void close() {
        saving.ifPresent(task -> task.cancel(false));
        trySave();
    }

    private void trySave() {
        try {
            save();
        } catch (IOException e) {
            LOG.warn("{} cannot be written now: {}", file, e.toString());
        }
    }

    private synchronized void save() throws IOException {
        if (stream.isPresent()) {
            stream(stream.get());
            return;
        }
        String text = recorder.text();
        if (!text.equals(saved)) {
            UserFile.write(file, text.getBytes(StandardCharsets.UTF_8));
            saved = text;
        }
    }

    private void stream(OutputStream out) throws IOException {
        if (!streamed) {
            streamed = true;
            try (out) {
                out.write(recorder.text().getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
