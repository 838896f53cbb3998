package dev.seriema.languages.esql;

import dev.seriema.languages.esql.syntax.CommandKind;
import dev.seriema.languages.esql.syntax.EsqlCommand;
import dev.seriema.languages.esql.syntax.EsqlName;
import dev.seriema.languages.esql.syntax.EsqlOutline;
import dev.seriema.languages.field.FieldNameFaults;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Suggestions;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Goes through the commands of a query with the columns that there are, and tells which are not.
///
/// Queries and branches in brackets are not looked into: behind them any column may be there.
final class ColumnFlow {
  /// What columns of an index begin with that are no fields, such as `_id`.
  private static final String OF_INDEX = "_";

  private final Schema schema;
  private final List<Diagnostic> faults = new ArrayList<>();

  /// Columns that are there by name.
  private final Set<String> named = new HashSet<>();

  /// Told already.
  private final Set<String> told = new HashSet<>();

  private Others others = Others.OF_INDICES;

  /// What else is there.
  private enum Others {
    /// The fields of the indices.
    OF_INDICES,
    /// Nobody can tell.
    ANY,
    /// Nothing.
    NONE
  }

  ColumnFlow(Schema schema) {
    this.schema = schema;
  }

  List<Diagnostic> faults(EsqlOutline outline) {
    for (EsqlCommand command : outline.commands()) {
      look(command);
      go(command);
    }
    return List.copyOf(faults);
  }

  private void look(EsqlCommand command) {
    Set<String> own = new HashSet<>();
    command.makes().forEach(name -> own.add(name.text()));
    for (EsqlName name : command.reads()) {
      if (!name.isPattern() && !own.contains(name.text()) && !named.contains(name.text())) {
        tell(name);
      }
    }
  }

  private void tell(EsqlName name) {
    if (others == Others.NONE && told.add(name.text())) {
      Diagnostic found =
          Diagnostic.of(
                  EsqlFault.UNKNOWN_COLUMN, name.span(), "unknown column `" + name.text() + "`")
              .withLabel("no command before it leaves such a column");
      faults.add(
          Suggestions.nearest(name.text(), named)
              .map(near -> found.withHint("did you mean `" + near + "`?"))
              .orElse(found));
    } else if (others == Others.OF_INDICES
        && schema.isClosed()
        && !name.text().startsWith(OF_INDEX)
        && schema.field(new FieldPath(name.text())).isEmpty()
        && told.add(name.text())) {
      faults.add(
          new FieldNameFaults(schema)
              .unknown(EsqlFault.COLUMN_NOT_IN_TABLES, name.text(), name.span()));
    }
  }

  private void go(EsqlCommand command) {
    switch (command) {
      case EsqlCommand.Source source -> {
        others =
            source.kind() == CommandKind.ROW
                ? Others.NONE
                : source.indices().isEmpty() || !source.nested().isEmpty()
                    ? Others.ANY
                    : Others.OF_INDICES;
        add(source.makes());
      }
      case EsqlCommand.Choice choice when choice.kind() == CommandKind.KEEP -> keep(choice.reads());
      case EsqlCommand.Choice choice ->
          choice
              .reads()
              .forEach(name -> {
                if (name.isPattern()) {
                  named.removeIf(column -> fits(name, column));
                } else {
                  named.remove(name.text());
                }
              });
      case EsqlCommand.Aggregation aggregation -> {
        if (aggregation.kind() == CommandKind.STATS) {
          named.clear();
          others = Others.NONE;
        }
        add(aggregation.makes());
        add(aggregation.keys());
      }
      case EsqlCommand.Step step -> {
        step.drops().forEach(name -> named.remove(name.text()));
        add(step.makes());
        if (step.addsUnnamed() || !step.nested().isEmpty()) {
          others = Others.ANY;
        }
      }
    }
  }

  /// What fits a pattern cannot be told of columns whose names are not known.
  private void keep(List<EsqlName> names) {
    if (names.stream().anyMatch(name -> name.text().equals("*"))) {
      return;
    }
    boolean isOpen = names.stream().anyMatch(EsqlName::isPattern) && others != Others.NONE;
    named.removeIf(column -> names.stream().noneMatch(name -> fits(name, column)));
    add(names.stream().filter(name -> !name.isPattern()).toList());
    others = isOpen ? Others.ANY : Others.NONE;
  }

  private void add(List<EsqlName> names) {
    names.forEach(name -> named.add(name.text()));
  }

  private static boolean fits(EsqlName name, String column) {
    return name.isPattern()
        ? IndexPatterns.covers(name.text(), column)
        : name.text().equals(column);
  }
}
