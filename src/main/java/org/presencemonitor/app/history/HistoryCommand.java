package org.presencemonitor.app.history;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.presencemonitor.cli.HistoryLines;
import org.presencemonitor.cli.ProviderOption;
import org.presencemonitor.history.EntryTopic;
import org.presencemonitor.history.HistoryFilter;
import org.presencemonitor.history.HistoryPage;
import org.presencemonitor.history.store.HistoryException;
import org.presencemonitor.history.store.HistoryExport;
import org.presencemonitor.history.store.HistoryReader;
import org.presencemonitor.presence.Provider;
import org.presencemonitor.print.LinePrinter;
import org.presencemonitor.print.ThrownReason;
import org.presencemonitor.settings.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The {@code history} command: prints or exports the entries, also while the monitor runs. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Print what happened, the oldest first; also while the monitor runs.")
public final class HistoryCommand implements Callable<Integer> {
    /** The formats by the words of the command line. */
    enum OutputFormat {
        text,
        csv,
        json,
        scenario
    }

    /** The values of {@code --filter}: the topics, and all of them. */
    static final class Filters extends ArrayList<String> {
        private static final long serialVersionUID = 1L;
        private static final String ALL = "all";

        Filters() {
            super(Stream.concat(
                            Stream.of(ALL), Arrays.stream(EntryTopic.values()).map(Filters::name))
                    .toList());
        }

        static String name(EntryTopic topic) {
            return topic.name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    @Spec
    private @Nullable CommandSpec command;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where history.db is, when not in your data folder.")
    private @Nullable Path dataDir;

    @Option(names = "--from", paramLabel = "DATE", description = "The first day, such as 2026-11-20.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "The last day, inclusive.")
    private @Nullable LocalDate to;

    @Option(
            names = "--filter",
            paramLabel = "KIND",
            completionCandidates = Filters.class,
            description = "One of ${COMPLETION-CANDIDATES}. Repeat it for several.")
    private List<String> filters = List.of();

    @Option(
            names = "--provider",
            paramLabel = "APP",
            converter = ProviderOption.class,
            description = "What happened to the client with that key name.")
    private @Nullable Provider provider;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description =
                    "One of ${COMPLETION-CANDIDATES}; text is the default. A scenario is of one provider, Communicator"
                            + " when none is named, and of its newest 2,000 rows at most.")
    private OutputFormat format = OutputFormat.text;

    @Option(names = "--export", paramLabel = "FILE", description = "Write it into FILE; text becomes csv there.")
    private @Nullable Path export;

    @Override
    public Integer call() {
        HistoryFilter filter = filter();
        DataFolder folder = Optional.ofNullable(dataDir).map(DataFolder::new).orElseGet(DataFolder::ofThisUser);
        try (HistoryReader reader = HistoryReader.open(folder.historyFile()).orElse(null)) {
            if (reader == null) {
                complain("There is no history in " + folder.path() + " yet.");
                return ExitCode.OK;
            }
            write(reader, filter);
            return ExitCode.OK;
        } catch (HistoryException e) {
            complain(e.getMessage());
        } catch (IOException e) {
            complain(export + " cannot be written: " + ThrownReason.named(e));
        }
        return ExitCode.SOFTWARE;
    }

    private void write(HistoryReader reader, HistoryFilter filter) throws IOException {
        HistoryExport.Format written =
                format == OutputFormat.json ? HistoryExport.Format.JSON : HistoryExport.Format.CSV;
        PrintWriter out = spec().commandLine().getOut();
        if (format == OutputFormat.scenario) {
            writeScenario(reader, filter, out);
        } else if (export != null) {
            HistoryExport.write(reader, filter, written, export, rows -> {});
        } else if (format == OutputFormat.text) {
            HistoryLines lines = new HistoryLines(ZoneId.systemDefault(), out);
            reader.each(filter, lines::print);
        } else {
            HistoryExport.write(reader, filter, written, out);
        }
        out.flush();
    }

    private void writeScenario(HistoryReader reader, HistoryFilter filter, PrintWriter out) throws IOException {
        Provider whose = Optional.ofNullable(provider).orElse(Provider.COMMUNICATOR);
        HistoryPage page = HistoryScenario.page(reader, filter, whose);
        if (export == null) {
            new LinePrinter(out).printAll(HistoryScenario.text(page, whose));
        } else {
            HistoryScenario.write(reader, filter, whose, export);
        }
        if (page.next().isPresent()) {
            complain("There is more; a scenario holds the newest " + HistoryScenario.MAX_ROWS + " rows.");
        }
    }

    private HistoryFilter filter() {
        HistoryFilter filter = HistoryFilter.ALL
                .withTopics(topics())
                .between(
                        Optional.ofNullable(from).map(HistoryCommand::start).orElse(Instant.EPOCH),
                        Optional.ofNullable(to)
                                .map(day -> start(day.plusDays(1)))
                                .orElse(Instant.ofEpochMilli(Long.MAX_VALUE)));
        return provider == null ? filter : filter.withProvider(provider);
    }

    /** No topics for all entries. */
    private Set<EntryTopic> topics() {
        List<String> known = new Filters();
        filters.stream().filter(name -> !known.contains(name)).findFirst().ifPresent(name -> {
            throw new ParameterException(
                    spec().commandLine(),
                    "There is no kind \"" + name + "\". Expected one of " + String.join(", ", known) + ".");
        });
        return filters.contains(Filters.ALL)
                ? Set.of()
                : Arrays.stream(EntryTopic.values())
                        .filter(topic -> filters.contains(Filters.name(topic)))
                        .collect(Collectors.toSet());
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneId.systemDefault()).toInstant();
    }

    private void complain(@Nullable String sentence) {
        new LinePrinter(spec().commandLine().getErr()).print(String.valueOf(sentence));
    }

    private CommandSpec spec() {
        return Optional.ofNullable(command).orElseThrow();
    }
}
