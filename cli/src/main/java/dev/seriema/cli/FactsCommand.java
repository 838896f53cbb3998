package dev.seriema.cli;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.FactsInUse;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.model.event.JsonWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Which facts there are.
@Command(
    name = "facts",
    mixinStandardHelpOptions = true,
    description =
        "Lists the facts that are at hand here: names and types of fields, and the release they are"
            + " of. Those of the repository win over those that ship.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema facts                                      the repository around, and what ships",
      "  seriema facts --repository ../detection-rules      another repository",
      "  seriema facts import ../detection-rules --to DIR   tables of newer facts"
    })
final class FactsCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Option(
      names = "--repository",
      paramLabel = "DIR",
      description = "The rule repository (default: the one around).")
  private @Nullable Path repository;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "table or ndjson (default: table on a terminal, else ndjson).")
  private @Nullable OutputForm output;

  FactsCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    List<FactFinding> findings = new ArrayList<>();
    Optional<RepositoryFacts> own =
        root().flatMap(root -> RepositoryFacts.of(root, FactsCache.ofUser(), findings));
    List<FactsInUse> rows = FactsInUse.of(own);
    own.ifPresent(facts -> findings.addAll(facts.findings()));
    switch (OutputForm.orDefault(output, terminal)) {
      case table -> tellTable(rows);
      case ndjson -> rows.forEach(this::tellJson);
    }
    terminal.out().flush();
    FactFindings.tell(findings, terminal);
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private Optional<Path> root() throws Unable {
    if (repository == null) {
      return RuleRepository.around(Path.of("")).map(RuleRepository::root);
    }
    if (!Files.isDirectory(repository)) {
      throw new Unable(repository + " is no folder; --repository names one with rules");
    }
    return Optional.of(repository);
  }

  private void tellTable(List<FactsInUse> rows) {
    terminal.out().printf(Locale.ROOT, "%-28s %-12s %9s  %s%n", "table", "release", "rows", "from");
    rows.forEach(row ->
        terminal
            .out()
            .printf(
                Locale.ROOT,
                "%-28s %-12s %,9d  %s%n",
                row.table(),
                row.release(),
                row.rows(),
                row.source()));
  }

  private void tellJson(FactsInUse row) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("table").string(row.table());
    json.name("release").string(row.release());
    json.name("rows").number(row.rows());
    json.name("source").string(row.source());
    json.endObject().endLine();
    terminal.out().write(json.bytes(), 0, json.length());
  }
}
