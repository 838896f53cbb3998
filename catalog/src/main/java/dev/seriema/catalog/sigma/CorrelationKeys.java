package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.rule.SigmaHead;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The fields of our events by whose values the events of a correlation belong together. Each
/// answer is empty where there are none, which is told.
record CorrelationKeys(CorrelatedRules asked) {
  /// The fields that events of one rule are grouped by.
  Optional<List<String>> of(MappedRule rule) {
    List<String> keys = new ArrayList<>();
    for (SigmaHead.Word group : asked.correlation().groupBy()) {
      Optional<List<String>> fields = keys(rule, group.text(), group.span());
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      keys.addAll(fields.get());
    }
    return Optional.of(keys);
  }

  private Optional<List<String>> keys(MappedRule rule, String group, SourceSpan span) {
    Map<String, String> alias = asked.correlation().aliases().get(group);
    if (alias == null) {
      return rule.mapping().keys(group, span);
    }
    Optional<String> field = rule.document().head().name().map(alias::get);
    if (field.isEmpty()) {
      asked
          .findings()
          .add(
              SigmaFault.BAD_CORRELATION,
              span,
              "the alias `"
                  + group
                  + "` says no field of the rule `"
                  + rule.document().head().title().text()
                  + "`");
      return Optional.empty();
    }
    return rule.mapping().keys(field.get(), span);
  }

  /// The fields that events of all rules are grouped by, where they are the same.
  Optional<List<String>> shared() {
    List<String> keys = new ArrayList<>();
    for (SigmaHead.Word group : asked.correlation().groupBy()) {
      Optional<List<String>> fields = shared(group.text(), group.span());
      if (fields.isEmpty()) {
        return Optional.empty();
      }
      keys.addAll(fields.get());
    }
    return Optional.of(keys.stream().distinct().toList());
  }

  /// The fields that hold the value of one field or alias in the events of all rules.
  Optional<List<String>> shared(String group, SourceSpan span) {
    List<Optional<List<String>>> all =
        asked.rules().stream().map(rule -> keys(rule, group, span)).distinct().toList();
    if (all.size() > 1) {
      asked
          .findings()
          .add(
              SigmaFault.NO_EQUAL_CORRELATION,
              span,
              "`"
                  + group
                  + "` is another field in the events of each rule, and is counted together");
      return Optional.empty();
    }
    return all.getFirst();
  }
}
