package dev.seriema.catalog.facts;

import dev.seriema.model.schema.EcsSchema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A table that is at hand, for the list of all.
///
/// @param table such as `ECS` or `integration aws`
/// @param release empty where it has none
/// @param rows how many fields, or releases of a package, it has
/// @param source `shipped`, or the repository's folder
public record FactsInUse(String table, String release, long rows, String source) {
  /// What the repository carries, then what ships.
  public static List<FactsInUse> of(Optional<RepositoryFacts> own) {
    List<FactsInUse> tables = new ArrayList<>();
    own.ifPresent(facts -> addOwn(facts, tables));
    EcsSchema shipped = EcsSchema.newest();
    tables.add(
        new FactsInUse(
            "ECS",
            String.join(", ", shipped.tables()).replace("ECS ", ""),
            shipped.names().size(),
            "shipped"));
    return tables;
  }

  private static void addOwn(RepositoryFacts facts, List<FactsInUse> tables) {
    String source = facts.folder();
    for (String release : facts.ecsReleases()) {
      tables.add(new FactsInUse("ECS", release, facts.ecs(release).size(), source));
    }
    for (String release : facts.beatsReleases()) {
      long fields = facts.beats(release).values().stream().mapToLong(FactsInUse::size).sum();
      tables.add(new FactsInUse("Beats", release, fields, source));
    }
    for (String release : facts.endgameReleases()) {
      tables.add(new FactsInUse("Endgame", release, facts.endgame(release).size(), source));
    }
    addUnlessEmpty("endpoint", size(facts.endpoint()), source, tables);
    addUnlessEmpty("fields of rules by index", size(facts.nonEcs()), source, tables);
    facts
        .stackMap()
        .map(StackMap::stacks)
        .orElse(Map.of())
        .forEach((name, stack) -> {
          long fields = size(facts.custom(stack));
          if (fields > 0) {
            tables.add(new FactsInUse("custom schemas of a stack", name, fields, source));
          }
        });
    facts
        .integrations()
        .forEach((name, runs) ->
            tables.add(new FactsInUse("integration " + name, newest(runs), runs.size(), source)));
    addUnlessEmpty("releases of packages", size(facts.packages()), source, tables);
  }

  private static void addUnlessEmpty(
      String table, long rows, String source, List<FactsInUse> tables) {
    if (rows > 0) {
      tables.add(new FactsInUse(table, "", rows, source));
    }
  }

  private static <T> long size(Map<String, ? extends Collection<T>> lists) {
    return lists.values().stream().mapToLong(Collection::size).sum();
  }

  /// The newest release that any run begins with.
  private static String newest(List<FieldRun> runs) {
    return runs.stream().map(FieldRun::since).max(Release.order()).orElse("");
  }
}
