package org.presencemonitor.app;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.presencemonitor.print.PrintableStream;
import org.presencemonitor.print.StandardOutput;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.print.linux.OutputPipe;
import org.presencemonitor.print.windows.OutputHandle;
import org.presencemonitor.settings.OperatingSystem;
import org.presencemonitor.thread.DaemonThreads;
import picocli.CommandLine.ExitCode;

/**
 * The standard streams of this process: errors are {@linkplain PrintableStream printable lines}, and a console ends
 * when nobody reads its output any more, as other programs do on the signal SIGPIPE, which Java ignores.
 */
final class StandardStreams {
    /** What a shell reports of a program that ended by SIGPIPE. */
    static final int READER_GONE = 128 + 13;

    /** The streams as they are, whatever reads them. */
    static final StandardStreams UNCHANGED = new StandardStreams(Optional.empty());

    private final CompletableFuture<Integer> readerGone = new CompletableFuture<>();
    private final Optional<StandardOutput> output;
    private volatile boolean lost;

    private StandardStreams(Optional<StandardOutput> output) {
        this.output = output;
    }

    /** What is done on a console. */
    interface ConsoleWork {
        /** Returns the exit code. */
        int run() throws IOException;
    }

    /** Replaces the streams of this process. */
    static StandardStreams install() {
        PrintStream console = System.err;
        System.setErr(new PrintableStream(line -> {
            if (!LogFile.isNoise(line)) {
                console.println(line);
            }
        }));
        FileOutputStream file = new FileOutputStream(FileDescriptor.out);
        StandardOutput output = new StandardOutput(file);
        System.setOut(new PrintStream(new BufferedOutputStream(output), true, System.out.charset()));
        StandardStreams streams = new StandardStreams(Optional.of(output));
        output.failure().thenAccept(failure -> streams.outputFailed(failure, file.getChannel()));
        return streams;
    }

    private void outputFailed(IOException failure, FileChannel file) {
        if (isFile(file)) {
            System.err.println("Standard output cannot be written: " + ThrownReason.of(failure));
            lost = true;
        } else if (hadReader()) {
            readerHasGone();
        }
    }

    /** Windows gives no output to a server that COM launches, which works on all the same. */
    private static boolean hadReader() {
        return !OperatingSystem.current().isWindows() || OutputHandle.isPipe();
    }

    /** A file has a position; a pipe and a terminal have none. */
    private static boolean isFile(FileChannel output) {
        try {
            return output.position() >= 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void readerHasGone() {
        readerGone.complete(READER_GONE);
    }

    /**
     * Runs work on a thread of its own until its end, or until the output has no reader: then the process must end, and
     * its shutdown hooks end in order what the work has begun.
     *
     * @return exit code of the process
     */
    int run(ConsoleWork work) throws IOException {
        if (output.isEmpty()) {
            return work.run();
        }
        OutputPipe.whenReaderGone(this::readerHasGone);
        CompletableFuture<Integer> code = new CompletableFuture<>();
        DaemonThreads.start("console", () -> {
            try {
                code.complete(work.run());
            } catch (IOException | RuntimeException | Error e) {
                code.completeExceptionally(e);
            }
        });
        int ended = firstOf(code);
        return ended == ExitCode.OK && lost ? ExitCode.SOFTWARE : ended;
    }

    private int firstOf(CompletableFuture<Integer> code) throws IOException {
        try {
            return code.applyToEither(readerGone, ended -> ended).join();
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof IOException unusable) {
                throw unusable;
            }
            if (cause instanceof RuntimeException unexpected) {
                throw unexpected;
            }
            if (cause instanceof Error error) {
                throw error;
            }
            throw e;
        }
    }
}
