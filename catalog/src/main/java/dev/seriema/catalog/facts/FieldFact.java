package dev.seriema.catalog.facts;

import java.util.Optional;

/// What a file says of a field. Multi-fields are facts of their own, behind the field they belong
/// to.
///
/// @param name dotted; `*` stands for one part of a name
/// @param type the word of the file, which need not be a type that is known
/// @param aliasOf the field whose other name this is
/// @param constant the one value that a constant keyword has
/// @param multiField whether this is another form of the value of the field without the last part
public record FieldFact(
    String name,
    String type,
    Optional<String> aliasOf,
    Optional<String> constant,
    boolean multiField) {
  public static FieldFact of(String name, String type) {
    return new FieldFact(name, type, Optional.empty(), Optional.empty(), false);
  }
}
