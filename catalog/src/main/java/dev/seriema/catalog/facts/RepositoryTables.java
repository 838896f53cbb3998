package dev.seriema.catalog.facts;

import dev.seriema.model.schema.DeferredSchema;
import dev.seriema.model.schema.EcsSchema;
import dev.seriema.model.schema.FieldDefinition;
import dev.seriema.model.schema.FieldOrigin;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.IndexTable;
import dev.seriema.model.schema.ListedSchema;
import dev.seriema.model.schema.OwnTables;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The facts of a repository as tables: those of its newest stack, or of the newest that is no
/// newer than a given one. A file is read when a query reads an index that it speaks of.
public final class RepositoryTables implements OwnTables {
  private static final List<String> BEATS =
      List.of("auditbeat", "filebeat", "heartbeat", "packetbeat", "winlogbeat");

  private final RepositoryFacts facts;
  private final FactsOfStack ofStack;

  public RepositoryTables(RepositoryFacts facts) {
    this(facts, Optional.empty());
  }

  /// @param stack that is asked for; of one older than all of the repository, the oldest is taken
  public RepositoryTables(RepositoryFacts facts, Optional<Release> stack) {
    this.facts = facts;
    this.ofStack = new FactsOfStack(facts, stack);
  }

  /// Custom schemas, the last first; what the repository's rules use although no schema has it; and
  /// what it adds to Elastic Defend. A custom schema says all that its indices have besides ECS.
  @Override
  public List<IndexTable> additions() {
    List<IndexTable> tables = new ArrayList<>();
    for (OwnFields file : ofStack.mapped().map(facts::customFiles).orElse(List.of()).reversed()) {
      file.indices()
          .forEach((pattern, fields) -> tables.add(new IndexTable(pattern, own(file, fields))));
    }
    facts
        .nonEcsFile()
        .ifPresent(file ->
            file.indices()
                .forEach((pattern, fields) -> tables.add(added(pattern, own(file, fields)))));
    for (OwnFields file : facts.endpointFiles()) {
      file.indices()
          .forEach((dataset, fields) ->
              tables.add(added("logs-endpoint.events." + dataset + "-*", own(file, fields))));
    }
    return tables;
  }

  @Override
  public Map<FieldOrigin, Schema> parts() {
    Map<FieldOrigin, Schema> parts = new LinkedHashMap<>();
    Optional<Release> release = ofStack.release();
    for (String name : facts.integrations().keySet()) {
      facts
          .integration(name, release)
          .ifPresent(found ->
              found
                  .datasets()
                  .forEach((dataset, fields) -> {
                    FieldOrigin origin = new FieldOrigin.Integration(name, dataset);
                    parts.put(origin, new DeferredSchema(() -> listed(fields, origin)));
                  }));
    }
    ofStack
        .release("beats", facts.beatsReleases())
        .ifPresent(beats ->
            BEATS.forEach(beat ->
                parts.put(
                    new FieldOrigin.Beat(beat, ""), new DeferredSchema(() -> beat(beats, beat)))));
    ofStack
        .release("endgame", facts.endgameReleases())
        .ifPresent(endgame -> {
          FieldOrigin origin = new FieldOrigin.Endgame();
          parts.put(origin, new DeferredSchema(() -> listed(facts.endgame(endgame), origin)));
        });
    return parts;
  }

  /// ECS of the repository where its release is newer than the one that ships, or a stack is asked
  /// for: of the same release both say the same. Of an older release, a field that only the newest
  /// has is not known.
  @Override
  public Optional<Schema> ecs() {
    EcsSchema shipped = EcsSchema.newest();
    return ofStack
        .release("ecs", facts.ecsReleases())
        .filter(release -> ofStack.stack().isPresent() || isNewer(release, shipped))
        .map(release ->
            isNewer(release, shipped)
                ? new DeferredSchema(() -> ecs(release)).orElse(shipped)
                : new DeferredSchema(() -> ecs(release)));
  }

  private static boolean isNewer(String release, EcsSchema shipped) {
    return Release.order().compare(release, shipped.release()) > 0;
  }

  private Schema ecs(String release) {
    FieldOrigin origin = new FieldOrigin.Ecs(release);
    List<FieldDefinition> definitions = new ArrayList<>();
    for (EcsField field : facts.ecs(release)) {
      Definitions.of(field.facts(), origin).stream()
          .map(definition ->
              definition.path().name().equals(field.name())
                  ? field.completed(definition, release)
                  : definition)
          .forEach(definitions::add);
    }
    return new ListedSchema(definitions, false);
  }

  /// A Beat with all its modules; where two say different types, a keyword wins over a text, else
  /// the first.
  private Schema beat(String release, String beat) {
    Map<String, FieldDefinition> fields = new LinkedHashMap<>();
    facts
        .beats(release)
        .getOrDefault(beat, Map.of())
        .forEach((module, listed) ->
            Definitions.of(inEvents(module, listed), new FieldOrigin.Beat(beat, module))
                .forEach(definition ->
                    fields.merge(
                        definition.path().name(), definition, RepositoryTables::preferred)));
    return new ListedSchema(fields.values(), false);
  }

  /// Fields by their names in events: the file doubles the module in front of the fields of some
  /// modules, such as `o365.o365.audit.Members`.
  private static List<FieldFact> inEvents(String module, List<FieldFact> fields) {
    String doubled = module + '.' + module + '.';
    return fields.stream()
        .map(field ->
            field.name().startsWith(doubled)
                ? new FieldFact(
                    field.name().substring(module.length() + 1),
                    field.type(),
                    field.aliasOf(),
                    field.constant(),
                    field.multiField())
                : field)
        .toList();
  }

  private static FieldDefinition preferred(FieldDefinition first, FieldDefinition second) {
    boolean keywordOverText =
        first.type().family() == FieldType.Family.TEXT
            && second.type().family() == FieldType.Family.KEYWORD;
    return keywordOverText ? second : first;
  }

  private static Schema listed(Collection<FieldFact> fields, FieldOrigin origin) {
    return new ListedSchema(
        Definitions.of(fields, origin).stream()
            .map(definition -> definition.withConstant(origin.constant(definition.path())))
            .toList(),
        false);
  }

  private static Schema own(OwnFields file, List<FieldFact> fields) {
    return listed(fields, new FieldOrigin.Repository(file.file()));
  }

  /// A table that adds fields to indices and does not say what else they have.
  private static IndexTable added(String pattern, Schema schema) {
    return new IndexTable(pattern, "", false, schema);
  }
}
