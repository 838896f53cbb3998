package dev.seriema.cli;

import dev.seriema.catalog.exchange.Dates;
import dev.seriema.catalog.exchange.ExchangeInput;
import dev.seriema.catalog.exchange.ExchangeInput.Document;
import dev.seriema.catalog.exchange.ExchangeInput.Export;
import dev.seriema.catalog.exchange.ExchangeInput.Notation;
import dev.seriema.catalog.exchange.ExchangeReader;
import dev.seriema.catalog.exchange.KibanaExport;
import dev.seriema.catalog.exchange.NamedLists;
import dev.seriema.catalog.exchange.RepositoryFile;
import dev.seriema.catalog.exchange.RepositoryFiles;
import dev.seriema.catalog.exchange.Unconvertible;
import dev.seriema.catalog.json.JsonValue;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.catalog.sigma.SigmaOptions;
import dev.seriema.cli.words.Counted;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rules in another notation.
@Command(
    name = "convert",
    mixinStandardHelpOptions = true,
    description =
        "Writes rules in another notation: those of a repository as Kibana imports them or in YAML,"
            + " those that Kibana exported as files of a repository. Lists of exceptions and"
            + " connectors go along. What Kibana has no place for travels in a rule's `meta`, so"
            + " that nothing is lost on the way back. Rules of Sigma become files of a repository."
            + " For an older release of the stack, keys that only say something are dropped and"
            + " told, and rules that would mean something else are left out.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema convert rules/ -o rules.ndjson           for Kibana's import",
      "  seriema convert my_rule.toml                     one rule, to look at",
      "  seriema convert rules_export.ndjson --output-dir my-repo/rules",
      "  seriema convert rules/ --to yaml --output-dir yaml/",
      "  seriema convert rule.yaml --to toml              back from YAML",
      "  seriema convert sigma/*.yml --output-dir rules/  from Sigma",
      "  seriema convert rules/ --stack 8.19 -o r.ndjson  for an older release"
    })
