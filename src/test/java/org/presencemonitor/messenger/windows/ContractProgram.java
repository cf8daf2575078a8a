package org.presencemonitor.messenger.windows;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectMethod;

import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs on Windows: the tests of the contract, or the one method given, and tells in a line how each ended. */
public final class ContractProgram implements TestExecutionListener {
    private ContractProgram() {}

    public static void main(String[] arguments) {
        Class<?> tests = WindowsMessengerContract.class;
        LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                .selectors(arguments.length == 0 ? selectClass(tests) : selectMethod(tests, arguments[0]))
                .build();
        LauncherFactory.create().execute(request, new ContractProgram());
        System.out.println("end");
        System.out.flush();
        // A thread of COM's may still be attached.
        Runtime.getRuntime().halt(0);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        result.getThrowable().ifPresent(Throwable::printStackTrace);
        if (test.isTest() || result.getThrowable().isPresent()) {
            String why = result.getThrowable().map(Throwable::toString).orElse("").replaceAll("\\s+", " ");
            System.out.println(result.getStatus() + "\t" + name(test) + "\t" + why);
        }
    }

    /** A parameter's own name does not say of which test it is one. */
    private static String name(TestIdentifier test) {
        return test.getLegacyReportingName() + " " + test.getDisplayName();
    }
}
