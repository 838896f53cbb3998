package dev.seriema.cli;

import dev.seriema.catalog.exchange.Dates;
import dev.seriema.catalog.exchange.RepositoryFile;
import dev.seriema.catalog.exchange.RepositoryFiles;
import dev.seriema.catalog.exchange.Unconvertible;
import dev.seriema.catalog.export.RuleExport;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleSet.LoadedRule;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.ship.ShippedRule;
import dev.seriema.cli.show.ConditionTree;
import dev.seriema.cli.show.RulePage;
import dev.seriema.cli.show.StageBranches;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.intake.SystemReasons;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.rule.Rule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// One rule, to read.
@Command(
    name = "show",
    mixinStandardHelpOptions = true,
    description =
        "Shows one rule: as a page, as its TOML file, as Kibana's API takes it once it is released,"
            + " or its condition as a tree with the types of fields and the values that it waits"
            + " for.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema show rules/linux/my_rule.toml",
      "  seriema show \"Web Server Started from Python\" --as tree",
      "  seriema show 6f4e2c1a-5b0d-4f0e-9a6e-0d2c1f3b7a55 --rules rules_export.ndjson",
      "  seriema show my_rule.toml --as toml > copy.toml",
      "  seriema show my_rule.toml --as api --stack 8.19"
    })
final class ShowCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      index = "0",
      paramLabel = "RULE",
      description = "A path, a rule id, or a name that only one rule has.")
  private String rule = "";

  @Option(
      names = "--as",
      paramLabel = "FORM",
      description = "text, toml, api or tree (default: ${DEFAULT-VALUE}).")
  private Form form = Form.text;

  @Option(
      names = "--rules",
      paramLabel = "PATH",
      description =
          "Where ids and names are looked up (default: the repository around, else the shipped"
              + " rules). May be given several times.")
  private List<Path> rules = List.of();

  @Option(
      names = "--stack",
      paramLabel = "VERSION",
      description =
          "With --as api: the release of the Elastic Stack that the rule is for, such as 9.5"
              + " (default: the one of the next package of the repository, else the newest).")
  private @Nullable String stack;

  /// How the rule is shown.
  enum Form {
    text,
    toml,
    api,
    tree
  }

  ShowCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    Optional<Release> release = StackVersion.of(stack);
    LoadedRule loaded = NamedRule.of(rule, RulePlaces.orAround(rules), terminal);
    switch (form) {
      case text -> page(loaded, FieldTypes.around(List.of(loaded.file())));
      case toml -> file(loaded);
      case api -> api(loaded, Shipping.around(loaded.file(), release));
      case tree -> tree(loaded, FieldTypes.around(List.of(loaded.file())));
    }
    terminal.out().flush();
    return ExitCode.DONE;
  }

  private void api(LoadedRule loaded, Shipping shipping) throws Unable {
    Optional<ShippedRule> shipped =
        ShippedRule.of(loaded.written(), loaded.rule(), shipping.facts())
            .map(rule -> rule.with(shipping.versions().of(loaded)));
    shipping.tellFindings(terminal);
    if (shipped.isEmpty()) {
      throw new Unable("a value of the rule has no form in JSON, such as a date");
    }
    terminal.out().println(shipped.get().json());
    terminal.out().flush();
    for (Untold untold : shipped.get().untold()) {
      terminal
          .err()
          .println(
              DisplayText.safe("`" + untold.member() + "` is not complete: " + untold.reason()));
    }
  }

  private void page(LoadedRule loaded, FieldTypes types) {
    Optional<String> leftOut =
        switch (new RuleCompiler(types.schemas()).compile(loaded.rule())) {
          case Compilation.Compiled _ -> Optional.empty();
          case Compilation.LeftOut out -> Optional.of(out.reason());
        };
    new RulePage(terminal.out(), terminal.outInk(), terminal.columns())
        .show(loaded.rule(), loaded.place(), leftOut);
    types.tellFindings(terminal);
  }

  /// The bytes of the file; a terminal gets them line by line, so that they cannot do harm.
  private void file(LoadedRule loaded) throws Unable {
    try {
      byte[] bytes =
          loaded.file().toString().endsWith(".toml")
              ? Files.readAllBytes(loaded.file())
              : ofExport(loaded).getBytes(StandardCharsets.UTF_8);
      if (terminal.outIsTerminal()) {
        new String(bytes, StandardCharsets.UTF_8)
            .lines()
            .forEach(line -> terminal.out().println(DisplayText.safe(line)));
      } else {
        terminal.out().write(bytes, 0, bytes.length);
      }
    } catch (IOException gone) {
      throw new Unable(loaded.file() + " cannot be read: " + SystemReasons.of(gone));
    }
  }

  /// The file that a rule of an export becomes.
  private static String ofExport(LoadedRule loaded) throws Unable {
    RepositoryFiles files = new RepositoryFiles(new Dates(LocalDate.now(ZoneOffset.UTC)));
    try {
      files.add(RuleExport.rule(loaded.source(), loaded.extent()));
      return files.files().getFirst().text(RepositoryFile.Form.TOML);
    } catch (Unconvertible unconvertible) {
      throw new Unable(unconvertible.finding().code(), unconvertible.finding().message());
    }
  }

  private void tree(LoadedRule loaded, FieldTypes types) throws Unable {
    RuleCompiler compiler = new RuleCompiler(types.schemas());
    Rule found = loaded.rule();
    switch (compiler.compile(found)) {
      case Compilation.Compiled _ when found.query().isEmpty() ->
          throw new Unable("there is no tree of this rule: it has no query");
      case Compilation.Compiled compiled ->
          new ConditionTree(
                  terminal.out(),
                  terminal.outInk(),
                  terminal.columns(),
                  found.query().orElseThrow().text())
              .show(
                  StageBranches.of(compiled.query(), compiler.stages(compiled)),
                  compiled.condition(),
                  types.schemas().of(found.indices()));
      case Compilation.LeftOut(_, var reason, _, var diagnostics) -> {
        DiagnosticText renderer = new DiagnosticText(terminal.errInk());
        diagnostics.forEach(
            diagnostic -> terminal.err().print(renderer.render(diagnostic, loaded.source())));
        throw new Unable("there is no tree of this rule: " + reason);
      }
    }
    types.tellFindings(terminal);
  }
}
