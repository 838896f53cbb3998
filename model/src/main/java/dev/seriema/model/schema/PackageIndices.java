package dev.seriema.model.schema;

import java.util.List;
import java.util.stream.Stream;

/// How the indices of a table are called that no shipped table is the like of.
final class PackageIndices {
  private PackageIndices() {}

  /// Tables for all indices of an origin. A package does not say whether a data set holds logs or
  /// metrics.
  ///
  /// @param everywhere whether all that is known of the package adds fields to any index
  static List<IndexTable> tables(FieldOrigin origin, Schema schema, boolean everywhere) {
    return switch (origin) {
      case FieldOrigin.Integration _ when everywhere ->
          List.of(new IndexTable(Schema.EVERY_INDEX, "", true, schema));
      case FieldOrigin.Integration(var name, var part) when name.equals("endpoint") ->
          List.of(
              new IndexTable(
                  "logs-endpoint.events." + part + "-*", "logs-endpoint.*", true, schema));
      case FieldOrigin.Integration(var name, var part) ->
          Stream.of("logs-", "metrics-")
              .map(type -> type + name + '.')
              .map(family -> new IndexTable(family + part + "-*", family + '*', true, schema))
              .toList();
      case FieldOrigin.Beat(var beat, _) -> List.of(new IndexTable(beat + "-*", schema));
      case FieldOrigin.Endgame _ -> List.of(new IndexTable("endgame-*", schema));
      case FieldOrigin.Given _,
          FieldOrigin.Repository _,
          FieldOrigin.Customary _,
          FieldOrigin.Ecs _ ->
          throw new IllegalArgumentException(origin.words() + " is of no index in particular");
    };
  }
}
