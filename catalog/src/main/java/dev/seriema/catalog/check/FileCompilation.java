package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.CheckCode;
import dev.seriema.catalog.check.rule.CheckFacts;
import dev.seriema.catalog.check.rule.RuleFindings;
import dev.seriema.catalog.check.rule.RuleSummary;
import dev.seriema.catalog.check.rule.RuleUnderCheck;
import dev.seriema.catalog.facts.Packages;
import dev.seriema.catalog.facts.SupportedStacks;
import dev.seriema.catalog.layout.EvenWork;
import dev.seriema.catalog.layout.LoadedFile;
import dev.seriema.detector.compile.Compilation;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Looks at the rules of files that are not remembered: at the rules of one file on all cores,
/// since an export may have thousands. May be asked by several threads at once.
final class FileCompilation {
  private static final IndexPatterns ANY_INDEX = new IndexPatterns(List.of(Schema.EVERY_INDEX));
  private static final SourceSpan START = new SourceSpan(0, 0);

  /// What the outline of a query decides, and what it does not.
  private static final String ESQL =
      "checked in part: of ES|QL the commands, sources and columns are checked; functions,"
          + " operators and types are not";

  private final Supplier<RuleCompiler> compiler;
  private final Supplier<Packages> packages;
  private final Supplier<SupportedStacks> stacks;
  private @Nullable Ready ready;

  /// What rules are compiled by and held against.
  private record Ready(RuleCompiler compiler, CheckFacts facts) {}

  /// @param compiler asked for once, when there is a rule to look at
  /// @param packages asked for with the compiler
  /// @param stacks asked for with the compiler
  FileCompilation(
      Supplier<RuleCompiler> compiler,
      Supplier<Packages> packages,
      Supplier<SupportedStacks> stacks) {
    this.compiler = compiler;
    this.packages = packages;
    this.stacks = stacks;
  }

  /// In a repository that lists neither packages nor stacks.
  FileCompilation(Supplier<RuleCompiler> compiler) {
    this(compiler, Packages::shipped, SupportedStacks::shipped);
  }

  /// Reads the tables that nearly every rule needs.
  void prepare() {
    var _ = ready().compiler().schemas().of(ANY_INDEX);
  }

  FileCheck of(FileReading.Read file) {
    return switch (file) {
      case FileReading.Recalled(var check) -> check;
      case FileReading.Anew anew -> check(anew);
    };
  }

  private FileCheck check(FileReading.Anew file) {
    LoadedFile loaded = file.file();
    List<LoadedFile.Outcome> outcomes =
        loaded.outcomes().stream()
            .filter(outcome -> !(outcome instanceof LoadedFile.NoRule))
            .toList();
    List<CheckedRule> rules =
        EvenWork.map(outcomes, outcome -> rule(new Found(outcome, file), ready()));
    CheckedFile said = new CheckedFile(!loaded.outcomes().isEmpty(), loaded.diagnostics(), rules);
    // The text, and not the file: with it, its tables would be kept to the end.
    SourceText source = loaded.source();
    return new FileCheck(() -> source, said, file.mayAllow(), file.key(), false);
  }

  private synchronized Ready ready() {
    Ready known = ready;
    if (known == null) {
      RuleCompiler made = compiler.get();
      known = new Ready(made, new CheckFacts(made.schemas(), packages.get(), stacks.get()));
      ready = known;
    }
    return known;
  }

  /// @param file that has the rule
  private record Found(LoadedFile.Outcome outcome, FileReading.Anew file) {}

  private static CheckedRule rule(Found found, Ready ready) {
    RuleCompiler compiler = ready.compiler();
    CheckFacts facts = ready.facts();
    return switch (found.outcome) {
      case LoadedFile.Sound sound -> {
        Compilation compilation = compiler.compile(sound.rule());
        RuleUnderCheck rule =
            new RuleUnderCheck(
                sound.written(),
                found.file.location(),
                Optional.of(sound.rule()),
                query(compilation),
                facts,
                found.file.settings());
        yield rule(sound, compilation, RuleSummary.of(rule), Checks.of(rule));
      }
      case LoadedFile.Faulty(var id, _, var indices, var query, var written) -> {
        List<Diagnostic> all = new ArrayList<>();
        query.ifPresent(text -> all.addAll(compiler.faults(text, indices)));
        Optional<RuleUnderCheck> rule =
            written.map(tables ->
                new RuleUnderCheck(
                    tables,
                    found.file.location(),
                    Optional.empty(),
                    Optional.empty(),
                    facts,
                    found.file.settings()));
        Optional<RuleFindings> checked = rule.map(Checks::of);
        checked.ifPresent(told -> all.addAll(told.found()));
        yield new CheckedRule(
            id,
            START,
            CheckedRule.Standing.MISSING,
            rule.map(RuleSummary::of).orElse(RuleSummary.NOTHING),
            Optional.empty(),
            all,
            checked.map(RuleFindings::repairs).orElse(Map.of()));
      }
      case LoadedFile.NoRule _ -> throw new IllegalArgumentException("no rule to look at");
    };
  }

  /// What the author of a rule asks; empty where the type of the rule asks all.
  private static Optional<Query> query(Compilation compilation) {
    if (compilation.rule().query().isEmpty()) {
      return Optional.empty();
    }
    return switch (compilation) {
      case Compilation.Compiled compiled -> Optional.of(compiled.query());
      case Compilation.LeftOut(_, _, var query, _) -> query;
    };
  }

  private static CheckedRule rule(
      LoadedFile.Sound sound, Compilation compilation, RuleSummary summary, RuleFindings checked) {
    List<Diagnostic> all = new ArrayList<>(compilation.diagnostics());
    for (Diagnostic found : checked.found()) {
      if (found.code() instanceof CheckCode code) {
        code.insteadOf().ifPresent(less -> all.removeIf(other -> other.code().equals(less)));
      }
    }
    all.addAll(checked.found());
    return new CheckedRule(
        Optional.of(sound.rule().id()),
        sound.idSpan(),
        sound.rule().retired().isPresent()
            ? CheckedRule.Standing.RETIRED
            : CheckedRule.Standing.LIVE,
        summary,
        unchecked(compilation),
        all,
        checked.repairs());
  }

  private static Optional<String> unchecked(Compilation compilation) {
    return switch (compilation) {
      case Compilation.Compiled _ -> Optional.empty();
      case Compilation.LeftOut(var rule, var reason, var query, var findings) ->
          query.isPresent() || findings.stream().anyMatch(Diagnostic::isError)
              ? Optional.empty()
              : Optional.of(isInEsql(rule) ? ESQL : "not checked: " + reason);
    };
  }

  private static boolean isInEsql(Rule rule) {
    return rule.query().filter(query -> query.language() == QueryLanguage.ESQL).isPresent();
  }
}
