package dev.seriema.catalog.rule;

import dev.seriema.catalog.toml.TomlDocument;
import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.Threat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Reads one rule; what a cluster would assume for a field that is not there is assumed here.
final class RuleReader {
  private static final String RULE = "[rule]";
  private static final SourceSpan START = new SourceSpan(0, 0);

  private final TomlDocument document;
  private final Surroundings surroundings;
  private final List<Diagnostic> faults = new ArrayList<>();

  RuleReader(TomlDocument document, Surroundings surroundings) {
    this.document = document;
    this.surroundings = surroundings;
  }

  Parsed<RuleFile> read() {
    FieldReader root = new FieldReader(document.root(), "the file", faults);
    Optional<String> retired = retired();
    if (!RuleFile.recognises(document)) {
      faults.add(
          Diagnostic.of(
              RuleFault.NOT_A_RULE_FILE, START, "not a rule file: there is no table `[rule]`"));
      return new Parsed<>(unreadable(retired), faults);
    }
    Optional<FieldReader> fields = root.requiredTable("rule", RULE);
    RuleFile file = fields.map(rule -> file(rule, retired)).orElse(unreadable(retired));
    if (document.root().get("metadata").isEmpty()) {
      SourceSpan place = fields.map(rule -> rule.table().span()).orElse(START);
      faults.add(
          Diagnostic.of(
              RuleFault.MISSING_METADATA, place, "there is no table `[metadata]` beside `[rule]`"));
    }
    faults.sort(Comparator.comparingInt(fault -> fault.span().start()));
    return new Parsed<>(file, retired.isPresent() ? List.of() : faults);
  }

  private static RuleFile unreadable(Optional<String> retired) {
    return new RuleFile(
        Optional.empty(),
        START,
        retired,
        IndexPatterns.EVERY_INDEX,
        Optional.empty(),
        Optional.empty());
  }

  private Optional<String> retired() {
    Optional<TomlValue> maturity =
        document
            .root()
            .get("metadata")
            .filter(TomlTable.class::isInstance)
            .map(TomlTable.class::cast)
            .flatMap(metadata -> metadata.get("maturity"));
    if (maturity.isPresent()
        && maturity.get() instanceof TomlValue.Text word
        && word.value().equals("deprecated")) {
      return Optional.of("maturity is deprecated");
    }
    return surroundings.deprecatedFolder()
        ? Optional.of("it lies in a folder _deprecated")
        : Optional.empty();
  }

  private RuleFile file(FieldReader rule, Optional<String> retired) {
    Optional<TomlValue.Text> idText = rule.requiredText("rule_id");
    Optional<RuleId> id = idText.map(text -> new RuleId(text.value()));
    SourceSpan idSpan = idText.map(TomlValue.Text::span).orElse(START);
    Optional<RuleType> type = type(rule);
    Optional<RuleQuery> query = type.flatMap(known -> new QueryReader(rule, faults).read(known));
    Optional<Integer> version = version(rule, id);
    List<Threat> threats = ThreatReader.read(rule);
    IndexPatterns indices = new IndexPatterns(rule.texts("index"));
    Optional<Rule.Headline> headline = headline(rule);
    Rule.Schedule schedule = schedule(rule);
    if (faults.stream().anyMatch(Diagnostic::isError)
        || id.isEmpty()
        || type.isEmpty()
        || headline.isEmpty()) {
      return new RuleFile(id, idSpan, retired, indices, query, Optional.empty());
    }
    Rule read =
        new Rule(
            id.get(),
            version,
            type.get(),
            query,
            indices,
            headline.get(),
            schedule,
            threats,
            retired);
    return new RuleFile(id, idSpan, retired, indices, query, Optional.of(read));
  }

  private Optional<RuleType> type(FieldReader rule) {
    return rule.requiredText("type")
        .flatMap(text ->
            Words.named(
                text,
                RuleType.values(),
                RuleType::word,
                RuleFault.UNKNOWN_TYPE,
                "rule type",
                faults));
  }

  private Optional<Integer> version(FieldReader rule, Optional<RuleId> id) {
    Optional<Integer> own = positive(rule, "version");
    return own.isPresent()
        ? own
        : id.flatMap(known -> Optional.ofNullable(surroundings.lockedVersions().get(known)));
  }

  private Optional<Rule.Headline> headline(FieldReader rule) {
    Optional<TomlValue.Text> name = rule.requiredText("name");
    Optional<TomlValue.Text> description = rule.requiredText("description");
    Optional<RuleSeverity> severity =
        rule.requiredText("severity")
            .flatMap(text ->
                Words.named(
                    text,
                    RuleSeverity.values(),
                    RuleSeverity::word,
                    RuleFault.UNKNOWN_SEVERITY,
                    "severity",
                    faults));
    Optional<Integer> riskScore = riskScore(rule);
    List<String> authors = rule.requiredTexts("author");
    List<String> tags = rule.texts("tags");
    List<String> references = rule.texts("references");
    List<String> falsePositives = rule.texts("false_positives");
    Optional<String> license = rule.text("license");
    Optional<String> note = rule.text("note");
    Optional<String> setup = rule.text("setup");
    boolean buildingBlock = rule.text("building_block_type").isPresent();
    if (name.isEmpty() || description.isEmpty() || severity.isEmpty() || riskScore.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Rule.Headline(
            name.get().value(),
            description.get().value(),
            severity.get(),
            riskScore.get(),
            authors,
            tags,
            references,
            falsePositives,
            license,
            note,
            setup,
            buildingBlock));
  }

  private Optional<Integer> riskScore(FieldReader rule) {
    Optional<TomlValue.IntegerNumber> score = rule.requiredInteger("risk_score");
    if (score.isPresent() && (score.get().value() < 0 || score.get().value() > 100)) {
      faults.add(
          Diagnostic.of(
              RuleFault.RISK_SCORE_OUT_OF_RANGE,
              score.get().span(),
              "`risk_score` is " + score.get().value() + "; it runs from 0 to 100"));
      return Optional.empty();
    }
    return score.map(number -> (int) number.value());
  }

  private Rule.Schedule schedule(FieldReader rule) {
    return new Rule.Schedule(
        rule.text("from").orElse("now-6m"),
        rule.text("to").orElse("now"),
        rule.text("interval").orElse("5m"),
        positive(rule, "max_signals").orElse(100),
        rule.text("timestamp_override"));
  }

  private Optional<Integer> positive(FieldReader rule, String key) {
    Optional<TomlValue.IntegerNumber> number = rule.integer(key);
    if (number.isPresent()
        && (number.get().value() < 1 || number.get().value() > Integer.MAX_VALUE)) {
      faults.add(
          Diagnostic.of(
              RuleFault.NUMBER_OUT_OF_RANGE,
              number.get().span(),
              "`%s` is %d; it runs from 1 to %d"
                  .formatted(key, number.get().value(), Integer.MAX_VALUE)));
      return Optional.empty();
    }
    return number.map(value -> (int) value.value());
  }
}
