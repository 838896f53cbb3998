package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/// The facts that a rule repository carries: ECS, Beats, Endgame and endpoint schemas,
/// integrations, fields of its own, by the layout of elastic/detection-rules.
///
/// Each file is read when it is first asked for, once, from any thread. A file that cannot be used
/// is as good as none: it is reported, and what it should say is not known here.
public final class RepositoryFacts {
  private static final String ECS = "ecs_schemas";
  private static final String BEATS = "beats_schemas";
  private static final String ENDGAME = "endgame_schemas";
  private static final String ENDPOINT = "endpoint_schemas";
  private static final String PACKED = ".json.gz";
  private static final String PLAIN = ".json";

  private final RepositoryLayout layout;
  private final FactsCache cache;
  private final Map<String, Object> read = new ConcurrentHashMap<>();
  private final Collection<FactFinding> findings = new ConcurrentLinkedQueue<>();

  private RepositoryFacts(RepositoryLayout layout, FactsCache cache) {
    this.layout = layout;
    this.cache = cache;
  }

  /// What is tried on a file, or on none where it is not there.
  private interface Attempt<T> {
    T read() throws UnusableFacts;
  }

  /// The facts of a repository.
  ///
  /// @param root the repository's top folder
  /// @param findings gains what keeps its layout from being read
  /// @return empty where it carries none
  public static Optional<RepositoryFacts> of(
      Path root, FactsCache cache, List<FactFinding> findings) {
    try {
      return RepositoryLayout.of(FactFolder.of(root))
          .map(layout -> new RepositoryFacts(layout, cache));
    } catch (UnusableFacts unusable) {
      findings.add(unusable.finding());
    } catch (IOException _) {
      // A folder that cannot be reached is reported where its rules are looked for.
    }
    return Optional.empty();
  }

  /// The facts in a folder like `detection_rules/etc` that stands by itself.
  ///
  /// @return empty where nothing in it is of that layout
  public static Optional<RepositoryFacts> ofSettings(
      Path folder, FactsCache cache, List<FactFinding> findings) {
    try {
      return RepositoryLayout.ofSettings(FactFolder.of(folder))
          .map(layout -> new RepositoryFacts(layout, cache));
    } catch (UnusableFacts unusable) {
      findings.add(unusable.finding());
    } catch (IOException _) {
      // The caller tells that the folder is not of this form.
    }
    return Optional.empty();
  }

  /// The folder that they lie in, as a person would write it.
  public String folder() {
    return layout.facts().shown();
  }

  /// Which releases go with which stack; empty where the repository does not say.
  public Optional<StackMap> stackMap() {
    return once(
        "stacks",
        Optional.<StackMap>empty(),
        () ->
            layout.stackMap().isEmpty()
                ? Optional.empty()
                : Optional.of(StackMap.read(layout.stackMap().get())));
  }

  /// The releases of ECS that the repository carries, the oldest first.
  public List<String> ecsReleases() {
    return once(ECS, List.of(), () -> releases(ECS, ""));
  }

  /// The fields of a release of ECS; empty where the repository does not carry it.
  public List<EcsField> ecs(String release) {
    return once(
        ECS + '/' + release,
        List.of(),
        () -> {
          Optional<FactFolder> folder = below(ECS, release);
          Optional<FactSource> file =
              folder.isEmpty()
                  ? Optional.empty()
                  : folder.get().firstOf("ecs_flat.json.gz", "ecs_flat.json");
          return file.isEmpty() ? List.of() : EcsFlat.read(file.get());
        });
  }

  /// The releases of Beats that the repository carries, the oldest first.
  public List<String> beatsReleases() {
    return once(BEATS, List.of(), () -> releases(BEATS, "v"));
  }

  /// All Beats of a release but Metricbeat, whose thousands of fields no rule reads, by name and
  /// module, those of the Beat itself under the empty name; empty where the repository does not
  /// carry them.
  public Map<String, Map<String, List<FieldFact>>> beats(String release) {
    return once(
        BEATS + '/' + release,
        Map.of(),
        () -> {
          Optional<FactSource> file = beatsFile(release);
          return file.isEmpty()
              ? Map.of()
              : BeatsFields.read(file.get(), beat -> !beat.equals("metricbeat"));
        });
  }

  /// The releases of the Endgame schema that the repository carries, the oldest first.
  public List<String> endgameReleases() {
    return once(ENDGAME, List.of(), () -> releases(ENDGAME, ""));
  }

  /// The fields of Endgame; empty where the repository does not carry that release.
  public List<FieldFact> endgame(String release) {
    return once(
        ENDGAME + '/' + release,
        List.of(),
        () -> {
          Optional<FactFolder> folder = below(ENDGAME, release);
          Optional<FactSource> file =
              folder.isEmpty()
                  ? Optional.empty()
                  : folder.get().firstOf("endgame_ecs_mapping.json.gz", "endgame_ecs_mapping.json");
          return file.isEmpty() ? List.of() : FlatFields.read(file.get());
        });
  }

  /// The fields that the repository adds to data sets of Elastic Defend, by data set: `process`.
  public Map<String, List<FieldFact>> endpoint() {
    Map<String, List<FieldFact>> datasets = new LinkedHashMap<>();
    endpointFiles().forEach(file -> datasets.putAll(file.indices()));
    return datasets;
  }

