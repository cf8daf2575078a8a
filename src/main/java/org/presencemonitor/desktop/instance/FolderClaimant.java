package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.presencemonitor.desktop.instance.RunningInstance.Patience;

/**
 * A start that claims a data folder. As long as another program has it, that one is asked; a word of it decides, and so
 * does its silence. One that ends, or has gone, is waited for: its lock goes with it, and this start takes over.
 */
final class FolderClaimant {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final InstanceRequest request;
    private final Patience patience;
    private final RunningInstance running;

    FolderClaimant(Path folder, InstanceRequest request, Patience patience) {
        this.folder = folder;
        this.request = request;
        this.patience = patience;
        running = new RunningInstance(folder);
    }

    FolderClaim claim() throws IOException {
        long begin = System.nanoTime();
        boolean ending = false;
        Optional<SingleInstance> own = SingleInstance.claim(folder);
        while (own.isEmpty()) {
            Optional<InstanceAnswer> answer;
            try {
                answer = running.ask(request, patience, state -> {});
            } catch (RunningInstance.SilentException e) {
                return silent();
            }
            ending |= answer.equals(Optional.of(InstanceAnswer.ENDING));
            if (answer.isPresent() && !answer.get().equals(InstanceAnswer.ENDING)) {
                return answered(answer.get());
            }
            if (!ending && isOver(begin, patience.silence())) {
                return silent();
            }
            if (isOver(begin, patience.end())) {
                return refused(", and has not ended within " + patience.end().toSeconds() + " s. End its process");
            }
            LockSupport.parkNanos(PAUSE.toNanos());
            own = SingleInstance.claim(folder);
        }
        return new FolderClaim.Taken(own.get());
    }

    private FolderClaim silent() {
        return refused(", and does not answer. End its process");
    }

    private static boolean isOver(long since, Duration limit) {
        return System.nanoTime() - since > limit.toNanos();
    }

    private FolderClaim answered(InstanceAnswer answer) {
        return switch (answer.kind()) {
            case SHOWN -> new FolderClaim.Elsewhere(Optional.of(answer.display()), sentence(". End it first"));
            case FAILED -> refused(", and shows no window: " + answer.sentence() + ". End it first");
            case UNKNOWN -> refused(" in another version. End it first");
            case REFUSED -> refused(" by another user. End it first");
            case BUSY -> refused(", and has too much to answer. End its process");
            case WAIT, STATUS, DONE, TIMED_OUT, RUNNING, ENDING -> refused(". End it first");
        };
    }

    private FolderClaim refused(String how) {
        return new FolderClaim.Elsewhere(Optional.empty(), sentence(how));
    }

    private String sentence(String how) {
        return "Presence Monitor is already running with " + folder + how
                + ", or choose another folder with --data-dir.";
    }
}
