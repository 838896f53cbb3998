package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.Correlation.Bound;
import dev.seriema.catalog.sigma.rule.Correlation.Joined;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.search.RuleCondition;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.expression.Comparison;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the part `correlation` of a document.
final class CorrelationReader {
  private static final Pattern SPAN = Pattern.compile("([1-9][0-9]{0,5})([smhd])");
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");
  private static final String OF = "`correlation`";

  private final YamlNode.Mapping written;
  private final MappingReader fields;
  private final SigmaFindings findings;

  CorrelationReader(YamlNode.Mapping written, SigmaFindings findings) {
    this.written = written;
    this.fields = new MappingReader(written, findings);
    this.findings = findings;
  }

  /// Empty where something is missing or wrong, which is told.
  Optional<Correlation> read() {
    Optional<Correlation.Type> type =
        fields
            .needed("type", OF)
            .flatMap(_ ->
                fields.one(
                    "type",
                    Correlation.Type::named,
                    Arrays.stream(Correlation.Type.values()).map(Correlation.Type::word).toList()));
    fields.needed("rules", OF);
    List<Word> rules = fields.words("rules");
    Optional<Duration> span = fields.needed("timespan", OF).flatMap(_ -> span());
    Optional<YamlNode> condition =
        type.isPresent() && type.get().isTemporal()
            ? fields.node("condition")
            : fields.needed("condition", OF);
    Optional<Conditions> conditions =
        condition.isEmpty()
            ? Optional.of(new Conditions(List.of(), Optional.empty(), Optional.empty()))
            : conditions(condition.get(), type, rules);
    boolean generates = fields.text("generate").filter("true"::equalsIgnoreCase).isPresent();
    List<Word> groupBy = fields.words("group-by");
    Map<String, Map<String, String>> aliases = aliases();
    tellOthers();
    if (type.isEmpty() || rules.isEmpty() || span.isEmpty() || conditions.isEmpty()) {
      return Optional.empty();
    }
    if (type.get() == Correlation.Type.VALUE_COUNT && conditions.get().field().isEmpty()) {
      findings.add(
          SigmaFault.MISSING_PART,
          written.span(),
          "the condition of a `value_count` has no `field` whose values it counts");
      return Optional.empty();
    }
    return Optional.of(
        new Correlation(
            type.get(),
            rules,
            groupBy,
            span.get(),
            conditions.get().field(),
            conditions.get().bounds(),
            conditions.get().joined(),
            aliases,
            generates,
            written.span()));
  }

