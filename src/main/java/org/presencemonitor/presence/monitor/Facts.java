package org.presencemonitor.presence.monitor;

import java.util.Optional;
import org.presencemonitor.mapi.MailSessionState;
import org.presencemonitor.presence.CommandResult;
import org.presencemonitor.presence.FlagLink;
import org.presencemonitor.presence.Installation;
import org.presencemonitor.presence.MessengerLink;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.presence.RunningCommand;
import org.presencemonitor.presence.SessionLink;

/**
 * The last values from each source, from which {@link Fold} makes a snapshot.
 *
 * @param signInUnderWay a sign-in has begun, and neither its success nor its failure has been reported
 */
record Facts(
        Provider provider,
        Installation installation,
        FlagLink flag,
        MessengerLink messenger,
        SessionLink session,
        boolean signInUnderWay,
        MailSessionState mail,
        boolean canStart,
        Optional<RunningCommand> running,
        Optional<CommandResult> lastResult) {

    static Facts nothingYet(Provider provider, FlagLink flag, MailSessionState mail, boolean canStart) {
        return new Facts(
                provider,
                Installation.NOT_LOOKED_FOR,
                flag,
                MessengerLink.NONE,
                SessionLink.NONE,
                false,
                mail,
                canStart,
                Optional.empty(),
                Optional.empty());
    }

    Facts withInstallation(Installation now) {
        return new Facts(provider, now, flag, messenger, session, signInUnderWay, mail, canStart, running, lastResult);
    }

    Facts withFlag(FlagLink now) {
        return new Facts(
                provider, installation, now, messenger, session, signInUnderWay, mail, canStart, running, lastResult);
    }

    Facts withMessenger(MessengerLink now) {
        return new Facts(
                provider, installation, flag, now, session, signInUnderWay, mail, canStart, running, lastResult);
    }

    Facts withSession(SessionLink now, boolean nowUnderWay) {
        return new Facts(
                provider, installation, flag, messenger, now, nowUnderWay, mail, canStart, running, lastResult);
    }

    Facts withMail(MailSessionState now) {
        return new Facts(
                provider, installation, flag, messenger, session, signInUnderWay, now, canStart, running, lastResult);
    }

    Facts withRunning(RunningCommand now) {
        return new Facts(
                provider,
                installation,
                flag,
                messenger,
                session,
                signInUnderWay,
                mail,
                canStart,
                Optional.of(now),
                lastResult);
    }

    Facts withResult(CommandResult ended) {
        return new Facts(
                provider,
                installation,
                flag,
                messenger,
                session,
                signInUnderWay,
                mail,
                canStart,
                ended.outcome() == CommandResult.CommandOutcome.REFUSED ? running : Optional.empty(),
                Optional.of(ended));
    }
}
