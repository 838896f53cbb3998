package dev.seriema.languages.eql;

import dev.seriema.languages.eql.syntax.EqlQuery;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.eql.syntax.StagePart;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import java.util.ArrayList;
import java.util.List;

/// Keeps the shape of a whole query that is sound, stage by stage.
final class StageClauses {
  private final Clauses clauses;
  private final QueryLowering queries;

  StageClauses(String query, EqlSettings settings) {
    Lowering lowering = new Lowering(query, settings, new ArrayList<>());
    this.clauses = new Clauses(lowering);
    this.queries = new QueryLowering(lowering, settings.categoryField());
  }

  List<StageClause> of(EqlQuery query) {
    return switch (query) {
      case EqlQuery.Single(var event, _, var span) ->
          List.of(new StageClause("event", of(event), span));
      case EqlQuery.Sequence(_, _, var stages, var until, _, _) -> {
        List<StageClause> all = of(stages);
        until.ifPresent(part -> all.add(new StageClause("until", of(part.event()), part.span())));
        yield List.copyOf(all);
      }
      case EqlQuery.Sample(_, var stages, _, _) -> List.copyOf(of(stages));
    };
  }

  private List<StageClause> of(List<StagePart> stages) {
    int total = stages.stream().mapToInt(StagePart::count).sum();
    List<StageClause> all = new ArrayList<>();
    int before = 0;
    for (StagePart stage : stages) {
      int first = before + 1;
      before += stage.count();
      String places = stage.count() == 1 ? "stage " + first : "stages " + first + " to " + before;
      all.add(
          new StageClause(
              (stage.absent() ? "no " : "") + places + " of " + total,
              of(stage.event()),
              stage.span()));
    }
    return all;
  }

  /// The category beside the terms of the condition, or beside the condition where it has none.
  private Clause of(EventPart event) {
    Clause condition = clauses.of(event.condition());
    return queries
        .category(event.category())
        .<Clause>map(category ->
            new Clause.Group(
                Clause.Join.ALL, joined(category, condition), event.condition().span()))
        .orElse(condition);
  }

  private static List<Clause> joined(Condition category, Clause condition) {
    List<Clause> terms = new ArrayList<>();
    terms.add(new Clause.Leaf(category, Conditions.not(category), List.of(), category.span()));
    if (condition instanceof Clause.Group(var join, var inner, _) && join == Clause.Join.ALL) {
      terms.addAll(inner);
    } else {
      terms.add(condition);
    }
    return terms;
  }
}
