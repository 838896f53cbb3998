package dev.seriema.cli;

import dev.seriema.catalog.layout.HuntLoader;
import dev.seriema.catalog.layout.HuntSet;
import dev.seriema.catalog.layout.RuleLoader;
import dev.seriema.catalog.layout.RuleRepository;
import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.metadata.DescribedSet;
import dev.seriema.catalog.metadata.Description;
import dev.seriema.catalog.metadata.DescriptionQuery;
import dev.seriema.catalog.rule.RuleFault;
import dev.seriema.cli.rules.DescriptionView;
import dev.seriema.cli.words.Counted;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticText;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.schema.FieldPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Rules and hunts by what they say of themselves.
@Command(
    name = "rules",
    mixinStandardHelpOptions = true,
    description =
        "Finds rules by an EQL query over their metadata, and lists them. The word before where is"
            + " a type of rule, or any.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  seriema rules                                      all rules of the repository around",
      "  seriema rules 'any where severity == \"high\" and tags : \"*Linux*\"'",
      "  seriema rules 'eql where threat.technique.id == \"T1059\"' rules/ more_rules.ndjson",
      "  seriema rules 'any where query : \"*lsass*\"' --columns name,updated_date,path",
      "  seriema rules 'any where maturity == \"production\"' --count",
      "  seriema rules --hunts 'any where mitre : \"T1071*\"'"
    })
final class RulesCommand implements Callable<Integer> {
  private static final List<String> RULE_COLUMNS = List.of("severity", "type", "name", "path");
  private static final List<String> RULE_FIELDS =
      List.of(
          "rule_id",
          "name",
          "path",
          "line",
          "type",
          "language",
          "severity",
          "risk_score",
          "version",
          "maturity",
          "updated_date",
          "tags",
          "index",
          "threat.tactic.name",
          "threat.technique.id",
          "threat.technique.subtechnique.id");
  private static final List<String> HUNT_COLUMNS =
      List.of("language", "queries", "name", "mitre", "path");
  private static final List<String> HUNT_FIELDS =
      List.of("uuid", "name", "path", "language", "integration", "mitre", "queries");

  private final Terminal terminal;

  @Parameters(
      paramLabel = "QUERY|PATH",
      description =
          "A query, then files, exports and folders (default: the repository around, else the"
              + " shipped rules). What exists as a path is a path.")
  private List<String> arguments = List.of();

  @Option(
      names = "--columns",
      paramLabel = "FIELD",
      split = ",",
      description = "Fields to show, such as name,severity,threat.technique.id.")
  private List<String> columns = List.of();

  @Option(names = "--count", description = "Print how many there are, and nothing else.")
  private boolean count;

  @Option(names = "--hunts", description = "Find hunts instead of rules.")
  private boolean hunts;

  @Option(
      names = "--output",
      paramLabel = "FORM",
      description = "table or ndjson (default: table on a terminal, else ndjson).")
  private @Nullable OutputForm output;

  RulesCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws Unable {
    RulesArguments given = RulesArguments.of(arguments);
    List<RuleSet.Finding> findings = new ArrayList<>();
    DescribedSet all = hunts ? hunts(given.paths(), findings) : rules(given.paths(), findings);
    for (String column : columns) {
      expect(column, all);
    }
    List<Description> found = all.descriptions();
    if (given.query().isPresent()) {
      Optional<DescriptionQuery> query = compile(given.query().get(), all);
      if (query.isEmpty()) {
        return ExitCode.INCOMPLETE;
      }
      found = query.get().find(found).stream().map(all.descriptions()::get).toList();
    }
    show(found, all.descriptions().size());
    return tell(findings) ? ExitCode.DONE : ExitCode.INCOMPLETE;
  }

  private static DescribedSet rules(List<Path> paths, List<RuleSet.Finding> findings) {
    RuleSet set = RuleLoader.load(RulePlaces.orAround(paths));
    findings.addAll(set.findings());
    return DescribedSet.of(set);
  }

  private static DescribedSet hunts(List<Path> paths, List<RuleSet.Finding> findings)
      throws Unable {
    List<Path> places = paths;
    if (places.isEmpty()) {
      RuleRepository around =
          RuleRepository.around(Path.of(""))
              .orElseThrow(() ->
                  new Unable("no repository is around; name one: seriema rules --hunts PATH"));
      places = List.of(PathFromHere.of(around.root()));
    }
    HuntSet set = HuntLoader.load(places);
    findings.addAll(set.findings());
    return DescribedSet.of(set);
  }

  private static void expect(String column, DescribedSet all) throws Unable {
    if (all.schema().field(new FieldPath(column)).isEmpty()) {
      throw new Unable(
          "no field has the name `"
              + column
              + "`"
              + Suggestions.nearest(column, all.schema().names())
                  .map(near -> "; did you mean `" + near + "`?")
                  .orElse("; docs/formats/rules.md lists them"));
    }
  }

  private Optional<DescriptionQuery> compile(String text, DescribedSet all) {
    Parsed<Optional<DescriptionQuery>> parsed = DescriptionQuery.compile(text, all.schema());
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    SourceText source = new SourceText("query", text);
    for (Diagnostic diagnostic : parsed.diagnostics()) {
      terminal.err().print(renderer.render(diagnostic, source));
    }
    if (parsed.tree().isEmpty()) {
      terminal.err().println("try: " + example(text, all));
    }
    return parsed.tree();
  }

  /// Something to type for who wrote a condition without a category, or a few words.
  private static String example(String text, DescribedSet all) {
    String condition = "any where " + text;
    boolean isCondition = DescriptionQuery.compile(condition, all.schema()).tree().isPresent();
    String plain = text.replaceAll("[^\\p{L}\\p{N} _.-]", " ").strip().replaceAll(" +", "*");
    String words = "any where name : \"*" + (plain.isEmpty() ? "shell" : plain) + "*\"";
    return "seriema rules '" + DisplayText.safe(isCondition ? condition : words) + "'";
  }

  private void show(List<Description> found, int of) {
    if (count) {
      terminal.out().println(found.size());
    } else if (OutputForm.orDefault(output, terminal) == OutputForm.table) {
      List<String> shown = hunts ? HUNT_COLUMNS : RULE_COLUMNS;
      DescriptionView.table(
          terminal.out(),
          terminal.outInk(),
          terminal.columns(),
          columns.isEmpty() ? shown : columns,
          found);
      terminal
          .err()
          .println(
              String.format(
                  Locale.ROOT, "%,d of %s", found.size(), Counted.of(of, hunts ? "hunt" : "rule")));
    } else {
      List<String> shown = hunts ? HUNT_FIELDS : RULE_FIELDS;
      DescriptionView.lines(terminal.out(), columns.isEmpty() ? shown : columns, found);
    }
    terminal.out().flush();
  }

  /// Says how many files are not among the rules for their faults.
  ///
  /// @return whether all files could be read
  private boolean tell(List<RuleSet.Finding> findings) {
    DiagnosticText renderer = new DiagnosticText(terminal.errInk());
    List<RuleSet.Finding> unread =
        findings.stream()
            .filter(finding -> finding.diagnostic().code() == RuleFault.UNREADABLE_FILE)
            .toList();
    unread.forEach(
        finding -> terminal.err().print(renderer.render(finding.diagnostic(), finding.source())));
    long faults =
        findings.stream().filter(finding -> finding.diagnostic().isError()).count() - unread.size();
    if (faults > 0) {
      terminal
          .err()
          .println(
              Counted.of(faults, "fault")
                  + " kept rules from the list; seriema check shows "
                  + (faults == 1 ? "it" : "them"));
    }
    return unread.isEmpty();
  }
}
