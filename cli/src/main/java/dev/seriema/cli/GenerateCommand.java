package dev.seriema.cli;

import dev.seriema.catalog.evidence.EvidenceKind;
import dev.seriema.catalog.generate.EventGenerator;
import dev.seriema.catalog.generate.Generated;
import dev.seriema.catalog.generate.GeneratedCase;
import dev.seriema.catalog.generate.GeneratedEvent;
import dev.seriema.catalog.generate.GeneratedFiles;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.scaffold.NewFile;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Events that one rule alerts on, and near misses.
@Command(
    name = "generate",
    mixinStandardHelpOptions = true,
    description = {
      "Makes events from a rule: such as it alerts on, and near misses on which it does not. Each"
          + " was confirmed by running the rule. On standard output the id of an event begins with"
          + " alerts- or quiet-. Ends with 1 when no event can satisfy the rule, with 2 when events"
          + " of a kind could not be made."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema generate my_rule.toml                   events on standard output",
      "  seriema generate my_rule.toml --output-dir my_rule.evidence",
      "  seriema test my_rule.toml                       proves the rule by them",
      "  seriema generate my_rule.toml | seriema explain my_rule.toml -"
    })
final class GenerateCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "A rule file, a rule id, or a name that only one rule has.")
  private String rule = "";

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Where ids and names are looked up (default: the repository around, else the shipped"
              + " rules). May be given several times.")
  private List<Path> rules = List.of();

  @Option(
      names = "--output-dir",
      paramLabel = "DIR",
      description =
          "Write a folder of evidence, with alerts/ and quiet/, instead of standard output. No file"
              + " is replaced.")
  private @Nullable Path outputDir;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "Another number gives other values, the same the same (default: 1).")
  private long seed = 1;

  GenerateCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    RuleSet.LoadedRule loaded = NamedRule.of(rule, RulePlaces.orAround(rules), terminal);
    FieldTypes types = FieldTypes.around(List.of(loaded.file()));
    RuleCompiler compiler = new RuleCompiler(types.schemas());
    Generated made =
        EventGenerator.of(compiled(loaded, compiler), compiler.schema(loaded.rule()), seed);
    types.tellFindings(terminal);
    made.fault()
        .ifPresent(fault ->
            terminal
                .err()
                .print(new DiagnosticText(terminal.errInk()).render(fault, loaded.source())));
    if (outputDir == null) {
      print(made);
    } else if (!made.cases().isEmpty()) {
      write(made, outputDir);
    }
    tell(made);
    if (made.fault().isPresent()) {
      return ExitCode.FOUND;
    }
    return made.isWhole() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private Compilation.Compiled compiled(RuleSet.LoadedRule loaded, RuleCompiler compiler)
      throws Unable {
    return switch (compiler.compile(loaded.rule())) {
      case Compilation.Compiled compiled -> compiled;
      case Compilation.LeftOut(_, var reason, _, var diagnostics) -> {
        DiagnosticText renderer = new DiagnosticText(terminal.errInk());
        diagnostics.forEach(
            diagnostic -> terminal.err().print(renderer.render(diagnostic, loaded.source())));
        throw new Unable(
            "no events can be made of " + DisplayText.safe(loaded.place()) + ": " + reason);
      }
    };
  }

  private void print(Generated made) {
    for (GeneratedCase each : made.cases()) {
      for (GeneratedEvent event : each.events()) {
        terminal.out().println(event.json());
      }
    }
    terminal.out().flush();
  }

  private void write(Generated made, Path folder) throws Unable {
    List<NewFile> files = GeneratedFiles.of(made);
    WrittenFiles.write(folder, files);
    for (NewFile file : files) {
      terminal.out().println(WrittenFiles.shown(folder.resolve(file.path())));
    }
    terminal.out().flush();
  }

  private void tell(Generated made) {
    made.notes().forEach(note -> terminal.err().println("note: " + DisplayText.safe(note)));
    made.gaps().forEach(gap -> terminal.err().println("not made: " + DisplayText.safe(gap)));
    terminal
        .err()
        .println(
            Counted.of(made.of(EvidenceKind.ALERTS).size(), "case")
                + " alerting, "
                + made.of(EvidenceKind.QUIET).size()
                + " quiet");
  }
}
