package dev.seriema.cli;

import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.catalog.facts.table.FactsFolder;
import dev.seriema.catalog.facts.table.FactsImport;
import dev.seriema.catalog.facts.table.TableFile;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Newer facts as tables.
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description =
        "Makes tables of facts, in the form of those that ship, from rule repositories or their"
            + " settings, packages, index mappings, field files and ATT&CK bundles.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema facts import ../detection-rules --to facts/",
      "  seriema facts import packages/aws packages/okta --to facts/ --licence Elastic-2.0",
      "  seriema facts import enterprise-attack.json --source-version 18.1 --to facts/",
      "  seriema facts import mapping.json --to facts/    what GET index/_mapping answers"
    })
final class FactsImportCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "1..*",
      paramLabel = "SOURCE",
      description = "Files and folders, each recognised by its content.")
  private List<Path> sources = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "DIR",
      description = "Where to write the tables; empty, new, or made by an earlier import.")
  private Path folder = Path.of("");

  @Option(
      names = "--source-version",
      paramLabel = "VERSION",
      description = "The version of what the sources describe, where they do not say.")
  private String version = "";

  @Option(
      names = "--licence",
      paramLabel = "TEXT",
      description = "The licence of the sources, for the page beside the tables.")
  private String licence = "";

  FactsImportCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    FactsFolder target = new FactsFolder(folder);
    try {
      if (target.holdsOtherFiles()) {
        throw new Unable(
            folder + " holds other files; --to names a folder that is new or of an earlier import");
      }
      FactsImport facts = new FactsImport(version);
      List<String> told = new ArrayList<>();
      for (Path source : sources) {
        facts.add(source);
        told.add(told(source));
      }
      FactFindings.tell(facts.findings(), terminal);
      tell(target.write(facts.facts(), new FactsFolder.Provenance(told, version, licence)));
      boolean complete =
          facts.findings().stream().noneMatch(finding -> finding.diagnostic().isError());
      return complete ? ExitCode.DONE : ExitCode.INCOMPLETE;
    } catch (UnusableFacts unusable) {
      throw new Unable(unusable.finding().diagnostic().code(), unusable.finding().line());
    } catch (IOException unwritable) {
      throw new Unable(folder + " cannot be written: " + SystemReasons.of(unwritable));
    }
  }

  private void tell(List<TableFile> tables) throws Unable {
    if (tables.isEmpty()) {
      throw new Unable("the sources hold no facts that a table has");
    }
    for (TableFile table : tables) {
      terminal
          .out()
          .printf(
              Locale.ROOT, "%,9d rows  %s%n", table.rows().size(), folder.resolve(table.name()));
    }
    terminal.out().flush();
  }

  /// The name of a source and, of a file, its checksum.
  private static String told(Path source) throws IOException {
    Path name = source.toAbsolutePath().normalize().getFileName();
    String shown = "`" + (name == null ? source : name) + "`";
    return Files.isDirectory(source)
        ? shown
        : shown + ", SHA-256 `" + FactsFolder.checksum(Files.readAllBytes(source)) + "`";
  }
}
