package dev.seriema.model.schema;

/// The fields of some indices: one data set of an integration, one Beat, one index template.
///
/// @param indices a pattern that fits the names of these indices, such as
///   `logs-endpoint.events.process-*`
/// @param family a pattern of all indices that tables like this one are at hand for, such as
///   `logs-endpoint.*`: what lies within it and has no table does not exist; empty where that
///   cannot be said
/// @param complete whether the table lists every field of its indices
public record IndexTable(String indices, String family, boolean complete, Schema schema) {
  /// A table that lists every field of its indices and says nothing of others.
  public IndexTable(String indices, Schema schema) {
    this(indices, indices, true, schema);
  }
}
