package dev.seriema.catalog.facts.table;

import dev.seriema.catalog.facts.FactsCache;
import dev.seriema.catalog.facts.FieldFact;
import dev.seriema.catalog.facts.FieldRun;
import dev.seriema.catalog.facts.MappingFile;
import dev.seriema.catalog.facts.PackageFolder;
import dev.seriema.catalog.facts.PackageRelease;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.StackMap;
import dev.seriema.catalog.facts.source.FactFault;
import dev.seriema.catalog.facts.source.FactFinding;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.facts.source.FactSource;
import dev.seriema.catalog.facts.source.UnusableFacts;
import dev.seriema.intake.SystemReasons;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Collects the facts of sources in whichever form each has: a repository or its settings folder, a
/// package, an index mapping, an ATT&CK bundle.
public final class FactsImport {
  /// A STIX bundle says what it is near its beginning.
  private static final int BEGINNING = 4_096;

  private static final String BUNDLE = "\"bundle\"";

  /// Fields of every index, where a mapping names none.
  private static final String EVERY_INDEX = "*";

  private final CollectedFacts facts = new CollectedFacts();
  private final List<FactFinding> findings = new ArrayList<>();
  private final String version;

  /// @param version of what the sources describe, for those that do not say; may be empty
  public FactsImport(String version) {
    this.version = version;
  }

  /// Adds a source, recognised by its content.
  public void add(Path source) throws UnusableFacts {
    if (!Files.isDirectory(source)) {
      addFile(source);
    } else if (isPackage(source)) {
      addPackage(source);
    } else {
      addRepository(source);
    }
  }

  public CollectedFacts facts() {
    return facts;
  }

  /// What was passed over and what could not be used.
  public List<FactFinding> findings() {
    return List.copyOf(findings);
  }

  private static boolean isPackage(Path folder) {
    return Files.isRegularFile(folder.resolve("manifest.yml"))
        && (Files.isDirectory(folder.resolve("data_stream"))
            || Files.isDirectory(folder.resolve("fields")));
  }

  private void addRepository(Path folder) throws UnusableFacts {
    RepositoryFacts repository =
        RepositoryFacts.of(folder, FactsCache.NONE, findings)
            .or(() -> RepositoryFacts.ofSettings(folder, FactsCache.NONE, findings))
            .orElseThrow(() ->
                new FactSource(folder, folder.toString())
                    .whole(
                        FactFault.UNKNOWN_FORM,
                        "`" + folder + "` is no repository with settings, and no package"));
    repository
        .ecsReleases()
        .forEach(release -> facts.ecs().putIfAbsent(release, repository.ecs(release)));
    addBeats(repository);
    repository.integrations().forEach(facts.integrations()::putIfAbsent);
    repository.packages().values().forEach(releases -> releases.forEach(facts::addPackage));
    for (String release : repository.endgameReleases()) {
      facts.addOthers("endgame", repository.endgame(release), release);
    }
    repository
        .endpoint()
        .forEach((dataset, fields) ->
            facts.addOthers("logs-endpoint.events." + dataset + "-*", fields, ""));
    repository.nonEcs().forEach((indices, fields) -> facts.addOthers(indices, fields, ""));
    repository
        .stackMap()
        .map(StackMap::stacks)
        .orElse(Map.of())
        .forEach((name, stack) -> {
          facts.stacks().putIfAbsent(name, stack);
          repository
              .custom(stack)
              .forEach((indices, fields) -> facts.addOthers(indices, fields, ""));
        });
    findings.addAll(repository.findings());
  }

  private void addBeats(RepositoryFacts repository) {
    Map<String, BeatRuns> beats = new TreeMap<>();
    for (String release : repository.beatsReleases()) {
      repository
          .beats(release)
          .forEach((beat, modules) ->
              beats.computeIfAbsent(beat, _ -> new BeatRuns()).add(release, modules));
    }
    beats.forEach((beat, runs) -> facts.beats().putIfAbsent(beat, runs.runs()));
  }

  private void addPackage(Path folder) throws UnusableFacts {
    FactFolder root = folder(folder);
    PackageFolder read = PackageFolder.read(root, MappingFile::shippedEcs, findings);
    PackageRelease release =
        read.release()
            .orElseThrow(() ->
                new FactSource(folder, root.shown())
                    .whole(
                        FactFault.WRONG_SHAPE,
                        "`" + root.shown() + "/manifest.yml` names no package and version"));
    String name = release.packageName();
    List<String> releases =
        facts.packages().getOrDefault(name, List.of()).stream()
            .map(PackageRelease::version)
            .toList();
    List<FieldRun> known = facts.integrations().getOrDefault(name, List.of());
    facts
        .integrations()
        .put(
            name,
            LaterRelease.added(
                known, releases, release.version(), withoutPackage(name, read.datasets())));
    facts.addPackage(release);
  }

  /// Data sets are named without their package, although manifests may say `aws.cloudtrail`.
  private static Map<String, List<FieldFact>> withoutPackage(
      String name, Map<String, List<FieldFact>> datasets) {
    Map<String, List<FieldFact>> named = new TreeMap<>();
    String prefix = name + '.';
    datasets.forEach((dataset, fields) ->
        named.put(
            dataset.startsWith(prefix) ? dataset.substring(prefix.length()) : dataset, fields));
    return named;
  }

  private static FactFolder folder(Path folder) throws UnusableFacts {
    try {
      return FactFolder.of(folder);
    } catch (IOException unreadable) {
      throw new FactSource(folder, folder.toString())
          .whole(
              FactFault.UNREADABLE,
              "`" + folder + "` cannot be read: " + SystemReasons.of(unreadable));
    }
  }

  private void addFile(Path file) throws UnusableFacts {
    FactSource source = FactSource.named(file);
    if (beginning(source).contains(BUNDLE)) {
      addAttack(source);
      return;
    }
    MappingFile.byIndex(source, findings)
        .forEach((index, fields) ->
            facts.addOthers(index.isEmpty() ? EVERY_INDEX : index, resolved(fields), version));
  }

  private static String beginning(FactSource source) throws UnusableFacts {
    try (var in = source.open()) {
      return new String(in.readNBytes(BEGINNING), StandardCharsets.ISO_8859_1);
    } catch (IOException failure) {
      throw source.failed(failure);
    }
  }

  private void addAttack(FactSource source) throws UnusableFacts {
    AttackRelease release = AttackRelease.read(source);
    String number = release.version().isEmpty() ? version : release.version();
    if (Release.of(number).isEmpty()) {
      throw source.whole(
          FactFault.WRONG_SHAPE,
          "`" + source.name() + "` does not say its version; --source-version VERSION does");
    }
    facts.attack().put(number, release);
  }

  /// Fields of which an alias has the type of the field that it names.
  private static List<FieldFact> resolved(List<FieldFact> fields) {
    Map<String, FieldFact> byName = new TreeMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    return fields.stream()
        .map(field -> {
          Optional<FieldFact> target = field.aliasOf().map(byName::get);
          return FieldFact.of(field.name(), target.orElse(field).type());
        })
        .toList();
  }
}
