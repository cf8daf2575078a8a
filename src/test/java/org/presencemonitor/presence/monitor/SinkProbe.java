package org.presencemonitor.presence.monitor;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;

/** Tells which sink is advised on a Messenger, so that a test can raise events no client would. */
final class SinkProbe {
    private SinkProbe() {}

    static Messenger on(Messenger messenger, Consumer<MessengerEvents> advised) {
        return (Messenger) Proxy.newProxyInstance(
                Messenger.class.getClassLoader(), new Class<?>[] {Messenger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("advise")) {
                        advised.accept((MessengerEvents) arguments[0]);
                    }
                    try {
                        return method.invoke(messenger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
