package org.presencemonitor.app;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import org.presencemonitor.cli.RecordedCommands;
import org.presencemonitor.presence.Commands;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.monitor.Sources;
import org.presencemonitor.simulator.recording.Recorder;
import org.presencemonitor.simulator.recording.RecordingFile;
import org.presencemonitor.thread.DaemonThreads;
import org.presencemonitor.time.SystemTime;

/** A recorder between the first monitor, its sources and its user, and the file it writes. */
final class Recording implements AutoCloseable {
    private final ScheduledExecutorService thread = DaemonThreads.scheduler("recording");
    private final Path path;
    private final Recorder recorder;
    /** Not guarded by a lock: opening a pipe waits for its reader, and the end of the program must not. */
    private volatile Optional<RecordingFile> file = Optional.empty();

    /** A recorder whose file is untouched until the recording begins. */
    Recording(Path path, Provider provider) {
        this.path = path;
        recorder = new Recorder(provider.app(), new SystemTime());
    }

    /** Writes the file from now on; false, with a sentence on standard error, when it cannot be written. */
    boolean begin() {
        try {
            file = Optional.of(new RecordingFile(path, recorder, thread));
            return true;
        } catch (IOException e) {
            System.err.println("The recording cannot be written to " + path + " ("
                    + e.getClass().getSimpleName() + "). Choose another file with --record.");
            return false;
        }
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

    /** The same commands, recorded. */
    Commands of(Commands commands) {
        return new RecordedCommands(commands, recorder);
    }

    @Override
    public void close() {
        file.ifPresent(RecordingFile::close);
        thread.shutdown();
    }
}
