package dev.seriema.catalog.backport;

import dev.seriema.catalog.check.TextCheck;
import dev.seriema.catalog.check.form.FormFault;
import dev.seriema.catalog.down.Change;
import dev.seriema.catalog.down.DownConversion;
import dev.seriema.catalog.down.KnownFields;
import dev.seriema.catalog.down.Refusal;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.layout.RuleFiles;
import dev.seriema.catalog.layout.RuleNotation;
import dev.seriema.catalog.rule.RuleFile;
import dev.seriema.catalog.rule.Surroundings;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.DiagnosticCode;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.ShellWord;
import dev.seriema.model.schema.SchemaSource;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Says whether rules of one commit can be had where another is: by the release of the stack, the
/// fields, the packages and the release of ATT&CK that each of both knows. What is wrong with a
/// rule at both ends is no reason.
final class RuleJudge {
  /// Findings about what a rule is and asks; others are about customs, which branches share.
  private static final List<String> TOLD =
      List.of("EQL-", "KQL-", "LUCENE-", "ESQL-", "FORM-", "ATTACK-", "SOURCE-");

  /// What the conversion says in its own words.
  private static final Set<DiagnosticCode> SAID_BETTER =
      Set.of(FormFault.NEWER_KEY, FormFault.LIST_LENGTH, FormFault.SEQUENCE_SUPPRESSION);

  private final End here;
  private final End there;

  /// One of both commits.
  private record End(LaidOut commit, Release stack, SchemaSource schemas, TextCheck check) {
    static End of(LaidOut commit, Release stack) {
      SchemaSource schemas = commit.schemas(stack);
      return new End(
          commit,
          stack,
          schemas,
          new TextCheck(
              commit.root(),
              new RuleCompiler(schemas.closedWhereDescribed()),
              commit.packages(),
              Map.of(),
              commit.attack(),
              Optional.of(stack)));
    }

    /// Errors that a rule has, without those that are said better.
    List<Diagnostic> errors(String path, byte[] text) {
      Path file = commit.copy().root().resolve(path).normalize();
      RuleFiles.Candidate candidate = new RuleFiles.Candidate(file, file, RuleNotation.TOML, true);
      return check.of(candidate, text).stream()
          .map(TextCheck.Told::diagnostic)
          .filter(Diagnostic::isError)
          .filter(found -> TOLD.stream().anyMatch(found.code().id()::startsWith))
          .filter(found -> !SAID_BETTER.contains(found.code()))
          .toList();
    }
  }

  /// @param hereStack that the rules come from
  /// @param thereStack that they are to go to
  RuleJudge(LaidOut here, Release hereStack, LaidOut there, Release thereStack) {
    this.here = End.of(here, hereStack);
    this.there = End.of(there, thereStack);
  }

  /// Whether a file is a rule.
  static boolean isRule(String path, byte[] text) {
    return path.endsWith(".toml")
        && WrittenRule.of(TomlDocument.parse(path, text).tree()).isPresent();
  }

  /// @param original the rule as the commit has it
  /// @param wanted the rule as it would be at the other end
  /// @param own the rule as it is at the other end, where it is there
  /// @return empty where it can go there
  Optional<LeftOut> refusal(String path, byte[] original, byte[] wanted, Optional<byte[]> own) {
    Parsed<TomlDocument> parsed = TomlDocument.parse(path, wanted);
    Optional<WrittenRule> written = WrittenRule.of(parsed.tree());
    if (!parsed.isSound() || written.isEmpty()) {
      return Optional.empty();
    }
    RuleFile file = RuleFile.read(parsed.tree(), Surroundings.NONE).tree();
    DownConversion down =
        DownConversion.of(
            written.get(),
            file.query(),
            file.indices(),
            there.stack(),
            new KnownFields(here.schemas(), there.schemas()));
    List<Change> changes =
        down.changes().stream().filter(change -> !isOfEveryBranch(change)).toList();
    List<String> reasons = new ArrayList<>(changes.stream().map(RuleJudge::reason).toList());
    if (file.retired().isPresent()) {
      // The format asks nothing else of a retired rule.
      return leftOut(path, reasons, Optional.empty());
    }
    List<String> others = new ArrayList<>(down.refusals().stream().map(Refusal::reason).toList());
    others.addAll(packages(written.get()));
    Set<String> known = new HashSet<>(keys(here.errors(path, original)));
    own.ifPresent(text -> known.addAll(keys(there.errors(path, text))));
    others.addAll(newErrors(there.errors(path, wanted), known, others));
    reasons.addAll(others);
    return leftOut(
        path, reasons, others.isEmpty() ? Optional.of(converted(path, changes)) : Optional.empty());
  }

