package org.presencemonitor.simulator.junit;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionConfigurationException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;
import org.presencemonitor.simulator.CommunicatorSimulator;
import org.presencemonitor.simulator.profile.Profile;

/** Sets the fields and parameters with {@link SimulatedCommunicator} to simulated clients. */
final class AnnotatedClients implements ParameterResolver, BeforeEachCallback, AfterEachCallback {
    private static final Namespace NAMESPACE = Namespace.create(AnnotatedClients.class);

    @Override
    public void beforeEach(ExtensionContext context) throws IllegalAccessException {
        Clients clients = Clients.of(context, NAMESPACE);
        for (Object instance : context.getRequiredTestInstances().getAllInstances()) {
            for (Field field :
                    AnnotationSupport.findAnnotatedFields(instance.getClass(), SimulatedCommunicator.class)) {
                check(field);
                field.setAccessible(true);
                field.set(instance, clients.get(settings(field.getAnnotation(SimulatedCommunicator.class))));
            }
        }
    }

    private static void check(Field field) {
        if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
            throw new ExtensionConfigurationException(
                    field + ": a simulated client is new for each test, so the field can be neither static nor final");
        }
        checkType(field.getType());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.isAnnotated(SimulatedCommunicator.class);
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        checkType(parameter.getParameter().getType());
        return Clients.of(context, NAMESPACE)
                .get(settings(
                        parameter.findAnnotation(SimulatedCommunicator.class).orElseThrow()));
    }

    private static void checkType(Class<?> type) {
        if (type != CommunicatorSimulator.class) {
            throw new ExtensionConfigurationException(
                    "@SimulatedCommunicator makes a CommunicatorSimulator, not a " + type.getSimpleName());
        }
    }

    private static ClientSettings settings(SimulatedCommunicator wanted) {
        Map<String, Supplier<Profile>> presets = Profile.presets();
        Supplier<Profile> preset = presets.get(wanted.profile());
        if (preset == null) {
            throw new ExtensionConfigurationException("no profile is called \"" + wanted.profile() + "\"; there are "
                    + String.join(", ", new TreeSet<>(presets.keySet())));
        }
        return new ClientSettings(preset.get(), wanted.started(), wanted.strict(), List.of(), Optional.empty());
    }

    @Override
    public ExtensionContextScope getTestInstantiationExtensionContextScope(ExtensionContext root) {
        return ExtensionContextScope.TEST_METHOD;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Clients.of(context, NAMESPACE).testHasRun(context.getExecutionException());
    }
}
