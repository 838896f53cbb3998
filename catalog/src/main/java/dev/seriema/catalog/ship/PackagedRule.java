package dev.seriema.catalog.ship;

import dev.seriema.catalog.layout.RuleSet;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.CanonicalJson;
import java.util.Map;
import java.util.TreeMap;

/// A rule of a package.
///
/// @param version that it ships with
/// @param isConverted whether it lost something that the stack does not know
public record PackagedRule(
    RuleSet.LoadedRule loaded, ShippedRule shipped, int version, boolean isConverted) {
  private static final String TYPE = "security-rule";

  /// The rule id.
  public String id() {
    return loaded.rule().id().id();
  }

  public String name() {
    return loaded.rule().headline().name();
  }

  Asset asset() {
    return asset(id(), version, shipped.members());
  }

  /// @param attributes of the rule, its id and version among them
  static Asset asset(String id, int version, ApiValue.Table attributes) {
    ApiValue.Table object =
        new ApiValue.Table(
            new TreeMap<>(
                Map.of(
                    "attributes",
                    attributes,
                    "id",
                    new ApiValue.Text(id + "_" + version),
                    "type",
                    new ApiValue.Text(TYPE))));
    return new Asset(id, version, CanonicalJson.indented(object));
  }
}