  private static Optional<LeftOut> leftOut(
      String path, List<String> reasons, Optional<String> advice) {
    return reasons.isEmpty()
        ? Optional.empty()
        : Optional.of(new LeftOut(path, reasons, advice, true));
  }

  /// The tools of all branches are kept alike and read this key, which only a later stack ships.
  private static boolean isOfEveryBranch(Change change) {
    return change.path().contains("threat_mappings");
  }

  /// Otherwise the author has said that the rule is not for older releases, which no conversion
  /// changes.
  private static boolean isOfRule(Change change) {
    return change.path().getFirst().equals("rule");
  }

  private static String reason(Change change) {
    String key = change.path().getLast();
    return !isOfRule(change)
        ? change.loss()
        : "`%s` came with release %s".formatted(key, change.since().toMinor());
  }

  private String converted(String path, List<Change> changes) {
    return "`seriema convert --stack %s --to toml %s` writes it without %s"
        .formatted(
            there.stack().toMinor(),
            ShellWord.of(path),
            changes.stream().map(Change::loss).collect(Collectors.joining("; ")));
  }

  /// A rule of several sources goes where one of them can be.
  private List<String> packages(WrittenRule rule) {
    List<String> gone = gone(rule);
    return !gone.isEmpty() && gone.size() == names(rule).size()
        ? gone.stream().map(this::withoutRelease).toList()
        : List.of();
  }

  /// What else is to be known of a rule that goes there.
  ///
  /// @return sentences without a full stop
  List<String> remarks(String path, byte[] wanted) {
    return WrittenRule.of(TomlDocument.parse(path, wanted).tree()).stream()
        .filter(rule -> packages(rule).isEmpty())
        .flatMap(rule -> gone(rule).stream())
        .map(name -> withoutRelease(name) + "; the rule reads other sources there")
        .toList();
  }

  private String withoutRelease(String name) {
    return "no release of the integration `%s` runs on %s".formatted(name, there.stack().toMinor());
  }

  /// The integrations of a rule that have a release here, and none there.
  private List<String> gone(WrittenRule rule) {
    return names(rule).stream()
        .filter(name -> here.commit().packages().runsOn(name, here.stack()))
        .filter(name -> !there.commit().packages().runsOn(name, there.stack()))
        .toList();
  }

  private static List<String> names(WrittenRule rule) {
    return rule.metadataTexts("integration").stream().map(WrittenText::value).distinct().toList();
  }

  /// What is an error at the other end alone, and not said yet.
  private static List<String> newErrors(
      List<Diagnostic> errors, Set<String> known, List<String> reasons) {
    return errors.stream()
        .filter(found -> !known.contains(key(found)))
        .filter(found -> !isSaid(found, reasons))
        .map(found -> found.message() + " (" + found.code().id() + ")")
        .distinct()
        .toList();
  }

  private static List<String> keys(List<Diagnostic> errors) {
    return errors.stream().map(RuleJudge::key).toList();
  }

  private static String key(Diagnostic found) {
    return found.code().id() + ' ' + found.message();
  }

  /// Whether a reason names the field that a finding ends with.
  private static boolean isSaid(Diagnostic found, List<String> reasons) {
    int end = found.message().lastIndexOf('`');
    int start = end < 1 ? -1 : found.message().lastIndexOf('`', end - 1);
    return start >= 0
        && found.message().startsWith("unknown field")
        && reasons.stream()
            .anyMatch(reason -> reason.contains(found.message().substring(start, end + 1)));
  }
}
