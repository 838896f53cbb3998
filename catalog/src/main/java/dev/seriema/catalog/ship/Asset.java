package dev.seriema.catalog.ship;

/// One version of a rule as a package holds it: a JSON object with `attributes`, `id` and `type`.
///
/// @param rule its rule id
/// @param json the text of its file
public record Asset(String rule, int version, String json) {
  /// The folder of a package that holds them.
  static final String FOLDER = "kibana/security_rule/";

  /// Its file in a package.
  String path() {
    return FOLDER + rule + "_" + version + ".json";
  }
}
