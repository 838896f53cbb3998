package dev.seriema.catalog.scaffold;

import dev.seriema.catalog.facts.Release;
import dev.seriema.model.schema.FactTable;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/// The releases of the stack that rules are written for, in their order, and the releases of field
/// tables that go with each.
record StackList(List<Stack> stacks) {
  private static final String TABLE = "rules/stack-map.tsv";

  /// Where the table is left out of a distribution.
  private static final Stack KNOWN_WITHOUT_TABLE = new Stack("9.6.0", "9.5.0", "9.5.0", "8.4.0");

  record Stack(String name, String ecs, String beats, String endgame) {}

  static StackList supported() {
    List<Stack> listed =
        FactTable.load(TABLE).map(StackList::supported).orElse(List.of(KNOWN_WITHOUT_TABLE));
    return new StackList(listed);
  }

  private static List<Stack> supported(FactTable table) {
    int supported = table.column("supported");
    int ecs = table.column("ecs");
    int beats = table.column("beats");
    int endgame = table.column("endgame");
    return table.rows().stream()
        .filter(row -> row.cell(supported).equals("1"))
        .map(row -> new Stack(row.cell(0), row.cell(ecs), row.cell(beats), row.cell(endgame)))
        .sorted(Comparator.comparing(Stack::name, Release.order()))
        .toList();
  }

  /// The newest, such as `9.6`.
  String newest() {
    String name = stacks.getLast().name();
    return name.substring(0, name.lastIndexOf('.'));
  }

  /// As repositories of rules have it.
  String yaml() {
    return stacks.stream()
        .map(stack ->
            """
            %s:
              beats: "%s"
              ecs: "%s"
              endgame: "%s"
            """
                .formatted(stack.name(), stack.beats(), stack.ecs(), stack.endgame()))
        .collect(Collectors.joining());
  }
}
