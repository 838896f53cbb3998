package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a package says of itself, as Fleet reads it from `manifest.yml`: what the repository says
/// under `registry_data` of its `packages.yaml`, for one release of the stack.
///
/// @param name of the package, which is also the name of its folder
/// @param version of the package
/// @param members of the manifest
public record PackageManifest(String name, String version, ApiValue.Table members) {
  private static final String NAME = "name";
  private static final String VERSION = "version";
  private static final String CONDITIONS = "conditions";

  private static final Pattern NAMES = Pattern.compile("[a-z0-9_]{1,100}");
  private static final Pattern VERSIONS = Pattern.compile("[0-9A-Za-z.+-]{1,100}");

  /// What is said where the repository says nothing.
  private static final SortedMap<String, ApiValue> USUAL =
      new TreeMap<>(
          Map.of(
              "format_version",
              new ApiValue.Text("3.0.0"),
              NAME,
              new ApiValue.Text("detection_rules"),
              "title",
              new ApiValue.Text("Detection Rules"),
              "description",
              new ApiValue.Text("Detection rules for Elastic Security"),
              "type",
              new ApiValue.Text("integration"),
              "categories",
              new ApiValue.Listing(List.of(new ApiValue.Text("security")))));

  /// @param version of the package; empty for the one that the repository names for its next
  ///   package, if that is for this stack, else the first of the stack, such as `9.4.0`
  public static PackageManifest of(
      ReleaseSettings settings, Release stack, Optional<String> version) {
    SortedMap<String, ApiValue> members = new TreeMap<>(USUAL);
    settings.registry().flatMap(ApiValue::of).ifPresent(said -> members.putAll(table(said)));
    String chosen =
        version
            .or(() ->
                Optional.of(text(members, VERSION))
                    .filter(
                        named -> !named.isEmpty() && settings.next().equals(Optional.of(stack))))
            .orElse(stack.major() + "." + stack.minor() + ".0");
    members.put(VERSION, new ApiValue.Text(chosen));
    members.put(CONDITIONS, conditions(members.get(CONDITIONS), stack));
    // The icons are pictures that the folder of a package has, and this one has none.
    members.remove("icons");
    return new PackageManifest(text(members, NAME), chosen, new ApiValue.Table(members));
  }

  /// The conditions of the repository, with Kibana's release in the nested form.
  private static ApiValue conditions(@Nullable ApiValue said, Release stack) {
    SortedMap<String, ApiValue> conditions = new TreeMap<>(said == null ? Map.of() : table(said));
    conditions.remove("kibana.version");
    SortedMap<String, ApiValue> kibana = new TreeMap<>();
    kibana.put(VERSION, new ApiValue.Text("^%d.%d.0".formatted(stack.major(), stack.minor())));
    conditions.put("kibana", new ApiValue.Table(kibana));
    return new ApiValue.Table(conditions);
  }

  /// Why no package can be made under its name and version; empty where one can.
  public Optional<String> fault() {
    if (!NAMES.matcher(name).matches()) {
      return Optional.of(
          "`%s` of `registry_data` is no name of a package: small letters, digits and `_`"
              .formatted(name));
    }
    return Release.of(version).isPresent() && VERSIONS.matcher(version).matches()
        ? Optional.empty()
        : Optional.of("`%s` of `registry_data` is no version, such as 9.4.1".formatted(version));
  }

  /// Whether it lacks what a registry asks for.
  public boolean lacksOwner() {
    return !members.members().containsKey("owner");
  }

  public String title() {
    return text(members.members(), "title");
  }

  /// As YAML.
  String yaml() {
    return PackageYaml.of(members);
  }

  private static SortedMap<String, ApiValue> table(ApiValue value) {
    return value instanceof ApiValue.Table(var members) ? members : new TreeMap<>();
  }

  private static String text(SortedMap<String, ApiValue> members, String key) {
    return members.get(key) instanceof ApiValue.Text(var text) ? text : "";
  }
}
