package dev.seriema.catalog.facts;

import dev.seriema.catalog.cache.Fingerprint;
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
  private static final String INTEGRATIONS = "integration-schemas";
  private static final String MANIFESTS = "integration-manifests";
  private static final String NON_ECS = "non-ecs-schema";
  private static final String PACKED = ".json.gz";
  private static final String PLAIN = ".json";

  private final RepositoryLayout layout;
  private final FactsCache cache;
  private final Map<Path, Fingerprint> fingerprints = new ConcurrentHashMap<>();
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

  /// A file that adds fields to a data set of Elastic Defend.
  private record EndpointSource(String dataset, FactSource file) {}

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
          Optional<FactSource> file = ecsFile(release);
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
          Optional<FactSource> file = endgameFile(release);
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
          for (EndpointSource source : endpointSources()) {
            List<FieldFact> fields = FlatFields.read(source.file());
            files.add(own(source.file(), Map.of(source.dataset(), fields)));
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
          Optional<FactSource> file = packed(INTEGRATIONS);
          return file.isEmpty()
              ? Map.of()
              : cache.integrations(file.get(), fingerprint(file.get()));
        });
  }

  /// The releases of packages, by package, the oldest first.
  public Map<String, List<PackageRelease>> packages() {
    return once(
        "packages",
        Map.of(),
        () -> {
          Optional<FactSource> file = packed(MANIFESTS);
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
          Optional<FactSource> file = packed(NON_ECS);
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
          Optional<FactSource> file = customSource(name);
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

  /// Tells these facts from others, by the bytes of all files that may be read, without reading
  /// what they say.
  ///
  /// @return empty where that cannot be told
  public Optional<Fingerprint> fingerprint() {
    Fingerprint.Maker maker = new Fingerprint.Maker();
    for (List<String> releases : List.of(ecsReleases(), beatsReleases(), endgameReleases())) {
      maker.number(releases.size());
      releases.forEach(maker::text);
    }
    try {
      for (FactSource source : sources()) {
        maker.text(layout.facts().fromRoot(source)).fingerprint(fingerprint(source));
      }
    } catch (UnusableFacts _) {
      // It is reported when a query reads an index that the file speaks of.
      return Optional.empty();
    }
    return Optional.of(maker.make());
  }

  private Fingerprint fingerprint(FactSource source) throws UnusableFacts {
    Fingerprint known = fingerprints.get(source.file());
    if (known != null) {
      return known;
    }
    try {
      Fingerprint made = Fingerprint.of(source.file());
      fingerprints.put(source.file(), made);
      return made;
    } catch (IOException unreadable) {
      throw source.failed(unreadable);
    }
  }

  /// All files that may be read.
  private List<FactSource> sources() throws UnusableFacts {
    List<FactSource> sources = new ArrayList<>();
    layout.stackMap().ifPresent(sources::add);
    for (String stem : List.of(INTEGRATIONS, MANIFESTS, NON_ECS)) {
      packed(stem).ifPresent(sources::add);
    }
    for (String release : ecsReleases()) {
      ecsFile(release).ifPresent(sources::add);
    }
    for (String release : beatsReleases()) {
      beatsFile(release).ifPresent(sources::add);
    }
    for (String release : endgameReleases()) {
      endgameFile(release).ifPresent(sources::add);
    }
    endpointSources().forEach(source -> sources.add(source.file()));
    for (StackMap.Stack stack : stackMap().map(StackMap::stacks).orElse(Map.of()).values()) {
      for (String name : stack.customSchemas().values()) {
        customSource(name).ifPresent(sources::add);
      }
    }
    return sources;
  }

  private Optional<FactSource> ecsFile(String release) throws UnusableFacts {
    Optional<FactFolder> folder = below(ECS, release);
    return folder.isEmpty()
        ? Optional.empty()
        : folder.get().firstOf("ecs_flat.json.gz", "ecs_flat.json");
  }

  private Optional<FactSource> endgameFile(String release) throws UnusableFacts {
    Optional<FactFolder> folder = below(ENDGAME, release);
    return folder.isEmpty()
        ? Optional.empty()
        : folder.get().firstOf("endgame_ecs_mapping.json.gz", "endgame_ecs_mapping.json");
  }

  private List<EndpointSource> endpointSources() throws UnusableFacts {
    List<EndpointSource> sources = new ArrayList<>();
    Optional<FactFolder> folder = layout.facts().folder(ENDPOINT);
    for (String name : folder.isEmpty() ? List.<String>of() : folder.get().names()) {
      String stem = name.replaceFirst("\\.json(\\.gz)?$", "");
      Optional<FactSource> file = folder.orElseThrow().file(name);
      if (stem.startsWith("endpoint_") && !stem.equals(name) && file.isPresent()) {
        sources.add(new EndpointSource(stem.substring("endpoint_".length()), file.get()));
      }
    }
    return sources;
  }

  private Optional<FactSource> customSource(String name) throws UnusableFacts {
    return layout.facts().around(layout.stackMap().orElseThrow()).file(name);
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
