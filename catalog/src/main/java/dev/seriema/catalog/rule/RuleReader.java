package dev.seriema.catalog.rule;

import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.Alerting;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleId;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.rule.RuleSeverity;
import dev.seriema.model.rule.RuleType;
import dev.seriema.model.rule.Threat;
import dev.seriema.model.rule.TypeParameters;
import java.util.List;
import java.util.Optional;

/// Reads one rule from its table, whatever the notation; what a cluster would assume for a field
/// that is not there is assumed here.
final class RuleReader {
  private static final SourceSpan START = new SourceSpan(0, 0);

  private final Surroundings surroundings;
  private final List<Diagnostic> faults;

  /// @param faults gets what is wrong with the rule
  RuleReader(Surroundings surroundings, List<Diagnostic> faults) {
    this.surroundings = surroundings;
    this.faults = faults;
  }

  static RuleFile unreadable(Optional<String> retired) {
    return new RuleFile(
        Optional.empty(),
        START,
        retired,
        IndexPatterns.EVERY_INDEX,
        Optional.empty(),
        Optional.empty());
  }

  /// @param retired why it does not run, if it is known
  RuleFile read(FieldReader rule, Optional<String> retired) {
    Optional<WrittenText> idText = rule.requiredText("rule_id");
    Optional<RuleId> id = idText.map(text -> new RuleId(text.value()));
    SourceSpan idSpan = idText.map(WrittenText::span).orElse(rule.table().span());
    Optional<RuleType> type = type(rule);
    Optional<RuleQuery> query = type.flatMap(known -> new QueryReader(rule, faults).read(known));
    Optional<Integer> version = version(rule, id);
    List<Threat> threats = ThreatReader.read(rule);
    IndexPatterns indices = new IndexPatterns(rule.texts("index"));
    Optional<Rule.Headline> headline = headline(rule);
    Rule.Schedule schedule = schedule(rule);
    Rule.Narrowing narrowing = new NarrowingReader(rule).read();
    TypeParameters parameters =
        type.map(known -> new ParametersReader(rule, faults).read(known))
            .orElse(new TypeParameters.QueryOnly());
    Alerting alerting = new AlertingReader(rule, faults).read();
    Rule.Deployment deployment = deployment(rule);
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
            narrowing,
            parameters,
            alerting,
            deployment,
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
    Optional<WrittenText> name = rule.requiredText("name");
    Optional<WrittenText> description = rule.requiredText("description");
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
    Optional<WrittenInteger> score = rule.requiredInteger("risk_score");
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
        rule.fieldName("timestamp_override"),
        !rule.truth("timestamp_override_fallback_disabled").orElse(false));
  }

  /// A rule file of a repository belongs to no cluster, whatever it says.
  private static Rule.Deployment deployment(FieldReader rule) {
    return switch (rule.notation()) {
      case TOML -> Rule.Deployment.NONE;
      case JSON ->
          new Rule.Deployment(rule.text("id").filter(id -> !id.isBlank()), rule.truth("enabled"));
    };
  }

  private Optional<Integer> positive(FieldReader rule, String key) {
    Optional<WrittenInteger> number = rule.integer(key);
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
