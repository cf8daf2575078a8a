package org.presencemonitor.texts;

import java.util.stream.Collectors;
import org.presencemonitor.presence.FoundClient;
import org.presencemonitor.presence.SourceLook;

/** A client that was found, in words. */
public final class FoundClientText {
    private FoundClientText() {}

    /** {@code Pidgin 2.14, running, signed in}. */
    public static String of(FoundClient client, Texts texts) {
        String name =
                client.version().map(version -> client.name() + " " + version).orElse(client.name());
        if (!client.running()) {
            return texts.say(Phrase.FOUND_NOT_RUNNING, name);
        }
        Phrase running = client.signedIn()
                .map(signedIn -> signedIn ? Phrase.FOUND_SIGNED_IN : Phrase.FOUND_SIGNED_OUT)
                .orElse(Phrase.FOUND_RUNNING);
        return texts.say(running, name);
    }

    /** All that were found, a line for each; what is wrong, where something is; empty where there is nothing. */
    public static String of(SourceLook look, Texts texts) {
        return look.trouble()
                .orElseGet(() ->
                        look.clients().stream().map(client -> of(client, texts)).collect(Collectors.joining("\n")));
    }

    /** {@code Pidgin is running. Watch it?} */
    public static String question(FoundClient client, Texts texts) {
        return texts.say(client.running() ? Phrase.ASK_RUNNING : Phrase.ASK_INSTALLED, client.name());
    }
}
