package dev.seriema.cli.show;

import dev.seriema.languages.eql.StageClause;
import dev.seriema.languages.eql.syntax.MaximumSpan;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.JoinKey;
import dev.seriema.model.expression.Query;
import dev.seriema.model.expression.SampleQuery;
import dev.seriema.model.expression.SequenceQuery;
import dev.seriema.model.expression.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The clauses of a query as branches of a tree.
///
/// @param title what the branches make up; empty for a query of single events
public record StageBranches(Optional<String> title, List<Branch> branches) {
  public StageBranches {
    branches = List.copyOf(branches);
  }

  /// @param heading which stage it is and what joins it; empty for a query of single events
  record Branch(Optional<String> heading, Clause clause) {}

  /// @param clauses of the same query, each stage once
  public static StageBranches of(Query query, List<StageClause> clauses) {
    return switch (query) {
      case EventQuery _ ->
          new StageBranches(
              Optional.empty(),
              clauses.stream().map(stage -> new Branch(Optional.empty(), stage.clause())).toList());
      case SequenceQuery(var stages, var until, var maxspan, _) ->
          new StageBranches(
              Optional.of(
                  "sequence"
                      + maxspan.map(span -> " within " + MaximumSpan.written(span)).orElse("")),
              joined(Stream.concat(stages.stream().distinct(), until.stream()).toList(), clauses));
      case SampleQuery(var stages, _) ->
          new StageBranches(Optional.of("sample"), joined(stages, clauses));
    };
  }

  private static List<Branch> joined(List<Stage> stages, List<StageClause> clauses) {
    List<Branch> branches = new ArrayList<>();
    for (int i = 0; i < clauses.size(); i++) {
      StageClause clause = clauses.get(i);
      branches.add(
          new Branch(Optional.of(clause.heading() + keys(stages.get(i))), clause.clause()));
    }
    return branches;
  }

  private static String keys(Stage stage) {
    return stage.keys().isEmpty()
        ? ""
        : stage.keys().stream()
            .map(StageBranches::written)
            .collect(Collectors.joining(", ", " by ", ""));
  }

  private static String written(JoinKey key) {
    return (key.optional() ? "?" : "")
        + key.field().map(field -> field.path().name()).orElse("(no such field)");
  }
}
