package dev.seriema.catalog.sigma.yaml;

import java.util.regex.Pattern;

/// What a scalar is by the core schema of YAML 1.2: words such as `yes` are texts.
public enum PlainValue {
  NOTHING,
  TRUTH,
  NUMBER,
  TEXT;

  private static final Pattern NOTHING_WRITTEN = Pattern.compile("|~|null|Null|NULL");
  private static final Pattern TRUTH_WRITTEN = Pattern.compile("true|True|TRUE|false|False|FALSE");
  private static final Pattern NUMBER_WRITTEN =
      Pattern.compile("[-+]?(0|[1-9][0-9]{0,17})|[-+]?[0-9]{1,18}\\.[0-9]{1,18}");

  /// A number of more digits than can be reckoned with, one in another base or with an exponent is
  /// a text: authors mean the signs that they write.
  public static PlainValue of(YamlNode.Scalar scalar) {
    if (!scalar.plain()) {
      return TEXT;
    }
    if (NOTHING_WRITTEN.matcher(scalar.value()).matches()) {
      return NOTHING;
    }
    if (TRUTH_WRITTEN.matcher(scalar.value()).matches()) {
      return TRUTH;
    }
    return NUMBER_WRITTEN.matcher(scalar.value()).matches() ? NUMBER : TEXT;
  }
}
