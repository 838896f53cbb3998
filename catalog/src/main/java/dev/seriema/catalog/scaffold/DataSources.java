package dev.seriema.catalog.scaffold;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The data sources that a new rule may be of, by the tables that ship.
public final class DataSources {
  private final Map<String, DataSource> byName;

  private DataSources(Map<String, DataSource> byName) {
    this.byName = byName;
  }

  /// Those of the shipped tables.
  public static DataSources shipped() {
    return Shipped.ALL;
  }

  /// These and the packages that a repository lists releases of.
  public DataSources with(Set<String> packages) {
    Map<String, DataSource> all = new TreeMap<>(byName);
    SourceDescriptions descriptions = SourceDescriptions.read();
    for (String name : packages) {
      all.computeIfAbsent(
          name,
          own ->
              new DataSource(
                  own, ShippedSources.indexOf(own), Optional.of(own), descriptions.of(own)));
    }
    return new DataSources(all);
  }

  /// In order of their names.
  public Collection<DataSource> all() {
    return byName.values();
  }

  /// A source by its name, its title, its tag or the pattern of its indices, letter case, blanks
  /// and signs aside. Where several have a title, it is that of the widest.
  ///
  /// @throws UnknownName where nothing is called so
  public DataSource named(String name) throws UnknownName {
    DataSource exact = byName.get(name);
    if (exact != null) {
      return exact;
    }
    String wanted = NearNames.folded(name);
    Optional<DataSource> found =
        byName.values().stream()
            .filter(source -> isCalled(source, wanted))
            .min((one, other) -> one.name().length() - other.name().length());
    if (found.isEmpty() || wanted.isEmpty()) {
      throw new UnknownName(
          "no data source is called `" + name + "`" + NearNames.hint(name, byName.keySet()));
    }
    return found.get();
  }

  private static boolean isCalled(DataSource source, String wanted) {
    return NearNames.folded(source.name()).equals(wanted)
        || NearNames.folded(source.title()).equals(wanted)
        || source.tags().stream().map(NearNames::folded).anyMatch(wanted::equals)
        || source.tags().stream()
            .map(tag -> NearNames.folded(tag.substring(tag.indexOf(": ") + 2)))
            .anyMatch(wanted::equals)
        || source.index().map(NearNames::folded).filter(wanted::equals).isPresent();
  }

  /// Read when somebody first asks.
  private static final class Shipped {
    static final DataSources ALL = read();

    private static DataSources read() {
      Map<String, DataSource> all = new TreeMap<>();
      for (DataSource source : ShippedSources.read()) {
        all.putIfAbsent(source.name(), source);
      }
      return new DataSources(all);
    }

    private Shipped() {}
  }

  /// The names of all.
  public List<String> names() {
    return List.copyOf(byName.keySet());
  }
}
