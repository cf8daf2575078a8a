package org.presencemonitor.desktop.instance;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The program that has a data folder, as another start sees it. Calls block. */
record RunningInstance(InstanceSocket socket) {
    private static final Logger LOG = LoggerFactory.getLogger(RunningInstance.class);

    /** It accepts a connection and says nothing: its process hangs or is stopped. */
    static final class SilentException extends IOException {
        private static final long serialVersionUID = 1L;
    }

    /**
     * Asks, and waits for the last word.
     *
     * @param silence how long it may say nothing
     * @param limit how long it may say that the answer takes longer; it has failed after that
     * @return empty when nobody answers: the program has just started or is gone
     * @throws SilentException when it says nothing
     */
    Optional<InstanceAnswer> ask(String request, Duration silence, Duration limit) throws SilentException {
        long end = System.nanoTime() + limit.toNanos();
        try (LineConnection connection = new LineConnection(socket.call(SocketChannel::open))) {
            connection.write(InstanceMessage.of(request));
            Optional<InstanceMessage> message = connection.read(silence);
            while (message.isPresent() && message.get().word().equals(InstanceMessage.WAIT)) {
                if (System.nanoTime() > end) {
                    return Optional.of(InstanceAnswer.failed("not within " + limit.toSeconds() + " s"));
                }
                message = connection.read(silence);
            }
            return message.flatMap(InstanceAnswer::of);
        } catch (SocketTimeoutException e) {
            throw new SilentException();
        } catch (SilentException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            LOG.debug("The running program does not answer", e);
            return Optional.empty();
        }
    }
}
