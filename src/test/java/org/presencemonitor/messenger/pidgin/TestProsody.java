package org.presencemonitor.messenger.pidgin;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A Prosody of a test's own, on a free port of this machine, with its data in a folder (reference/pidgin.md). */
public final class TestProsody implements AutoCloseable {
    public static final String HOST = "contoso.example";

    private final Path folder;
    private final int port;
    private @Nullable Process server;

    private TestProsody(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts one that knows that user; a test on a system without Prosody is skipped. */
    public static TestProsody start(Path folder, String user, String password) throws Exception {
        Files.createDirectories(folder.resolve("data"));
        TestProsody prosody = new TestProsody(folder, freePort());
        Files.writeString(folder.resolve("prosody.lua"), """
            run_as_root = true
            daemonize = false
            data_path = "%1$s/data"
            pidfile = "%1$s/prosody.pid"
            modules_enabled = { "roster"; "saslauth"; "disco"; "ping"; "presence"; }
            modules_disabled = { "s2s"; "offline"; }
            allow_registration = false
            c2s_require_encryption = false
            allow_unencrypted_plain_auth = true
            interfaces = { "127.0.0.1" }
            c2s_ports = { %2$d }
            authentication = "internal_plain"
            log = { info = "%1$s/prosody.log" }
            VirtualHost "%3$s"
            """.formatted(folder, prosody.port, HOST), UTF_8);
        prosody.run("prosodyctl", "--config", prosody.configuration(), "register", user, HOST, password)
                .waitFor();
        prosody.start();
        return prosody;
    }

    private static int freePort() throws IOException {
        try (ServerSocket any = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return any.getLocalPort();
        }
    }

    private String configuration() {
        return folder.resolve("prosody.lua").toString();
    }

    private Process run(String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder.toFile(), "prosody.out")))
                    .start();
        } catch (IOException e) {
            return abort("there is no Prosody here: " + e.getMessage());
        }
    }

    public int port() {
        return port;
    }

    /** Starts it again; returns when it takes connections. */
    public void start() throws IOException {
        server = run("prosody", "--config", configuration(), "-F");
        await().atMost(Duration.ofSeconds(20)).ignoreExceptions().until(() -> {
            new Socket(InetAddress.getLoopbackAddress(), port).close();
            return true;
        });
    }

    /** Its process ends at once, and it says nothing to anybody. */
    public void kill() {
        Process running = server;
        if (running != null) {
            running.destroyForcibly().onExit().orTimeout(10, TimeUnit.SECONDS).join();
            server = null;
        }
    }

    /** How often its log has that text. */
    long logged(String text) throws IOException {
        Path log = folder.resolve("prosody.log");
        return Files.exists(log)
                ? Files.readAllLines(log, UTF_8).stream()
                        .filter(line -> line.contains(text))
                        .count()
                : 0;
    }

    /** The whole of its log. */
    String said() throws IOException {
        Path log = folder.resolve("prosody.log");
        return Files.exists(log) ? Files.readString(log, UTF_8) : "nothing";
    }

    @Override
    public void close() {
        kill();
    }
}