final class ConvertCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final DiagnosticText diagnostics;
  private boolean isIncomplete;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description =
          "Rule files (.toml, .yaml), files of Sigma (.yml, .yaml), folders of them, or exports"
              + " (.ndjson, .json).")
  private List<Path> paths = List.of();

  @Option(
      names = "--to",
      paramLabel = "FORM",
      description =
          "kibana, yaml or toml (default: kibana for files in TOML, toml for exports and YAML).")
  private @Nullable Form to;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write one file, which must not be there yet (default: the standard output).")
  private @Nullable Path output;

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description =
          "Write a file for each rule into a folder. Lists of exceptions and connectors go to the"
              + " repository that it belongs to. No file is replaced.")
  private @Nullable Path folder;

  @Option(
      names = "--no-meta",
      description =
          "To kibana: leave out what Kibana has no place for, such as [metadata], instead of"
              + " keeping it in `meta`.")
  private boolean noMeta;

  @Option(
      names = "--date",
      paramLabel = "DATE",
      description =
          "To toml and yaml: the day on which rules were made that do not say it, such as"
              + " 2026-11-26 (default: today).")
  private @Nullable LocalDate date;

  @Option(
      names = "--strict-fields",
      description =
          "Of Sigma: leave out a rule with a field that the tables do not know, instead of keeping"
              + " its name.")
  private boolean strictFields;

  @Option(
      names = "--stack",
      paramLabel = "VERSION",
      description =
          "Write rules as this older release of the Elastic Stack can have them, such as 8.19. What"
              + " is lost is told; a rule that would not be known there or mean something else is"
              + " left out.")
  private @Nullable String stack;

  /// A notation.
  enum Form {
    kibana,
    yaml,
    toml
  }

  ConvertCommand(Terminal terminal) {
    this.terminal = terminal;
    diagnostics = new DiagnosticText(terminal.errInk());
  }

  @Override
  public Integer call() throws Unable {
    SigmaFiles sigma = SigmaFiles.among(paths);
    return sigma.sources().isEmpty() ? ofRules() : ofSigma(sigma);
  }

  private int ofSigma(SigmaFiles sigma) throws Unable {
    if (sigma.others()) {
      throw new Unable("rules of Sigma and others together: convert them one after the other");
    }
    if (to != null && to != Form.toml) {
      throw new Unable("rules of Sigma become TOML, which can then be converted to " + to);
    }
    if (stack != null) {
      throw new Unable("rules of Sigma become TOML, which can then be converted with --stack");
    }
    SigmaOptions options = new SigmaOptions(strictFields, today(), ShippedSchemas.NEWEST);
    return sigma.convert(terminal, options, output, folder) ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private LocalDate today() {
    return date == null ? LocalDate.now(ZoneOffset.UTC) : date;
  }

  private int ofRules() throws Unable {
    ExchangeInput read = ExchangeReader.read(paths);
    ExchangeInput input = stack == null ? read : new OlderStack(terminal).of(read, paths, stack);
    input.findings().forEach(this::tell);
    if (input.documents().isEmpty() && input.exports().isEmpty()) {
      if (input.findings().isEmpty()) {
        throw new Unable(RulePlaces.noRulesIn(paths));
      }
      return ExitCode.INCOMPLETE;
    }
    Form form = to == null ? usualForm(input) : to;
    switch (form) {
      case kibana -> toKibana(input);
      case yaml -> toFiles(input, RepositoryFile.Form.YAML);
      case toml -> toFiles(input, RepositoryFile.Form.TOML);
    }
    terminal.out().flush();
    if (form != Form.toml) {
      tellComments(input);
    }
    if (input.leftOut() > 0) {
      terminal
          .err()
          .println(Counted.of(input.leftOut(), "rule") + " left out, for the reasons above");
      isIncomplete = true;
    }
    return isIncomplete ? ExitCode.INCOMPLETE : ExitCode.DONE;
  }

  private static Form usualForm(ExchangeInput input) throws Unable {
    boolean isToml = input.documents().stream().anyMatch(file -> file.notation() == Notation.TOML);
    boolean isOther =
        !input.exports().isEmpty()
            || input.documents().stream().anyMatch(file -> file.notation() == Notation.YAML);
    if (isToml && isOther) {
      throw new Unable("files in TOML and others together: say what to write, such as --to kibana");
    }
    return isToml ? Form.kibana : Form.toml;
  }

  private void toKibana(ExchangeInput input) throws Unable {
    if (folder != null) {
      throw new Unable("`--to kibana` writes one file: name it with -o");
    }
    if (!input.exports().isEmpty()) {
      throw new Unable("`" + input.exports().getFirst().source().name() + "` is an export already");
    }
    KibanaExport export = new KibanaExport(!noMeta);
    input.documents().forEach(file -> add(file, export));
    addNamed(input, export);
    byte[] written = export.written();
    if (output == null) {
      terminal.out().write(written, 0, written.length);
    } else {
      write(List.of(new NewFile(output, new String(written, StandardCharsets.UTF_8))));
      terminal
          .out()
          .println(WrittenFiles.shown(output) + ": " + Counted.of(export.rules(), "rule"));
    }
  }

  /// Lists and connectors that rules name go along, wherever their repository has them.
  private void addNamed(ExchangeInput input, KibanaExport export) throws Unable {
    try {
      ExchangeInput named = NamedLists.around(paths, input.documents());
      named.findings().forEach(this::tell);
      named.documents().forEach(file -> add(file, export));
    } catch (IOException unreadable) {
      throw new Unable("the files around cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private void add(Document file, KibanaExport export) {
    SourceText source = file.content().source();
    try {
      export.add(file.content()).ifPresent(finding -> tell(source, finding));
    } catch (Unconvertible unconvertible) {
      tell(source, unconvertible.finding());
    }
  }

  private void toFiles(ExchangeInput input, RepositoryFile.Form form) throws Unable {
    RepositoryFiles files = new RepositoryFiles(new Dates(today()));
    for (Document file : input.documents()) {
      try {
        files.add(file);
      } catch (Unconvertible unconvertible) {
        tell(file.content().source(), unconvertible.finding());
      }
    }
    input.exports().forEach(export -> add(export, files));
    write(files.files(), form);
    LeftOutText.tell(files, date != null, terminal);
  }

  private void add(Export export, RepositoryFiles files) {
    for (JsonValue.Table rule : export.rules()) {
      try {
        files.add(rule);
      } catch (Unconvertible unconvertible) {
        tell(export.source(), unconvertible.finding());
      }
    }
    try {
      files.addLists(export.lists().lists(), export.lists().items());
      files.addConnectors(export.lists().connectors(), export.lists().summary());
    } catch (Unconvertible unconvertible) {
      tell(export.source(), unconvertible.finding());
    }
  }

  private void write(List<RepositoryFile> files, RepositoryFile.Form form) throws Unable {
    if (folder != null) {
      write(WrittenFiles.inFolders(files, form, folder));
      Map<String, Long> counts =
          files.stream()
              .collect(
                  Collectors.groupingBy(
                      file -> file.kind().key(), TreeMap::new, Collectors.counting()));
      counts.forEach((kind, count) ->
          terminal.out().println(Counted.of(count, "file") + " of `" + kind + "`"));
    } else if (files.size() > 1) {
      throw new Unable(
          Counted.of(files.size(), "file") + " to write: name a folder with --output-dir");
    } else {
      for (RepositoryFile file : files) {
        String text = file.text(form);
        if (output == null) {
          byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
          terminal.out().write(bytes, 0, bytes.length);
        } else {
          write(List.of(new NewFile(output, text)));
        }
      }
    }
  }

  private static void write(List<NewFile> files) throws Unable {
    WrittenFiles.write(Path.of(""), files);
  }

  private void tellComments(ExchangeInput input) {
    if (input.commented() > 0) {
      terminal
          .err()
          .println(
              "comments of "
                  + Counted.of(input.commented(), "file")
                  + " are not kept; no other notation has a place for them");
    }
  }

  private void tell(RuleSet.Finding finding) {
    tell(finding.source(), finding.diagnostic());
  }

  private void tell(SourceText source, Diagnostic finding) {
    terminal.err().print(diagnostics.render(finding, source));
    isIncomplete |= finding.isError();
  }
}
