package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Supplier;

/// The releases of the stack that rules are made for: those of the map of a repository, else those
/// that ship. Read when they are first asked for. May be asked by several threads at once.
public final class SupportedStacks {
  private static final String TABLE = "rules/stack-map.tsv";

  private final Supplier<Optional<Release>> own;

  private SupportedStacks(Supplier<Optional<Release>> own) {
    this.own = own;
  }

  /// Those that ship.
  public static SupportedStacks shipped() {
    return new SupportedStacks(Optional::empty);
  }

  /// Those of a repository, where it has a map.
  public static SupportedStacks of(RepositoryFacts facts) {
    return new SupportedStacks(() ->
        facts.stackMap().stream()
            .flatMap(map -> map.stacks().keySet().stream())
            .flatMap(stack -> Release.of(stack).stream())
            .min(Comparator.naturalOrder()));
  }

  /// The oldest; empty where neither a repository nor a table says.
  public Optional<Release> oldest() {
    return own.get().or(() -> Shipped.OLDEST);
  }

  private static final class Shipped {
    static final Optional<Release> OLDEST = FactTable.load(TABLE).flatMap(Shipped::oldest);

    private static Optional<Release> oldest(FactTable table) {
      int stack = table.column("stack");
      int supported = table.column("supported");
      return table.rows().stream()
          .filter(row -> row.cell(supported).equals("1"))
          .flatMap(row -> Release.of(row.cell(stack)).stream())
          .min(Comparator.naturalOrder());
    }
  }
}
