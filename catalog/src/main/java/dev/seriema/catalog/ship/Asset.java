package dev.seriema.catalog.ship;

import java.util.regex.Pattern;

/// One version of a rule as a package holds it: a JSON object with `attributes`, `id` and `type`.
///
/// @param rule its rule id
/// @param json the text of its file
public record Asset(String rule, int version, String json) {
  /// The folder of a package that holds them.
  static final String FOLDER = "kibana/security_rule/";

  private static final Pattern ID = Pattern.compile("[0-9A-Za-z_-]{1,100}");

  /// Whether a rule id can be part of the name of a file, wherever it is from.
  static boolean isId(String id) {
    return ID.matcher(id).matches();
  }

  /// Its file in a package.
  String path() {
    return FOLDER + rule + "_" + version + ".json";
  }
}
