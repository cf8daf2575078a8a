package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * A start that claims a data folder. As long as another program has it, that one is asked; a word of it decides, and so
 * does its silence. One that ends, or has gone, is waited for: its lock goes with it, and this start takes over.
 */
final class FolderClaimant {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private final Path folder;
    private final String request;
    private final Limits limits;
    private final RunningInstance running;

    /**
     * How long this start waits.
     *
     * @param silence for a word: a program locks the folder a moment before it listens, and answers at once
     * @param window for the window of a program that says that it starts
     * @param end for a program that says that it ends; each of its parts has two seconds
     */
    record Limits(Duration silence, Duration window, Duration end) {
        static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(60), Duration.ofSeconds(40));
    }

    FolderClaimant(Path folder, String request, Limits limits) {
        this.folder = folder;
        this.request = request;
        this.limits = limits;
        running = new RunningInstance(new InstanceSocket(folder));
    }

    FolderClaim claim() throws IOException {
        long begin = System.nanoTime();
        boolean ending = false;
        Optional<SingleInstance> own = SingleInstance.claim(folder);
        while (own.isEmpty()) {
            Optional<InstanceAnswer> answer;
            try {
                answer = running.ask(request, limits.silence(), limits.window());
            } catch (RunningInstance.SilentException e) {
                return silent();
            }
            ending |= answer.equals(Optional.of(InstanceAnswer.ENDING));
            if (answer.isPresent() && !answer.get().equals(InstanceAnswer.ENDING)) {
                return answered(answer.get());
            }
            if (!ending && isOver(begin, limits.silence())) {
                return silent();
            }
            if (isOver(begin, limits.end())) {
                return refused(", and has not ended within " + limits.end().toSeconds() + " s. End its process");
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
            case SHOWN -> new FolderClaim.Elsewhere(Optional.of(answer.text()), sentence(". End it first"));
            case FAILED -> refused(", and shows no window: " + answer.text() + ". End it first");
            case UNKNOWN -> refused(" in another version. End it first");
            case RUNNING, ENDING -> refused(". End it first");
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
