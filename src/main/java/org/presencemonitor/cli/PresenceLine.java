package org.presencemonitor.cli;

import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.Failure;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.Presence;
import org.presencemonitor.presence.Problem;
import org.presencemonitor.print.JsonLine;
import org.presencemonitor.simulator.text.Spelling;

/** A presence, and the result of a command, for other programs: what {@code status.schema.json} describes. */
public final class PresenceLine {
    private PresenceLine() {}

    /**
     * The state and each link of the chain. Two presences that differ in nothing that is told have equal lines.
     *
     * @param shown whether this is the client that window and tray show
     */
    public static JsonLine of(Presence presence, boolean shown) {
        Optional<Failure> failure = presence.problem().flatMap(Problem::failure);
        return JsonLine.EMPTY
                .with("provider", presence.provider().app())
                .with("shown", shown)
                .with("state", Spelling.ofConstant(presence.state().name()))
                .with("signedIn", presence.state().isSignedIn())
                .with(
                        "status",
                        presence.session()
                                .status()
                                .flatMap(status -> status.name())
                                .map(Spelling::ofConstant))
                .with("since", presence.since().instant().toString())
                .with("signinName", nonEmpty(presence.session().signinName()))
                .with("friendlyName", nonEmpty(presence.session().friendlyName()))
                .with("flag", flag(presence.flag()))
                .with("messenger", RawValues.messenger(presence.messenger()))
                .with("myStatus", RawValues.status(presence.session()))
                .with("mail", Spelling.ofConstant(presence.mail().phase().name()))
                .with(
                        "command",
                        presence.running()
                                .map(one -> Spelling.ofConstant(one.command().name())))
                .with("problem", nonEmpty(ConsoleWords.remarks(presence).replaceFirst("^ -- ", "")))
                .with("hresult", failure.map(why -> why.hresult().hex()))
                .with("hresultName", failure.map(why -> why.hresult().name(why.api())));
    }

    private static Optional<String> nonEmpty(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    private static String flag(FlagLink flag) {
        return flag.reading().map(RawValues::flag).orElse("unread");
    }

    /** How a command ended, as a sentence, with the HRESULT where one is the reason. */
    public static JsonLine of(CommandResult result, MailSessionState mail) {
        Optional<Failure> failure = result.failure();
        return JsonLine.EMPTY
                .with("sentence", ConsoleWords.result(result, mail))
                .with("hresult", failure.map(why -> why.hresult().hex()))
                .with("hresultName", failure.map(why -> why.hresult().name(why.api())));
    }
}
