package org.presencemonitor.ui.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.awaitility.Awaitility;

/** Runs steps of a test on the FX thread. The toolkit starts once per JVM and stays. */
public final class Fx {
    private static final int TIMEOUT_SECONDS = 20;

    static {
        CountDownLatch started = new CountDownLatch(1);
        Platform.startup(started::countDown);
        Platform.setImplicitExit(false);
        try {
            if (!started.await(TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("The toolkit did not start");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Fx() {}

    public static <T> T get(Callable<T> step) throws Exception {
        FutureTask<T> task = new FutureTask<>(step);
        Platform.runLater(task);
        return task.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }

    public static void run(Runnable step) throws Exception {
        get(() -> {
            step.run();
            return true;
        });
    }

    /** Returns once the condition holds, which is checked on the FX thread; fails the test after twenty seconds. */
    public static void until(Callable<Boolean> condition) {
        Awaitility.await().atMost(TIMEOUT_SECONDS, TimeUnit.SECONDS).until(() -> get(condition));
    }
}
