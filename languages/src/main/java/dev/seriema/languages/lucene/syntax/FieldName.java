package dev.seriema.languages.lucene.syntax;

import dev.seriema.model.diagnostic.SourceSpan;

/// The field that a value is looked for in.
///
/// @param name without escapes; a star stands for any characters, and can only be written with a
///   backslash unless it stands alone
public record FieldName(String name, SourceSpan span) {
  /// What the name of a field is written as to ask whether another one exists.
  private static final String EXISTS = "_exists_";

  public FieldName {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("a field has a name");
    }
  }

  /// Whether it may stand for several fields.
  public boolean isPattern() {
    return name.indexOf('*') >= 0;
  }

  /// Whether it stands for every field.
  public boolean isEvery() {
    return name.equals("*");
  }

  /// Whether it asks for the existence of the field that stands behind it.
  public boolean asksExistence() {
    return name.equals(EXISTS);
  }
}
