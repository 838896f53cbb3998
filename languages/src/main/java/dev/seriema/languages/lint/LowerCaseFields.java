package dev.seriema.languages.lint;

import java.util.Set;

/// The fields that are in lower case by their definition.
public final class LowerCaseFields {
  /// ECS says of the first that they are normalised to lower case; the names of data streams have
  /// no capitals, since those of indices have none.
  private static final Set<String> LOWER_CASE =
      Set.of(
          "network.application",
          "network.protocol",
          "network.transport",
          "network.type",
          "data_stream.dataset",
          "data_stream.namespace",
          "data_stream.type",
          "event.dataset");

  private LowerCaseFields() {}

  public static boolean contains(String field) {
    return LOWER_CASE.contains(field);
  }
}
