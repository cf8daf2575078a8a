package org.presencemonitor.wine;

import java.util.Arrays;
import java.util.Optional;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.presencemonitor.testing.FailedTestPrinter;

/**
 * Runs on Windows: the test classes named by its arguments. Says of each test {@code passed}, {@code failed} or
 * {@code skipped} and its full name after a tab; what went wrong goes to standard error. The last line is {@code done}.
 */
public final class WindowsTests implements TestExecutionListener {
    private Optional<TestPlan> plan = Optional.empty();

    private WindowsTests() {}

    public static void main(String[] classes) {
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(Arrays.stream(classes)
                        .map(DiscoverySelectors::selectClass)
                        .toList())
                .build();
        LauncherFactory.create().execute(request, new WindowsTests());
        say("done");
    }

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = Optional.of(started);
    }

    @Override
    public void executionSkipped(TestIdentifier test, String reason) {
        say("skipped\t" + name(test));
        System.err.println(name(test) + " was skipped: " + reason);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        boolean passed = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
        if (test.isTest() || !passed) {
            say((passed ? "passed\t" : "failed\t") + name(test));
        }
        result.getThrowable().ifPresent(failure -> {
            System.err.println(name(test));
            failure.printStackTrace();
        });
    }

    private String name(TestIdentifier test) {
        return plan.map(known -> FailedTestPrinter.sentence(known, test)).orElse(test.getDisplayName());
    }

    private static synchronized void say(String line) {
        System.out.println(line);
    }
}
