package dev.seriema.cli.show;

import dev.seriema.engine.plan.NecessaryValues;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.diagnostic.Ink;
import dev.seriema.model.expression.Clause;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.expression.Field;
import dev.seriema.model.expression.ReadFields;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.value.LetterCase;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The conditions of a query in the shape that its author gave it, the types of its fields with the
/// tables that they come from, and the values that the rule waits for.
public final class ConditionTree {
  private static final int SHOWN_VALUES = 8;

  private final PrintStream out;
  private final Ink ink;
  private final int columns;
  private final String query;

  /// @param query that the clauses' places count in
  public ConditionTree(PrintStream out, Ink ink, int columns, String query) {
    this.out = out;
    this.ink = ink;
    this.columns = columns;
    this.query = query;
  }

  /// @param branches the clauses of the query, one for each stage where it has any
  /// @param condition what an event satisfies that the query can use
  public void show(StageBranches branches, Condition condition, Schema schema) {
    branches.title().ifPresent(title -> out.println(ink.accent(DisplayText.safe(title))));
    List<StageBranches.Branch> all = branches.branches();
    for (int i = 0; i < all.size(); i++) {
      boolean last = i == all.size() - 1;
      branch(all.get(i), last);
    }
    fields(condition, schema);
    waitsFor(NecessaryValues.of(condition));
  }

  /// A stage with its heading, or the only clause of a query.
  private void branch(StageBranches.Branch branch, boolean last) {
    if (branch.heading().isEmpty()) {
      clause(branch.clause(), "", "");
      return;
    }
    out.println((last ? "└─ " : "├─ ") + DisplayText.safe(branch.heading().get()));
    String below = last ? "   " : "│  ";
    clause(branch.clause(), below + "└─ ", below + "   ");
  }

  /// @param before stands before the clause itself
  /// @param below stands before what is inside it
  private void clause(Clause clause, String before, String below) {
    switch (clause) {
      case Clause.Leaf leaf -> leaf(leaf, before);
      case Clause.Not(var operand, _) -> {
        out.println(before + ink.accent("not"));
        clause(operand, below + "└─ ", below + "   ");
      }
      case Clause.Group(var join, var terms, _) -> {
        out.println(before + ink.accent(join == Clause.Join.ALL ? "all of" : "any of"));
        for (int i = 0; i < terms.size(); i++) {
          boolean last = i == terms.size() - 1;
          clause(terms.get(i), below + (last ? "└─ " : "├─ "), below + (last ? "   " : "│  "));
        }
      }
    }
  }

  private void leaf(Clause.Leaf leaf, String before) {
    String words =
        query.substring(leaf.span().start(), leaf.span().end()).strip().replaceAll("\\s+", " ");
    int room = Math.max(20, columns - before.length());
    out.println(before + DisplayText.cut(DisplayText.safe(words), room));
  }

  private void fields(Condition condition, Schema schema) {
    TreeMap<String, List<Field>> fields = new TreeMap<>();
    ReadFields.of(condition)
        .forEach(field ->
            fields.computeIfAbsent(field.path().name(), _ -> new ArrayList<>()).add(field));
    if (fields.isEmpty()) {
      return;
    }
    int width = fields.keySet().stream().mapToInt(DisplayText::width).max().orElse(0);
    out.println();
    out.println(ink.strong("fields"));
    fields.forEach((name, readings) -> {
      String padded = DisplayText.safe(name) + " ".repeat(width - DisplayText.width(name));
      String types =
          readings.stream()
              .map(field -> field.type().mappingName())
              .distinct()
              .collect(Collectors.joining(", "));
      out.println("  " + padded + "  " + types + ink.faint("  " + source(readings, schema)));
    });
  }

  private static String source(List<Field> readings, Schema schema) {
    Optional<FieldDefinition> definition = schema.field(readings.getFirst().path());
    return definition
        .map(found -> DisplayText.safe(found.origin().words()))
        .orElse("in no table: the data decide");
  }

  private void waitsFor(Optional<List<NecessaryValues>> values) {
    out.println();
    out.println(ink.strong("waits for"));
    if (values.isEmpty()) {
      out.println("  nothing: it is tried on every event of its indices");
      return;
    }
    if (values.get().isEmpty()) {
      out.println("  what cannot come: it matches no event");
      return;
    }
    for (NecessaryValues waited : values.get()) {
      String shown =
          waited.texts().isEmpty()
              ? "any value"
              : waited.texts().stream().limit(SHOWN_VALUES).collect(Collectors.joining(", "));
      int more = waited.texts().size() - SHOWN_VALUES;
      out.println(
          "  "
              + DisplayText.safe(waited.field().path().name())
              + ": "
              + DisplayText.safe(shown)
              + (more > 0 ? " and " + more + " more" : "")
              + (waited.letterCase() == LetterCase.FOLDED ? ink.faint(" (in any case)") : ""));
    }
  }
}
