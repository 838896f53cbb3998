package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.List;

/// One command of a query, as far as its outline tells.
public sealed interface EsqlCommand {
  CommandKind kind();

  /// Where its name stands.
  SourceSpan keyword();

  /// From its name to its end.
  SourceSpan span();

  /// Columns that it surely reads, in order of the text: those with a dot in their names, and those
  /// that stand alone where an expression may.
  List<EsqlName> reads();

  /// Columns that it makes anew or gives a new value, in order of the text.
  List<EsqlName> makes();

  /// Data sets that it asks for, by `event.dataset` or `data_stream.dataset`.
  List<EsqlName> dataSets();

  /// Queries and branches in its brackets.
  List<EsqlOutline> nested();

  /// Where rows come from: `FROM`, `TS`, `ROW` and others that a query begins with.
  ///
  /// @param indices without their clusters; none of a command that reads no indices
  /// @param makes names behind `METADATA`, and columns of `ROW`
  record Source(
      CommandKind kind,
      SourceSpan keyword,
      SourceSpan span,
      List<EsqlName> indices,
      List<EsqlName> makes,
      List<EsqlOutline> nested)
      implements EsqlCommand {
    public Source {
      indices = List.copyOf(indices);
      makes = List.copyOf(makes);
      nested = List.copyOf(nested);
    }

    @Override
    public List<EsqlName> reads() {
      return List.of();
    }

    @Override
    public List<EsqlName> dataSets() {
      return List.of();
    }
  }

  /// What picks columns: `KEEP` and `DROP`.
  ///
  /// @param reads the columns that it names
  record Choice(CommandKind kind, SourceSpan keyword, SourceSpan span, List<EsqlName> reads)
      implements EsqlCommand {
    public Choice {
      reads = List.copyOf(reads);
    }

    @Override
    public List<EsqlName> makes() {
      return List.of();
    }

    @Override
    public List<EsqlName> dataSets() {
      return List.of();
    }

    @Override
    public List<EsqlOutline> nested() {
      return List.of();
    }
  }

  /// What aggregates: `STATS` and `INLINE STATS`.
  ///
  /// @param keys the columns behind `BY`, whether made there or before
  /// @param isGrouped whether there is a `BY`
  record Aggregation(
      CommandKind kind,
      SourceSpan keyword,
      SourceSpan span,
      List<EsqlName> reads,
      List<EsqlName> makes,
      List<EsqlName> keys,
      boolean isGrouped,
      List<EsqlName> dataSets,
      List<EsqlOutline> nested)
      implements EsqlCommand {
    public Aggregation {
      reads = List.copyOf(reads);
      makes = List.copyOf(makes);
      keys = List.copyOf(keys);
      dataSets = List.copyOf(dataSets);
      nested = List.copyOf(nested);
    }
  }

  /// Any other command.
  ///
  /// @param drops columns that are no more there, such as the old names of `RENAME`
  /// @param addsUnnamed whether it makes columns that the query does not name
  record Step(
      CommandKind kind,
      SourceSpan keyword,
      SourceSpan span,
      List<EsqlName> reads,
      List<EsqlName> makes,
      List<EsqlName> drops,
      boolean addsUnnamed,
      List<EsqlName> dataSets,
      List<EsqlOutline> nested)
      implements EsqlCommand {
    public Step {
      reads = List.copyOf(reads);
      makes = List.copyOf(makes);
      drops = List.copyOf(drops);
      dataSets = List.copyOf(dataSets);
      nested = List.copyOf(nested);
    }
  }
}