  private void tellOthers() {
    for (YamlNode.Member member : fields.others()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          member.key().span(),
          "`" + member.key().value() + "` is no part of a correlation");
    }
  }

  private Optional<Duration> span() {
    Optional<Word> word = fields.word("timespan");
    Matcher parts = SPAN.matcher(word.map(Word::text).orElse(""));
    if (!parts.matches()) {
      word.ifPresent(wrong ->
          findings.add(
              SigmaFault.BAD_CORRELATION,
              wrong.span(),
              "`timespan` is `" + wrong.text() + "`, no span such as `90m`, in s, m, h or d"));
      return Optional.empty();
    }
    long count = Long.parseLong(parts.group(1));
    return Optional.of(
        switch (parts.group(2)) {
          case "s" -> Duration.ofSeconds(count);
          case "m" -> Duration.ofMinutes(count);
          case "h" -> Duration.ofHours(count);
          default -> Duration.ofDays(count);
        });
  }

  /// What a condition asks.
  private record Conditions(List<Bound> bounds, Optional<Word> field, Optional<Joined> joined) {}

  private Optional<Conditions> conditions(
      YamlNode node, Optional<Correlation.Type> type, List<Word> rules) {
    return switch (node) {
      case YamlNode.Mapping mapping -> bounds(mapping);
      case YamlNode.Scalar text -> joined(text, type, rules);
      case YamlNode.Listing list -> {
        findings.add(
            SigmaFault.WRONG_TYPE,
            list.span(),
            "`condition` is " + list.kind() + ", not a mapping or a text");
        yield Optional.empty();
      }
    };
  }

  private Optional<Conditions> joined(
      YamlNode.Scalar text, Optional<Correlation.Type> type, List<Word> rules) {
    if (type.isPresent() && !type.get().isTemporal()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          text.span(),
          "a correlation that counts has a bound such as `gte: 10`, not a condition that joins"
              + " rules");
      return Optional.empty();
    }
    Optional<RuleCondition> read =
        RuleCondition.read(text, rules.stream().map(Word::text).toList(), findings);
    if (read.isEmpty()) {
      return Optional.empty();
    }
    for (Word rule : rules) {
      if (!read.get().asked().contains(rule.text())) {
        findings.add(
            SigmaFault.UNUSED_SEARCH,
            rule.span(),
            "the condition does not ask for the rule `" + rule.text() + "`");
      }
    }
    return Optional.of(
        new Conditions(
            List.of(),
            Optional.empty(),
            Optional.of(new Joined(read.get().search(), text.span()))));
  }

  private Optional<Conditions> bounds(YamlNode.Mapping mapping) {
    List<Bound> bounds = new ArrayList<>();
    boolean sound = true;
    for (YamlNode.Member member : mapping.members()) {
      if (!member.key().value().equals("field")) {
        Optional<Bound> bound = bound(member);
        bound.ifPresent(bounds::add);
        sound &= bound.isPresent();
      }
    }
    List<Word> counted = new MappingReader(mapping, findings).words("field");
    if (counted.size() > 1) {
      findings.add(
          SigmaFault.NO_EQUAL_CORRELATION,
          counted.get(1).span(),
          "values of several fields cannot be counted together");
      sound = false;
    }
    if (bounds.isEmpty() && sound) {
      findings.add(
          SigmaFault.BAD_CORRELATION, mapping.span(), "the condition has no bound such as `gte`");
      sound = false;
    }
    return sound
        ? Optional.of(new Conditions(bounds, counted.stream().findFirst(), Optional.empty()))
        : Optional.empty();
  }

  private Optional<Bound> bound(YamlNode.Member member) {
    Optional<Comparison> comparison =
        switch (member.key().value()) {
          case "gt" -> Optional.of(Comparison.GREATER);
          case "gte" -> Optional.of(Comparison.AT_LEAST);
          case "lt" -> Optional.of(Comparison.LESS);
          case "lte" -> Optional.of(Comparison.AT_MOST);
          case "eq" -> Optional.of(Comparison.EQUAL);
          case "neq" -> Optional.of(Comparison.NOT_EQUAL);
          default -> Optional.empty();
        };
    boolean counts =
        member.value() instanceof YamlNode.Scalar number && COUNT.matcher(number.value()).matches();
    if (comparison.isEmpty() || !counts) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          member.key().span(),
          "`"
              + member.key().value()
              + "` with "
              + member.value().kind()
              + " is no bound such as `gte: 10`");
      return Optional.empty();
    }
    long count = Long.parseLong(((YamlNode.Scalar) member.value()).value());
    return Optional.of(new Bound(comparison.get(), count, member.key().span()));
  }

  private Map<String, Map<String, String>> aliases() {
    Map<String, Map<String, String>> aliases = new LinkedHashMap<>();
    fields
        .mapping("aliases")
        .ifPresent(mapping -> {
          for (YamlNode.Member alias : mapping.members()) {
            Map<String, String> byRule = new LinkedHashMap<>();
            fields
                .mapping("aliases", alias.value())
                .ifPresent(rules -> {
                  MappingReader reader = new MappingReader(rules, findings);
                  for (YamlNode.Member rule : rules.members()) {
                    reader
                        .text(rule.key().value())
                        .ifPresent(field -> byRule.put(rule.key().value(), field));
                  }
                });
            aliases.put(alias.key().value(), byRule);
          }
        });
    return aliases;
  }
}
