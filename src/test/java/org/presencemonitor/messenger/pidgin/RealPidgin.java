package org.presencemonitor.messenger.pidgin;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.bus.SessionBus;
import org.presencemonitor.hresult.ComException;
import org.presencemonitor.messenger.MyStatus;

/**
 * Pidgin itself, with a home of its own, on a bus of a test's own and on the display of the test (reference/pidgin.md).
 */
public final class RealPidgin implements AutoCloseable {
    private final Path home;
    private final int port;
    private final Map<String, String> environment;
    private final List<String> accounts = new ArrayList<>();
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);

    private @Nullable Process process;

    /**
     * Starts nothing yet.
     *
     * @param port of the server on this machine
     */
    public RealPidgin(Path home, int port, SessionBus bus) throws IOException {
        this.home = Files.createDirectories(home);
        this.port = port;
        this.environment = new HashMap<>(bus.environment());
        // Nobody touches the display of a test, and after five minutes of that Pidgin is away by itself.
        Files.writeString(Files.createDirectories(home.resolve(".purple")).resolve("prefs.xml"), """
            <?xml version='1.0' encoding='UTF-8' ?>
            <pref version='1' name='/'><pref name='purple'><pref name='away'>
            <pref name='idle_reporting' type='string' value='none'/>
            <pref name='away_when_idle' type='bool' value='0'/>
            </pref></pref></pref>
            """, UTF_8);
        environment.put("HOME", home.toString());
        environment.put("LC_ALL", "C");
        for (String name : List.of("DISPLAY", "XAUTHORITY", "PATH")) {
            String value = System.getenv(name);
            if (value != null) {
                environment.put(name, value);
            }
        }
    }

    /** As {@link PidginClient} needs it to start this Pidgin. */
    public SessionBus session() {
        return new SessionBus(environment);
    }

    /**
     * Adds an account, which it connects by itself.
     *
     * @param password empty for one that Pidgin asks for
     */
    public RealPidgin account(String name, String password, String alias) throws IOException {
        String secret = password.isEmpty() ? "" : "<password>" + password + "</password>";
        accounts.add("""
            <account><protocol>prpl-jabber</protocol><name>%s</name>%s<alias>%s</alias>
            <settings>
            <setting name='connection_security' type='string'>opportunistic_tls</setting>
            <setting name='auth_plain_in_clear' type='bool'>1</setting>
            <setting name='port' type='int'>%d</setting>
            <setting name='connect_server' type='string'>127.0.0.1</setting>
            </settings>
            <settings ui='gtk-gaim'><setting name='auto-login' type='bool'>1</setting></settings>
            </account>
            """.formatted(name, secret, alias, port));
        Files.writeString(
                Files.createDirectories(home.resolve(".purple")).resolve("accounts.xml"),
                "<?xml version='1.0' encoding='UTF-8' ?><account version='1.0'>" + String.join("", accounts)
                        + "</account>",
                UTF_8);
        return this;
    }

    /** Starts it, with a second program of the same home allowed; {@code options} may be {@code -n}. */
    public void start(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("pidgin", "-m", "-d"));
        command.addAll(List.of(options));
        try {
            ProcessBuilder builder = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(home.toFile(), "pidgin.out")));
            builder.environment().putAll(environment);
            process = builder.start();
        } catch (IOException e) {
            abort("there is no Pidgin here: " + e.getMessage());
        }
    }

    /**
     * Waits until an account is connected. Where an attempt fails, Pidgin itself waits up to a minute before the next,
     * and longer after that: it is told to connect, as a user would tell it.
     */
    public void awaitOnline(PidginClient client) {
        Instant[] next = {Instant.now().plus(BETWEEN_ATTEMPTS)};
        try {
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(() -> {
                if (client.look().status().filter(MyStatus.ONLINE::equals).isPresent()) {
                    return true;
                }
                if (Instant.now().isAfter(next[0])) {
                    next[0] = Instant.now().plus(BETWEEN_ATTEMPTS);
                    signIn(client);
                }
                return false;
            });
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("Not online but " + client.look() + "; Pidgin said:\n" + said(), e);
        }
    }

    private static void signIn(PidginClient client) {
        try {
            client.messenger().create().autoSignin();
        } catch (ComException e) {
            // It is not there yet, or connects now.
        }
    }

    /** Sends a signal to its process: {@code STOP}, {@code CONT}. */
    void signal(String name) throws Exception {
        Process running = process;
        if (running != null) {
            new ProcessBuilder("kill", "-" + name, Long.toString(running.pid()))
                    .start()
                    .waitFor();
        }
    }

    public void kill() {
        Process running = process;
        if (running != null) {
            running.destroyForcibly().onExit().join();
            process = null;
        }
    }

    /** A file of its home, such as {@code status.xml}. */
    String file(String name) throws IOException {
        return Files.readString(home.resolve(".purple").resolve(name), UTF_8);
    }

    /** What it has printed, without the news of its plugins. */
    String said() {
        try (Stream<String> lines = Files.lines(home.resolve("pidgin.out"), ISO_8859_1)) {
            return lines.filter(line -> !line.contains(" plugins: ")).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Override
    public void close() {
        kill();
    }
}
