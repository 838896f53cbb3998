package dev.seriema.model.attack;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What a framework has in one release. The tables of a release are read when it is first asked
/// for, and kept.
public final class AttackCatalogue {
  /// The release of ATT&CK that rules are mapped to unless they say otherwise.
  public static final String USUAL = "18.1";

  /// The newest release of ATT&CK that is known.
  public static final String NEWEST = "19.1";

  private static final Map<String, Optional<AttackCatalogue>> READ = new ConcurrentHashMap<>();

  private final Framework framework;
  private final String release;
  private final Map<String, Tactic> tactics = new LinkedHashMap<>();
  private final Map<String, Technique> techniques = new LinkedHashMap<>();

  AttackCatalogue(Framework framework, String release) {
    this.framework = framework;
    this.release = release;
  }

  /// Enterprise ATT&CK in a release, such as `18.1`.
  ///
  /// @return empty where the tables do not have the release, or are left out of a distribution
  public static Optional<AttackCatalogue> attack(String release) {
    return releases().contains(release)
        ? READ.computeIfAbsent(release, AttackTables::attack)
        : Optional.empty();
  }

  /// The release that a mapping means by its version: `19` means the newest that is known of `19.0`
  /// and those after it.
  ///
  /// @return empty where none is known
  public static Optional<AttackCatalogue> meant(String version) {
    String line = version + '.';
    return releases().contains(version)
        ? attack(version)
        : releases().stream()
            .filter(release -> release.startsWith(line))
            .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
            .flatMap(AttackCatalogue::attack);
  }

  /// The releases of ATT&CK that [#attack] knows.
  public static Set<String> releases() {
    return Releases.ALL;
  }

  /// ATLAS, in the only release that is known.
  ///
  /// @return empty where the table is left out of a distribution
  public static Optional<AttackCatalogue> atlas() {
    return Atlas.READ;
  }

  public Framework framework() {
    return framework;
  }

  public String release() {
    return release;
  }

  /// What people call this release, such as `ATT&CK 18.1`.
  public String title() {
    return framework.title().substring("MITRE ".length()) + ' ' + release;
  }

  /// @param name such as `Lateral Movement`
  public Optional<Tactic> tactic(String name) {
    return Optional.ofNullable(tactics.get(name));
  }

  /// In the order of the table.
  public Collection<Tactic> tactics() {
    return Collections.unmodifiableCollection(tactics.values());
  }

  /// @param id of a technique or a sub-technique, in any standing
  public Optional<Technique> technique(String id) {
    return Optional.ofNullable(techniques.get(id));
  }

  /// In the order of the table.
  public Collection<Technique> techniques() {
    return Collections.unmodifiableCollection(techniques.values());
  }

  /// What is to be used in the place of a technique: the last of those that took its place one
  /// after the other, if that one is active.
  public Optional<Technique> successor(Technique technique) {
    Optional<Technique> next = technique.successor().flatMap(this::technique);
    for (int step = 0; step < techniques.size() && next.isPresent(); step++) {
      if (next.get().isActive()) {
        return next;
      }
      next = next.get().successor().flatMap(this::technique);
    }
    return Optional.empty();
  }

  void add(Tactic tactic) {
    tactics.put(tactic.name(), tactic);
  }

  void add(Technique technique) {
    techniques.put(technique.id(), technique);
  }

  /// Read when they are first asked for.
  private static final class Releases {
    static final Set<String> ALL = AttackTables.releases();
  }

  /// Read when it is first asked for.
  private static final class Atlas {
    static final Optional<AttackCatalogue> READ = AttackTables.atlas();
  }
}
