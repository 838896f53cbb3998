package dev.seriema.model.rule;

import dev.seriema.model.filter.FilterValue;
import java.util.List;
import java.util.Optional;

/// What rules of one type have beside a query.
public sealed interface TypeParameters {
  /// What a rule has about which nothing is said beside its type and query.
  static TypeParameters unsaid(RuleType type) {
    return switch (type) {
      case QUERY, SAVED_QUERY, EQL, ESQL -> new QueryOnly();
      case THRESHOLD -> new Unreadable("threshold");
      case NEW_TERMS -> new Unreadable("new_terms");
      case THREAT_MATCH -> new Unreadable("threat_mapping");
      case MACHINE_LEARNING -> new Unreadable("machine_learning_job_id");
    };
  }

  /// A type whose query says all.
  record QueryOnly() implements TypeParameters {}

  /// What the type wants is missing or not in order, so that the rule cannot run.
  ///
  /// @param key of the rule that is to blame
  record Unreadable(String key) implements TypeParameters {}

  /// Events are counted in groups.
  ///
  /// @param fields whose values make a group; empty for one group of all
  /// @param value how many events a group needs at least
  /// @param cardinality how many distinct values of a field it needs besides
  record Threshold(List<String> fields, long value, Optional<Cardinality> cardinality)
      implements TypeParameters {
    public Threshold {
      fields = List.copyOf(fields);
    }
  }

  /// @param value how many distinct values are needed at least
  record Cardinality(String field, long value) {}

  /// Values of fields count that were not there before.
  ///
  /// @param fields one to three, whose values are judged together
  /// @param historyStart how far back "before" goes, as date math, such as `now-14d`
  record NewTerms(List<String> fields, String historyStart) implements TypeParameters {
    public NewTerms {
      fields = List.copyOf(fields);
    }
  }

  /// Events are compared with indicators of threats.
  ///
  /// @param query which indicators; empty for all
  /// @param filters all of which an indicator has to pass
  /// @param indices where they are
  /// @param mappings one of which has to hold
  /// @param path the field that holds what an indicator says
  record ThreatMatch(
      Optional<RuleQuery> query,
      List<FilterValue> filters,
      IndexPatterns indices,
      List<ThreatMapping> mappings,
      String path)
      implements TypeParameters {
    public ThreatMatch {
      filters = List.copyOf(filters);
      mappings = List.copyOf(mappings);
    }
  }

  /// Comparisons all of which have to hold for one and the same indicator.
  record ThreatMapping(List<Entry> entries) {
    public ThreatMapping {
      entries = List.copyOf(entries);
    }

    /// @param field of the event
    /// @param indicatorField of the indicator
    /// @param negated whether the values must differ
    public record Entry(String field, String indicatorField, boolean negated) {}
  }

  /// Records of anomalies that a model found.
  ///
  /// @param jobs any of which found it
  /// @param threshold the least score, from 0 to 100
  record MachineLearning(List<String> jobs, int threshold) implements TypeParameters {
    public MachineLearning {
      jobs = List.copyOf(jobs);
    }
  }
}
