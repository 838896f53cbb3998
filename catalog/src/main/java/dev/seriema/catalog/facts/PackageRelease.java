package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactDocument;
import dev.seriema.catalog.facts.source.FactJson;
import dev.seriema.catalog.facts.source.FactNode;
import dev.seriema.catalog.facts.source.FactNode.Listing;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// A release of an integration package.
///
/// @param release such as `ga`
/// @param kibana the range of versions of Kibana that it runs on; may be empty
public record PackageRelease(
    String packageName,
    String version,
    String release,
    String kibana,
    List<String> policyTemplates) {
  private static final Set<String> WANTED =
      Set.of(
          "release",
          "conditions",
          "kibana",
          "kibana.version",
          "version",
          "policy_templates",
          "name");

  /// Whether it runs on that stack; one without a range, or with none that can be read, does.
  public boolean runsOn(Release stack) {
    return ReleaseRange.of(kibana).map(range -> range.contains(stack)).orElse(true);
  }

  /// The newest of some releases that runs on a stack.
  public static Optional<PackageRelease> newest(List<PackageRelease> releases, Release stack) {
    PackageRelease newest = null;
    // They mostly come with the oldest first, so that from the end few ranges need to be read.
    for (PackageRelease release : releases.reversed()) {
      boolean newer =
          newest == null || Release.order().compare(release.version(), newest.version()) > 0;
      if (newer && release.runsOn(stack)) {
        newest = release;
      }
    }
    return Optional.ofNullable(newest);
  }

  /// Reads `integration-manifests.json`.
  ///
  /// @return by package, the oldest version first
  static Map<String, List<PackageRelease>> read(FactSource source) throws UnusableFacts {
    Map<String, List<PackageRelease>> packages = new TreeMap<>();
    try (FactJson json = FactJson.open(source)) {
      json.members(
          "`" + source.name() + "`",
          name -> {
            json.requireWord(name);
            List<PackageRelease> releases = new ArrayList<>();
            json.members(
                "the package `" + name + "`",
                version -> {
                  json.requireWord(version);
                  FactNode manifest = json.tree(WANTED::contains);
                  releases.add(of(json.document(manifest), name, version));
                });
            releases.sort(Comparator.comparing(PackageRelease::version, Release.order()));
            packages.put(name, List.copyOf(releases));
          });
      json.end();
    }
    return packages;
  }

  /// The release that a manifest describes.
  static PackageRelease of(FactDocument manifest, String name, String version)
      throws UnusableFacts {
    Table table = manifest.table(manifest.root(), "version " + version + " of `" + name + "`");
    List<String> templates = new ArrayList<>();
    if (table.members().get("policy_templates") instanceof Listing list) {
      for (FactNode item : list.items()) {
        templates.add(
            item instanceof Table template
                ? manifest.text(template, "name").orElse("")
                : manifest.text(item, "a policy template"));
      }
    }
    return new PackageRelease(
        name,
        version,
        manifest.text(table, "release").orElse(""),
        kibana(manifest, table),
        templates);
  }

  /// The condition is written `kibana: {version: …}` or, in one word, `kibana.version: …`.
  private static String kibana(FactDocument manifest, Table table) {
    if (!(table.members().get("conditions") instanceof Table conditions)) {
      return "";
    }
    return conditions.members().get("kibana") instanceof Table kibana
        ? manifest.text(kibana, "version").orElse("")
        : manifest.text(conditions, "kibana.version").orElse("");
  }
}
