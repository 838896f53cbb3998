package dev.seriema.catalog.ship;

import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The files of a release: the package as a folder and as a zip, and all its rules in one file for
/// other uses.
///
/// @param legal the repository's own files about licences, by their names
/// @param previous the package before; empty where there is none
public record PackageFiles(
    RulePackage content,
    PackageManifest manifest,
    SortedMap<String, String> legal,
    Optional<FormerPackage> previous) {
  /// The folder of a package and its zip have this name.
  public String name() {
    return manifest.name() + "-" + manifest.version();
  }

  /// The rules now, to be compared with a package.
  public FormerPackage asPackage() {
    return new FormerPackage(name(), sorted(content.assets()), Optional.empty());
  }

  private static List<Asset> sorted(List<Asset> assets) {
    return assets.stream()
        .sorted(Comparator.comparing(Asset::rule).thenComparingInt(Asset::version))
        .toList();
  }

  /// All files by their paths.
  ///
  /// @param change what differs from the package before, in a sentence
  /// @param link to where the change is discussed; may be empty
  public SortedMap<String, byte[]> all(String change, String link) {
    SortedMap<String, byte[]> fleet = fleet(change, link);
    SortedMap<String, byte[]> all = new TreeMap<>();
    fleet.forEach((path, bytes) -> all.put("fleet/" + manifest.version() + "/" + path, bytes));
    all.put(name() + ".zip", PackageZip.of(name(), fleet));
    all.put("rules.json", bytes(content.consolidated() + "\n"));
    all.put("rules.ndjson", bytes(lines()));
    all.put("summary.json", bytes(CanonicalJson.indented(summary()) + "\n"));
    return all;
  }

  /// What lies in the folder of the package.
  private SortedMap<String, byte[]> fleet(String change, String link) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("manifest.yml", bytes(manifest.yaml()));
    files.put("changelog.yml", bytes(changelog(change, link)));
    files.put("docs/README.md", bytes(readme()));
    legal.forEach((name, text) -> files.put(name, bytes(text)));
    content.assets().forEach(asset -> files.put(asset.path(), bytes(asset.json())));
    return files;
  }

  /// For Kibana's import: a rule on each line.
  private String lines() {
    StringBuilder lines = new StringBuilder();
    content.rules().forEach(rule -> lines.append(rule.shipped().line()).append('\n'));
    return lines.toString();
  }

  private String changelog(String change, String link) {
    SortedMap<String, ApiValue> entry = new TreeMap<>();
    entry.put("description", new ApiValue.Text(change));
    entry.put("type", new ApiValue.Text("enhancement"));
    if (!link.isEmpty()) {
      entry.put("link", new ApiValue.Text(link));
    }
    SortedMap<String, ApiValue> version = new TreeMap<>();
    version.put("version", new ApiValue.Text(manifest.version()));
    version.put("changes", new ApiValue.Listing(List.of(new ApiValue.Table(entry))));
    return PackageYaml.of(new ApiValue.Listing(List.of(new ApiValue.Table(version))))
        + previous.flatMap(FormerPackage::changelog).orElse("");
  }

  private String readme() {
    return """
    # %s

    Detection rules for Elastic Security on release %d.%d of the Elastic Stack and later.

    | what | how many |
    | --- | --- |
    | rules | %d |
    | earlier versions of them, which tell Kibana what was customised | %d |
    | rules that were given up, so that Kibana can say so | %d |

    Once this package is installed, its rules are offered in Kibana under *Security > Rules > Add
    Elastic rules*. Rules that are installed already are offered as updates where their version is
    higher here.
    """
        .formatted(
            manifest.title(),
            content.stack().major(),
            content.stack().minor(),
            content.rules().size(),
            content.history().size(),
            content.stubs().size());
  }

  private ApiValue.Table summary() {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    members.put("name", new ApiValue.Text(manifest.name()));
    members.put("version", new ApiValue.Text(manifest.version()));
    members.put(
        "stack", new ApiValue.Text(content.stack().major() + "." + content.stack().minor()));
    members.put("sha256", new ApiValue.Text(content.hash()));
    members.put("rules", new ApiValue.Whole(content.rules().size()));
    members.put("history", new ApiValue.Whole(content.history().size()));
    members.put("deprecated", new ApiValue.Whole(content.stubs().size()));
    List<ApiValue> leftOut = new ArrayList<>();
    for (LeftOutRule rule : content.leftOut()) {
      leftOut.add(texts("rule_id", rule.rule(), "place", rule.place(), "reason", rule.reason()));
    }
    members.put("left_out", new ApiValue.Listing(leftOut));
    List<ApiValue> untold = new ArrayList<>();
    for (PackagedRule rule : content.rules()) {
      rule.shipped()
          .untold()
          .forEach(part ->
              untold.add(
                  texts("rule_id", rule.id(), "part", part.member(), "reason", part.reason())));
    }
    members.put("incomplete", new ApiValue.Listing(untold));
    return new ApiValue.Table(members);
  }

  private static ApiValue texts(String... keysAndValues) {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    for (int i = 0; i < keysAndValues.length; i += 2) {
      members.put(keysAndValues[i], new ApiValue.Text(keysAndValues[i + 1]));
    }
    return new ApiValue.Table(members);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