  /// The same by file; a data set stands where other files have an index pattern.
  List<OwnFields> endpointFiles() {
    return once(
        ENDPOINT,
        List.of(),
        () -> {
          List<OwnFields> files = new ArrayList<>();
          Optional<FactFolder> folder = layout.facts().folder(ENDPOINT);
          for (String name : folder.isEmpty() ? List.<String>of() : folder.get().names()) {
            String stem = name.replaceFirst("\\.json(\\.gz)?$", "");
            Optional<FactSource> file = folder.orElseThrow().file(name);
            if (stem.startsWith("endpoint_") && !stem.equals(name) && file.isPresent()) {
              String dataset = stem.substring("endpoint_".length());
              files.add(own(file.get(), Map.of(dataset, FlatFields.read(file.get()))));
            }
          }
          return files;
        });
  }

  /// The fields of integration packages, by package; only those that the repository carries.
  public Map<String, List<FieldRun>> integrations() {
    return once(
        "integrations",
        Map.of(),
        () -> {
          Optional<FactSource> file = packed("integration-schemas");
          return file.isEmpty() ? Map.of() : cache.integrations(file.get());
        });
  }

  /// The releases of packages, by package, the oldest first.
  public Map<String, List<PackageRelease>> packages() {
    return once(
        "packages",
        Map.of(),
        () -> {
          Optional<FactSource> file = packed("integration-manifests");
          return file.isEmpty() ? Map.of() : PackageRelease.read(file.get());
        });
  }

  /// Fields that rules use although no schema has them, by index pattern.
  public Map<String, List<FieldFact>> nonEcs() {
    return nonEcsFile().map(OwnFields::indices).orElse(Map.of());
  }

  /// The same with the file that says so.
  Optional<OwnFields> nonEcsFile() {
    return once(
        "non-ecs",
        Optional.<OwnFields>empty(),
        () -> {
          Optional<FactSource> file = packed("non-ecs-schema");
          return file.isEmpty()
              ? Optional.empty()
              : Optional.of(own(file.get(), IndexFields.read(file.get())));
        });
  }

  /// Fields from the schemas that a stack names besides the usual ones, by index pattern; a later
  /// schema wins over an earlier one.
  public Map<String, List<FieldFact>> custom(StackMap.Stack stack) {
    Map<String, List<FieldFact>> indices = new LinkedHashMap<>();
    customFiles(stack).forEach(file -> indices.putAll(file.indices()));
    return indices;
  }

  /// The same by file, in the order in which the stack names them.
  List<OwnFields> customFiles(StackMap.Stack stack) {
    List<OwnFields> files = new ArrayList<>();
    stack.customSchemas().values().forEach(name -> customFile(name).ifPresent(files::add));
    return files;
  }

  private Optional<OwnFields> customFile(String name) {
    return once(
        "custom " + name,
        Optional.<OwnFields>empty(),
        () -> {
          Optional<FactSource> file =
              layout.facts().around(layout.stackMap().orElseThrow()).file(name);
          return file.isEmpty()
              ? Optional.empty()
              : Optional.of(own(file.get(), IndexFields.read(file.get())));
        });
  }

  private OwnFields own(FactSource file, Map<String, List<FieldFact>> indices) {
    return new OwnFields(layout.facts().fromRoot(file), indices);
  }

  /// The data sets of a package in the newest version that runs on a stack, or of all where none is
  /// named.
  ///
  /// @return empty where the repository has no fields of it
  Optional<PackageFields> integration(String name, Optional<Release> stack) {
    return stack.map(release -> integration(name, release)).orElseGet(() -> newest(name));
  }

  private Optional<PackageFields> newest(String name) {
    List<FieldRun> runs = integrations().getOrDefault(name, List.of());
    return runs.isEmpty() ? Optional.empty() : Optional.of(PackageFields.newest(name, runs));
  }

  /// The data sets of a package in the newest version that runs on a stack.
  ///
  /// @return empty where the repository has no fields of it
  public Optional<PackageFields> integration(String name, Release stack) {
    List<FieldRun> runs = integrations().getOrDefault(name, List.of());
    return runs.isEmpty()
        ? Optional.empty()
        : Optional.of(
            PackageFields.newest(name, runs, packages().getOrDefault(name, List.of()), stack));
  }

  /// What was found in the files that were read so far, by file and place.
  public List<FactFinding> findings() {
    return findings.stream()
        .sorted(
            Comparator.comparing((FactFinding finding) -> finding.source().name())
                .thenComparingInt(finding -> finding.diagnostic().span().start())
                .thenComparing(finding -> finding.diagnostic().message()))
        .distinct()
        .toList();
  }

  private Optional<FactSource> packed(String stem) throws UnusableFacts {
    return layout.facts().firstOf(stem + PACKED, stem + PLAIN);
  }

  private Optional<FactSource> beatsFile(String release) throws UnusableFacts {
    Optional<FactFolder> folder = layout.facts().folder(BEATS);
    return folder.isEmpty()
        ? Optional.empty()
        : folder.get().firstOf('v' + release + PACKED, 'v' + release + PLAIN);
  }

  private Optional<FactFolder> below(String folder, String release) throws UnusableFacts {
    return layout.facts().folder(folder + '/' + release);
  }

  private List<String> releases(String name, String prefix) throws UnusableFacts {
    Optional<FactFolder> folder = layout.facts().folder(name);
    if (folder.isEmpty()) {
      return List.of();
    }
    return folder.get().names().stream()
        .filter(entry -> entry.startsWith(prefix))
        .map(entry -> entry.substring(prefix.length()).replaceFirst("\\.json(\\.gz)?$", ""))
        .filter(entry -> Release.of(entry).isPresent())
        .distinct()
        .sorted(Release.order())
        .toList();
  }

  @SuppressWarnings("unchecked") // each name stands for one type
  private <T> T once(String name, T none, Attempt<T> attempt) {
    return (T)
        read.computeIfAbsent(
            name,
            _ -> {
              try {
                return attempt.read();
              } catch (UnusableFacts unusable) {
                findings.add(unusable.finding());
                return none;
              }
            });
  }
}
