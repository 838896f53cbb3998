package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The names of integration packages: those that ship with the program, and those whose releases a
/// repository lists. Read when a name is first asked for. May be asked by several threads at once.
public final class Packages {
  private static final Pattern TEMPLATES = Pattern.compile(",");
  private static final String TABLE = "rules/integration-packages.tsv";

  private final Function<String, List<PackageRelease>> own;

  private Packages(Function<String, List<PackageRelease>> own) {
    this.own = own;
  }

  /// Those that ship.
  public static Packages shipped() {
    return new Packages(_ -> List.of());
  }

  /// Those that ship and those of a repository.
  public static Packages of(RepositoryFacts facts) {
    return new Packages(name -> facts.packages().getOrDefault(name, List.of()));
  }

  /// Whether there is a package of that name. Where the table is left out of a distribution, only
  /// those of the repository are known.
  public boolean has(String name) {
    return Shipped.TABLE_OF_RELEASES.filter(table -> !table.rows(name).isEmpty()).isPresent()
        || !own.apply(name).isEmpty();
  }

  /// The releases of a package, the oldest first: those that a repository lists, else those that
  /// ship; none of a package that is not known.
  public List<PackageRelease> releases(String name) {
    List<PackageRelease> listed = own.apply(name);
    return listed.isEmpty()
        ? Shipped.TABLE_OF_RELEASES.map(table -> shipped(table, name)).orElse(List.of())
        : listed;
  }

  /// Whether some release of a package runs on a release of the stack, whatever its patch; also
  /// where nothing is known of the package.
  public boolean runsOn(String name, Release stack) {
    Release last = new Release(stack.major(), stack.minor(), Integer.MAX_VALUE, "");
    List<PackageRelease> known = releases(name);
    return known.isEmpty() || known.stream().anyMatch(release -> release.runsOn(last));
  }

  private static List<PackageRelease> shipped(FactTable table, String name) {
    int version = table.column("version");
    int release = table.column("release");
    int kibana = table.column("kibana");
    int templates = table.column("policy_templates");
    return table.rows(name).stream()
        .map(row ->
            new PackageRelease(
                name,
                row.cell(version),
                row.cell(release),
                row.cell(kibana),
                TEMPLATES.splitAsStream(row.cell(templates)).toList()))
        .sorted(Comparator.comparing(PackageRelease::version, Release.order()))
        .toList();
  }

  private static final class Shipped {
    static final Optional<FactTable> TABLE_OF_RELEASES = FactTable.load(TABLE);
  }
}
