package dev.seriema.catalog.facts;

import dev.seriema.model.schema.FactTable;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// The releases of the stack that rules are made for: those of the map of a repository, else those
/// that ship. Read when they are first asked for. May be asked by several threads at once.
public final class SupportedStacks {
  private static final String TABLE = "rules/stack-map.tsv";

  private final Supplier<List<Release>> own;

  private SupportedStacks(Supplier<List<Release>> own) {
    this.own = own;
  }

  /// Those that ship.
  public static SupportedStacks shipped() {
    return new SupportedStacks(List::of);
  }

  /// Those of a repository, where it has a map.
  public static SupportedStacks of(RepositoryFacts facts) {
    return new SupportedStacks(() ->
        facts.stackMap().stream()
            .flatMap(map -> map.stacks().keySet().stream())
            .flatMap(stack -> Release.of(stack).stream())
            .sorted()
            .toList());
  }

  /// The oldest; empty where neither a repository nor a table says.
  public Optional<Release> oldest() {
    return all().stream().findFirst();
  }

  /// All, the oldest first; none where neither a repository nor a table says.
  public List<Release> all() {
    List<Release> listed = own.get();
    return listed.isEmpty() ? Shipped.ALL : listed;
  }

  private static final class Shipped {
    static final List<Release> ALL =
        FactTable.load(TABLE).map(Shipped::supported).orElse(List.of());

    private static List<Release> supported(FactTable table) {
      int stack = table.column("stack");
      int supported = table.column("supported");
      return table.rows().stream()
          .filter(row -> row.cell(supported).equals("1"))
          .flatMap(row -> Release.of(row.cell(stack)).stream())
          .sorted()
          .toList();
    }
  }
}
