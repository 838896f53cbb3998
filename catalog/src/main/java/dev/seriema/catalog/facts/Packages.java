package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactTable;
import java.util.Optional;
import java.util.function.Predicate;

/// The names of integration packages: those that ship with the program, and those whose releases a
/// repository lists. Read when a name is first asked for. May be asked by several threads at once.
public final class Packages {
  private static final String TABLE = "rules/integration-packages.tsv";

  private final Predicate<String> own;

  private Packages(Predicate<String> own) {
    this.own = own;
  }

  /// Those that ship.
  public static Packages shipped() {
    return new Packages(_ -> false);
  }

  /// Those that ship and those of a repository.
  public static Packages of(RepositoryFacts facts) {
    return new Packages(name -> facts.packages().containsKey(name));
  }

  /// Whether there is a package of that name. Where the table is left out of a distribution, only
  /// those of the repository are known.
  public boolean has(String name) {
    return Shipped.TABLE_OF_RELEASES.filter(table -> !table.rows(name).isEmpty()).isPresent()
        || own.test(name);
  }

  private static final class Shipped {
    static final Optional<FactTable> TABLE_OF_RELEASES = FactTable.load(TABLE);
  }
}
