package dev.seriema.catalog.facts;

/// A field as a row of a table has it: of one type, from one release to another without a gap.
///
/// @param origin what has the field: a data set, a module
/// @param until the last release that has it; empty where the newest one does
public record FieldRun(String origin, String field, String type, String since, String until) {
  /// Whether a release has the field so.
  public boolean holdsIn(String release) {
    return Release.order().compare(since, release) <= 0
        && (until.isEmpty() || Release.order().compare(release, until) <= 0);
  }
}
