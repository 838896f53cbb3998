package dev.seriema.catalog.check.form;

import dev.seriema.catalog.written.Notation;

/// Which keys of a rule Kibana takes; it passes over any other without a word.
public final class ApiKeys {
  private ApiKeys() {}

  /// Whether a rule of some type has the key, as Kibana's API has it.
  public static boolean has(String key) {
    return FieldForms.of(Notation.JSON).ofAnyType().field(key).isPresent();
  }

  /// Whether a key is one of `[metadata]` of a rule file.
  public static boolean isOfMetadata(String key) {
    return MetadataForm.FIELDS.field(key).isPresent() || key.equals("deprecated_reason");
  }
}
