package dev.seriema.catalog.sigma.rule;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.rule.Correlation.Bound;
import dev.seriema.catalog.sigma.rule.Correlation.Joined;
import dev.seriema.catalog.sigma.rule.SigmaHead.Word;
import dev.seriema.catalog.sigma.search.RuleCondition;
import dev.seriema.catalog.sigma.yaml.YamlNode;
import dev.seriema.model.expression.Comparison;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads the condition of a correlation: bounds of a count, or which of its rules are asked for.
///
/// @param type empty where it is unknown, which is told
/// @param rules of the correlation
record CorrelationConditionReader(
    Optional<Correlation.Type> type, List<Word> rules, SigmaFindings findings) {
  private static final Pattern COUNT = Pattern.compile("[0-9]{1,9}");

  /// What a condition asks.
  record Read(List<Bound> bounds, Optional<Word> field, Optional<Joined> joined) {
    static final Read NONE = new Read(List.of(), Optional.empty(), Optional.empty());
  }

  /// Empty where it has a fault, which is told.
  Optional<Read> read(YamlNode node) {
    return switch (node) {
      case YamlNode.Mapping mapping -> bounds(mapping);
      case YamlNode.Scalar text -> joined(text);
      case YamlNode.Listing list -> {
        findings.add(
            SigmaFault.WRONG_TYPE,
            list.span(),
            "`condition` is " + list.kind() + ", not a mapping or a text");
        yield Optional.empty();
      }
    };
  }

  private Optional<Read> joined(YamlNode.Scalar text) {
    if (type.isPresent() && !type.get().isTemporal()) {
      findings.add(
          SigmaFault.BAD_CORRELATION,
          text.span(),
          "a correlation that counts has a bound such as `gte: 10`, not a condition that joins"
              + " rules");
      return Optional.empty();
    }
    Optional<RuleCondition> condition =
        RuleCondition.read(text, rules.stream().map(Word::text).toList(), findings);
    if (condition.isEmpty()) {
      return Optional.empty();
    }
    for (Word rule : rules) {
      if (!condition.get().asked().contains(rule.text())) {
        findings.add(
            SigmaFault.UNUSED_SEARCH,
            rule.span(),
            "the condition does not ask for the rule `" + rule.text() + "`");
      }
    }
    return Optional.of(
        new Read(
            List.of(),
            Optional.empty(),
            Optional.of(new Joined(condition.get().search(), text.span()))));
  }

  private Optional<Read> bounds(YamlNode.Mapping mapping) {
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
        ? Optional.of(new Read(bounds, counted.stream().findFirst(), Optional.empty()))
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
}
