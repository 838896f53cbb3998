package dev.seriema.languages.esql.syntax;

import java.util.List;
import java.util.stream.Stream;

/// The commands of a query in their order, each with what it reads and makes.
///
/// @param commands in order of the text; those of queries and branches in brackets are in the
///   command that has the brackets
public record EsqlOutline(List<EsqlCommand> commands) {
  public EsqlOutline {
    commands = List.copyOf(commands);
  }

  /// All commands, those in brackets behind the one that has them.
  public Stream<EsqlCommand> all() {
    return commands.stream()
        .flatMap(command ->
            Stream.concat(Stream.of(command), command.nested().stream().flatMap(EsqlOutline::all)));
  }

  /// Whether a command is among all.
  public boolean has(CommandKind kind) {
    return all().anyMatch(command -> command.kind() == kind);
  }

  /// The index patterns that are read anywhere in it, without their clusters.
  public List<EsqlName> indices() {
    return all()
        .filter(EsqlCommand.Source.class::isInstance)
        .flatMap(command -> ((EsqlCommand.Source) command).indices().stream())
        .toList();
  }

  /// The names behind `METADATA` of the first command.
  public List<EsqlName> metadata() {
    return commands.stream()
        .filter(command -> command.kind() == CommandKind.FROM || command.kind() == CommandKind.TS)
        .flatMap(command -> command.makes().stream())
        .toList();
  }

  /// The commands `KEEP` that the result passes through.
  public List<EsqlCommand> keeps() {
    return commands.stream().filter(command -> command.kind() == CommandKind.KEEP).toList();
  }

  /// Whether rows of the result are counted and not found: whether they pass through a `STATS`.
  public boolean isAggregating() {
    return commands.stream().anyMatch(command -> command.kind() == CommandKind.STATS);
  }

  /// Whether a `STATS` or `INLINE STATS` has a `BY`.
  public boolean isGrouped() {
    return all()
        .anyMatch(command ->
            command instanceof EsqlCommand.Aggregation aggregation && aggregation.isGrouped());
  }

  /// The columns that are made anywhere in it.
  public List<EsqlName> makes() {
    return all().flatMap(command -> command.makes().stream()).toList();
  }

  /// The data sets that are asked for anywhere in it.
  public List<EsqlName> dataSets() {
    return all().flatMap(command -> command.dataSets().stream()).toList();
  }
}
