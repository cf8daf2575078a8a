package org.presencemonitor.bench;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Consumer;
import org.presencemonitor.messenger.Messenger;
import org.presencemonitor.messenger.MessengerEvents;

/** Tells which sink was advised on a Messenger, so that events can be raised without a client. */
final class Overheard {
    private Overheard() {}

    /** The same object to its caller. */
    static Messenger by(Consumer<MessengerEvents> heard, Messenger messenger) {
        return (Messenger) Proxy.newProxyInstance(
                Messenger.class.getClassLoader(), new Class<?>[] {Messenger.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("advise")) {
                        heard.accept((MessengerEvents) arguments[0]);
                    }
                    try {
                        return method.invoke(messenger, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
