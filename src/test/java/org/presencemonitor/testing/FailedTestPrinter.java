package org.presencemonitor.testing;

import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints the display names of each failed test, from the class's to the test's, because Surefire prints the name of the
 * method alone. The launcher finds this listener by {@code META-INF/services}.
 */
public final class FailedTestPrinter implements TestExecutionListener {
    private @Nullable TestPlan plan;

    @Override
    public void testPlanExecutionStarted(TestPlan started) {
        plan = started;
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (plan != null && result.getStatus() == TestExecutionResult.Status.FAILED) {
            System.out.println("Failed: " + sentence(plan, test));
        }
    }

    /** Returns the display names from the class's to the test's, without the engine's. */
    public static String sentence(TestPlan plan, TestIdentifier test) {
        return plan.getParent(test)
                .filter(parent -> parent.getParentIdObject().isPresent())
                .map(parent -> sentence(plan, parent) + ", " + test.getDisplayName())
                .orElse(test.getDisplayName());
    }
}
