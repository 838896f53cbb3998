package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.FactsOfStack;
import dev.seriema.catalog.facts.FieldFact;
import dev.seriema.catalog.facts.PackageFields;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.SchemaSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The types that fields beyond ECS have in `required_fields`, as the tool of
/// elastic/detection-rules finds them: in the packages of the data sets that the query asks for;
/// where there is none, in the Beats that the rule reads, in the modules of these data sets; where
/// there is none, in Endgame. A field that such a table does not have is `unknown`.
///
/// May be asked by several threads at once.
public final class FieldTables {
  private static final String ENDGAME = "endgame-*";
  private static final String ENDPOINT = "endpoint";
  private static final List<String> BEATS =
      List.of("auditbeat", "filebeat", "heartbeat", "packetbeat", "winlogbeat");

  /// Types that count as another one.
  private static final Map<String, String> FAMILIES =
      Map.ofEntries(
          Map.entry("long", "integer"),
          Map.entry("short", "integer"),
          Map.entry("byte", "integer"),
          Map.entry("unsigned_long", "integer"),
          Map.entry("token_count", "integer"),
          Map.entry("double", "float"),
          Map.entry("half_float", "float"),
          Map.entry("scaled_float", "float"),
          Map.entry("wildcard", "keyword"),
          Map.entry("constant_keyword", "keyword"),
          Map.entry("date_nanos", "date"),
          Map.entry("match_only_text", "text"),
          Map.entry("annotated-text", "text"));

  private final RepositoryFacts facts;
  private final SchemaSource schemas;
  private final FactsOfStack ofStack;
  private final Map<String, Optional<PackageFields>> packages = new ConcurrentHashMap<>();

  /// @param schemas that queries are compiled by
  /// @param stack whose tables are asked; empty for the newest of the repository
  public FieldTables(RepositoryFacts facts, SchemaSource schemas, Optional<Release> stack) {
    this.facts = facts;
    this.schemas = schemas;
    this.ofStack = new FactsOfStack(facts, stack);
  }

  /// What is known of the fields of one rule.
  ///
  /// @param types by field
  /// @param isWhole whether all tables are at hand that say something of them
  private record Table(Map<String, String> types, boolean isWhole) {
    /// As the tool of elastic/detection-rules looks it up.
    ///
    /// @return empty where a table is not at hand that may have it
    Optional<String> type(String field) {
      String known = types.get(field);
      if (known != null) {
        return Optional.of(FAMILIES.getOrDefault(known, known));
      }
      return isWhole ? Optional.of(RequiredFields.UNKNOWN) : Optional.empty();
    }

    /// @return empty also where a name with `*` stands for the field, as another release of the
    ///   table may list it
    Optional<String> certainType(String field) {
      return types.containsKey(field)
              || types.keySet().stream().noneMatch(key -> covers(key, field))
          ? type(field)
          : Optional.empty();
    }

    /// Whether a name with `*` for parts of names is that of a field.
    private static boolean covers(String key, String field) {
      int star = key.indexOf('*');
      return star > 0 && field.startsWith(key.substring(0, star));
    }
  }

  /// The types of some fields of a rule by the tables at hand; a field is left out where a table is
  /// not at hand that may have it.
  ///
  /// @param fields that its query names and ECS does not have
  public SortedMap<String, String> types(List<String> fields, WrittenRule written, Rule rule) {
    return types(fields, of(written, rule)::type);
  }

  /// The same, without those of which another release of the tables may say something else.
  public SortedMap<String, String> certainTypes(
      List<String> fields, WrittenRule written, Rule rule) {
    return types(fields, of(written, rule)::certainType);
  }

  private static SortedMap<String, String> types(
      List<String> fields, Function<String, Optional<String>> type) {
    SortedMap<String, String> types = new TreeMap<>();
    fields.forEach(name -> type.apply(name).ifPresent(known -> types.put(name, known)));
    return types;
  }

  private Table of(WrittenRule written, Rule rule) {
    Optional<Set<String>> asked = DataSets.of(written, rule, schemas);
    if (asked.isEmpty()) {
      return new Table(Map.of(), false);
    }
    Table ofPackages = ofPackages(asked.get());
    if (!ofPackages.types.isEmpty() || !ofPackages.isWhole) {
      return ofPackages;
    }
    Map<String, String> ofBeats = ofBeats(asked.get(), rule);
    return new Table(ofBeats.isEmpty() ? ofEndgame(rule) : ofBeats, isCarried(asked.get(), rule));
  }

  /// Whether the repository carries what the rule may ask for.
  private boolean isCarried(Set<String> dataSets, Rule rule) {
    List<String> patterns = rule.indices().patterns();
    boolean readsBeats = BEATS.stream().anyMatch(beat -> patterns.contains(beat + "-*"));
    return (dataSets.isEmpty() || !facts.packages().isEmpty())
        && (!readsBeats || !facts.beatsReleases().isEmpty())
        && (!patterns.contains(ENDGAME) || !facts.endgameReleases().isEmpty());
  }

  private Table ofPackages(Set<String> dataSets) {
    Map<String, String> types = new HashMap<>();
    boolean isWhole = true;
    for (String dataSet : dataSets) {
      int dot = dataSet.indexOf('.');
      String name = dot < 0 ? dataSet : dataSet.substring(0, dot);
      String inner = inner(name, dot < 0 ? "" : dataSet.substring(dot + 1));
      if (facts.packages().containsKey(name)) {
        Optional<List<FieldFact>> fields =
            packages
                .computeIfAbsent(name, this::fields)
                .flatMap(known -> Optional.ofNullable(known.datasets().get(inner)));
        fields.ifPresent(known -> known.forEach(field -> types.put(field.name(), field.type())));
        isWhole &= fields.isPresent();
      }
    }
    return new Table(types, isWhole);
  }

  private Optional<PackageFields> fields(String name) {
    return ofStack.release().flatMap(stack -> facts.integration(name, stack));
  }

  /// Data sets of Elastic Defend are called `endpoint.events.process`, and `process` in its
  /// package.
  private static String inner(String name, String dataSet) {
    return name.equals(ENDPOINT) && dataSet.startsWith("events.")
        ? dataSet.substring("events.".length())
        : dataSet;
  }

  private Map<String, String> ofBeats(Set<String> dataSets, Rule rule) {
    Set<String> modules =
        dataSets.stream()
            .filter(name -> name.indexOf('.') > 0)
            .map(name -> name.substring(0, name.indexOf('.')))
            .collect(Collectors.toSet());
    Map<String, String> types = new HashMap<>();
    for (String beat : BEATS) {
      if (rule.indices().patterns().contains(beat + "-*")) {
        Map<String, List<FieldFact>> fields =
            ofStack
                .release("beats", facts.beatsReleases())
                .map(facts::beats)
                .orElse(Map.of())
                .getOrDefault(beat, Map.of());
        add(fields.getOrDefault("", List.of()), types);
        modules.forEach(module -> add(fields.getOrDefault(module, List.of()), types));
      }
    }
    return types;
  }

  private Map<String, String> ofEndgame(Rule rule) {
    Map<String, String> types = new HashMap<>();
    if (rule.indices().patterns().contains(ENDGAME)) {
      ofStack
          .release("endgame", facts.endgameReleases())
          .ifPresent(release -> add(facts.endgame(release), types));
    }
    return types;
  }

  private static void add(List<FieldFact> fields, Map<String, String> to) {
    fields.forEach(field -> to.put(field.name(), field.type()));
  }
}
