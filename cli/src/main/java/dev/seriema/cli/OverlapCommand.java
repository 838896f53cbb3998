package dev.seriema.cli;

import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.overlap.Overlap;
import dev.seriema.catalog.overlap.Relation;
import dev.seriema.cli.overlap.OverlapJson;
import dev.seriema.cli.overlap.OverlapText;
import dev.seriema.cli.overlap.OverlapView;
import dev.seriema.cli.run.Progress;
import dev.seriema.cli.words.Counted;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.rule.RuleId;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Which rules find what another finds.
@Command(
    name = "overlap",
    mixinStandardHelpOptions = true,
    description = {
      "Compares a rule with others: which find the same, which find all that it finds, which it"
          + " contains, and which have events in common with it. Without RULE it compares all rules"
          + " with each other and tells duplicates and rules inside of others. What is called"
          + " proved holds for all events; what is not comes with an event that both rules were run"
          + " over; the rest is called not decided."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema overlap my_rule.toml                   against the repository around",
      "  seriema overlap my_rule.toml --among rules/    against rules elsewhere",
      "  seriema overlap --among rules/                 all of them against each other",
      "  seriema overlap my_rule.toml --output json | jq '.relations[].contains.event'"
    })
final class OverlapCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(
      arity = "0..1",
      paramLabel = "RULE",
      description =
          "A rule file, a rule id, or a name that only one rule has (default: each rule against"
              + " the others).")
  private @Nullable String rule;

  @Option(
      names = "--among",
      paramLabel = "PATH",
      description =
          "The rules to compare with: files, folders or repositories (default: the repository"
              + " around, else the shipped rules). May be given several times.")
  private List<Path> among = List.of();

  @Option(names = "--output", paramLabel = "FORM", description = "text or json (default: text).")
  private Form output = Form.text;

  /// The words of the command line.
  enum Form {
    text,
    json
  }

  OverlapCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    List<Path> places = RulePlaces.orAround(among);
    Optional<RuleSet.LoadedRule> asked =
        rule == null ? Optional.empty() : Optional.of(NamedRule.of(rule, places, terminal));
    RuleSet set = RuleLoader.load(places);
    List<Path> around = new ArrayList<>(places);
    asked.ifPresent(loaded -> around.add(loaded.file()));
    FieldTypes types = FieldTypes.around(around);
    RuleCompiler compiler = new RuleCompiler(types.schemas());
    List<RuleSet.LoadedRule> others =
        set.live().stream()
            .filter(other -> asked.isEmpty() || Overlap.mayMeet(asked.get().rule(), other.rule()))
            .toList();
    List<Compilation> compilations =
        EvenWork.map(others, loaded -> compiler.compile(loaded.rule()));
    List<Compilation.Compiled> rules = new ArrayList<>();
    compilations.forEach(compilation -> {
      if (compilation instanceof Compilation.Compiled compiled) {
        rules.add(compiled);
      }
    });
    tellUnread(set, compilations.size() - rules.size());
    types.tellFindings(terminal);
    if (set.live().isEmpty()) {
      throw new Unable(RulePlaces.noRulesIn(places));
    }
    Overlap overlap = new Overlap(rules, types.schemas());
    List<Relation> relations =
        asked.isPresent()
            ? relations(asked.get(), compiler, overlap)
            : pairs(overlap, rules.size());
    tell(
        new OverlapView(
            asked.map(RuleSet.LoadedRule::rule), relations, named(set, asked), rules.size()));
    return UnreadFindings.of(set).isEmpty() ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private List<Relation> relations(RuleSet.LoadedRule asked, RuleCompiler compiler, Overlap overlap)
      throws Unable {
    return switch (compiler.compile(asked.rule())) {
      case Compilation.Compiled compiled -> overlap.of(compiled);
      case Compilation.LeftOut(_, var reason, _, var diagnostics) -> {
        DiagnosticText renderer = new DiagnosticText(terminal.errInk());
        diagnostics.forEach(
            diagnostic -> terminal.err().print(renderer.render(diagnostic, asked.source())));
        throw new Unable(DisplayText.safe(asked.place()) + " cannot be compared: " + reason);
      }
    };
  }

  private List<Relation> pairs(Overlap overlap, int count) {
    Progress progress = new Progress(terminal.err(), terminal.errIsTerminal(), count, "rules");
    List<Relation> pairs = overlap.among(done -> progress.at(done, done));
    progress.clear();
    return pairs;
  }

  private static Map<RuleId, String> named(RuleSet set, Optional<RuleSet.LoadedRule> asked) {
    Map<RuleId, String> places = new HashMap<>();
    set.live().forEach(loaded -> places.put(loaded.rule().id(), loaded.place()));
    asked.ifPresent(loaded -> places.put(loaded.rule().id(), loaded.place()));
    return places;
  }

  private void tellUnread(RuleSet set, int doNotRun) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    UnreadFindings.of(set)
        .forEach(finding ->
            terminal.err().print(renderer.render(finding.diagnostic(), finding.source())));
    int leftOut = set.leftOut().size() + doNotRun;
    if (leftOut > 0) {
      terminal
          .err()
          .println(
              Counted.of(leftOut, "rule")
                  + " left out as they do not run; seriema check"
                  + " tells why");
    }
  }

  private void tell(OverlapView view) {
    switch (output) {
      case text -> new OverlapText(view, terminal.out(), terminal.outInk()).write();
      case json -> terminal.out().writeBytes(OverlapJson.of(view));
    }
    terminal.out().flush();
  }
}
