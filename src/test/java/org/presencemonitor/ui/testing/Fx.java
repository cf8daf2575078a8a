package org.presencemonitor.ui.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;

/** Runs parts of a test on the FX thread. The toolkit starts once per JVM and stays. */
public final class Fx {
    private static final int PATIENCE_SECONDS = 20;

    static {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!started.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Fx() {}

    public static <T> T get(Callable<T> part) throws Exception {
        FutureTask<T> task = new FutureTask<>(part);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    public static void run(Runnable part) throws Exception {
        get(() -> {
            part.run();
            return true;
        });
    }
}
