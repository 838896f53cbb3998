package dev.seriema.catalog.need;

import dev.seriema.detector.compile.Compilation.Compiled;
import dev.seriema.detector.correlation.Task;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What a rule needs of data so that it can alert at all: events of its indices, and on them fields
/// without which its conditions cannot hold, those that it counts by among them.
///
/// It is necessary and not enough: values are not looked at.
public final class RuleNeeds {
  private final Compiled rule;

  /// For each event that it takes to alert.
  private final List<Need> needs;

  private RuleNeeds(Compiled rule, List<Need> needs) {
    this.rule = rule;
    this.needs = List.copyOf(needs);
  }

  /// One event that a rule needs.
  ///
  /// @param indices in which it is
  /// @param condition that holds for it
  /// @param counted fields that it has
  private record Need(IndexPatterns indices, Condition condition, List<FieldPath> counted) {
    private Optional<Lack> lack(DataShape data) {
      List<Set<FieldPath>> read = data.read(indices);
      if (read.isEmpty()) {
        return Optional.of(new Lack.Indices(indices));
      }
      List<List<FieldPath>> least =
          read.stream().map(this::missing).min(Comparator.comparingInt(List::size)).orElseThrow();
      return least.isEmpty() ? Optional.empty() : Optional.of(new Lack.Fields(least));
    }

    private List<List<FieldPath>> missing(Set<FieldPath> present) {
      Set<List<FieldPath>> missing = new LinkedHashSet<>(new Possible(present).missing(condition));
      counted.stream()
          .filter(field -> !present.contains(field))
          .forEach(field -> missing.add(List.of(field)));
      return new ArrayList<>(missing);
    }
  }

  public static RuleNeeds of(Compiled rule) {
    IndexPatterns own = rule.rule().indices();
    List<FieldPath> counted = rule.task().map(RuleNeeds::counted).orElse(List.of());
    List<Need> needs = new ArrayList<>();
    conditions(rule.query()).forEach(each -> needs.add(new Need(own, each, counted)));
    if (rule.task().orElse(null) instanceof Task.Compare compare) {
      List<FieldPath> compared = compare.indicatorFields().stream().map(Field::path).toList();
      boolean isOne = compared.size() == 1;
      needs.add(new Need(compare.indices(), compare.indicators(), isOne ? compared : List.of()));
    }
    return new RuleNeeds(rule, needs);
  }

  private static List<Condition> conditions(Query query) {
    return switch (query) {
      case EventQuery(var condition, _) -> List.of(condition);
      case SequenceQuery sequence -> present(sequence.stages());
      case SampleQuery sample -> present(sample.stages());
    };
  }

  private static List<Condition> present(List<Stage> stages) {
    return stages.stream().filter(stage -> !stage.absent()).map(Stage::condition).toList();
  }

  /// Fields without which an event is in no group.
  private static List<FieldPath> counted(Task task) {
    List<Field> fields =
        switch (task) {
          case Task.Count count -> count.groupBy();
          case Task.FirstSeen firstSeen -> firstSeen.fields();
          case Task.Join _, Task.Each _, Task.Compare _ -> List.of();
        };
    return fields.stream().map(Field::path).toList();
  }

  public Compiled rule() {
    return rule;
  }

  /// The fields to look for in data.
  public Set<FieldPath> fields() {
    Set<FieldPath> fields = new LinkedHashSet<>();
    for (Need need : needs) {
      ReadFields.of(need.condition()).forEach(field -> fields.add(field.path()));
      fields.addAll(need.counted());
    }
    return fields;
  }

  /// Why the rule can never alert on some data; empty where nothing speaks against it.
  public Optional<Lack> lack(DataShape data) {
    return needs.stream().flatMap(need -> need.lack(data).stream()).findFirst();
  }
}
