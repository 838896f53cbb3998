package dev.seriema.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.seriema.testkit.random.Chance;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Rules of every type about the events of [RandomStream], as an export writes them: with or
/// without suppression, exceptions and overrides.
final class RandomRules {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private static final List<String> GROUPS =
      List.of("host.name", "user.name", "source.ip", "event.action", "process.pid");

  /// The same terms in KQL, in EQL and in Lucene.
  private static final List<List<String>> TERMS =
      List.of(
          List.of("host.name : a", "host.name == \"a\"", "host.name:a"),
          List.of("host.name : (b or c)", "host.name in (\"b\", \"c\")", "host.name:(b OR c)"),
          List.of("user.name : ro*", "user.name like \"ro*\"", "user.name:ro*"),
          List.of("user.name : *", "user.name != null", "_exists_:user.name"),
          List.of("event.action : login", "event.action == \"login\"", "event.action:login"),
          List.of("event.action : start", "event.action == \"start\"", "event.action:start"),
          List.of("process.pid >= 3", "process.pid >= 3", "process.pid:>=3"),
          List.of("process.pid < 2", "process.pid < 2", "process.pid:<2"),
          List.of(
              "source.ip : \"192.0.2.0/30\"",
              "cidrMatch(source.ip, \"192.0.2.0/30\")",
              "source.ip:\"192.0.2.0/30\""));

  private static final int KQL = 0;
  private static final int EQL = 1;
  private static final int LUCENE = 2;

  /// What a rule is, by what makes it answer.
  enum Kind {
    QUERY,
    EVENT,
    SEQUENCE,
    SAMPLE,
    THRESHOLD,
    NEW_TERMS,
    THREAT_MATCH,
    MACHINE_LEARNING;

    /// What the ids of its rules begin with.
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Chance chance;

  /// An export with so many rules of each kind, and their exceptions.
  static Path written(Chance chance, int ofEach, Path folder) {
    RandomRules random = new RandomRules(chance);
    List<String> lines = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (int number = 0; number < ofEach; number++) {
        lines.add(random.rule(kind, number));
      }
    }
    lines.addAll(random.exceptions());
    return new Workspace(folder).file("rules.ndjson", String.join("\n", lines) + "\n");
  }

  RandomRules(Chance chance) {
    this.chance = chance;
  }

  /// A list with items that some of the rules name, one on each line.
  List<String> exceptions() {
    List<String> lines = new ArrayList<>();
    lines.add(
        object(list -> list.put("list_id", "office").put("type", "detection").put("name", "Office"))
            .toString());
    for (int item = 0; item < 2; item++) {
      ObjectNode entry = JSON.objectNode();
      entry.put("field", item == 0 ? "user.name" : "host.name");
      entry.put("operator", "included").put("type", "match");
      entry.put("value", item == 0 ? "guest" : "c");
      ObjectNode written = JSON.objectNode();
      written.put("list_id", "office").put("item_id", "item-" + item);
      written.put("type", "simple").put("name", "Item " + item);
      written.putArray("entries").add(entry);
      lines.add(written.toString());
    }
    return lines;
  }

  /// @param number of the rule among those of a run
  String rule(Kind kind, int number) {
    return rule(kind, kind.id() + "-" + number, List.of("logs-app-*")).toString();
  }

  /// A rule about what others raise, and perhaps about events besides.
  String onAlerts(Kind kind, int number) {
    List<String> indices =
        chance.oneIn(2)
            ? List.of(".alerts-security.*")
            : List.of("logs-app-*", ".internal.alerts-security.alerts-*");
    return rule(kind, "on-alerts-" + kind.id() + "-" + number, indices).toString();
  }

  private ObjectNode rule(Kind kind, String id, List<String> indices) {
    ObjectNode rule = JSON.objectNode();
    rule.put("rule_id", id);
    rule.put("name", "Rule " + id).put("description", "Finds something.");
    rule.put("severity", "low").put("risk_score", 21);
    rule.set("author", texts(List.of("Kestrel Freight")));
    rule.set("index", texts(indices));
    rule.put("from", chance.of(List.of("now-6m", "now-9m", "now-20m"))).put("to", "now");
    rule.put("interval", chance.of(List.of("1m", "5m", "7m")));
    switch (kind) {
      case QUERY -> query(rule, "query", chance.oneIn(2) ? KQL : LUCENE);
      case EVENT -> rule.put("type", "eql").put("language", "eql").put("query", stage());
      case SEQUENCE -> rule.put("type", "eql").put("language", "eql").put("query", sequence());
      case SAMPLE -> rule.put("type", "eql").put("language", "eql").put("query", sample());
      case THRESHOLD -> threshold(rule);
      case NEW_TERMS -> newTerms(rule);
      case THREAT_MATCH -> threatMatch(rule);
      case MACHINE_LEARNING ->
          rule.put("type", "machine_learning")
              .put("anomaly_threshold", chance.below(100))
              .set("machine_learning_job_id", texts(List.of(chance.of(RandomStream.JOBS))));
    }
    if (chance.oneIn(2)) {
      rule.set("alert_suppression", suppression(kind));
    }
    if (chance.oneIn(3)) {
      rule.putArray("exceptions_list")
          .add(object(named -> named.put("list_id", "office").put("type", "detection")));
    }
    if (chance.oneIn(3)) {
      overrides(rule);
    }
    return rule;
  }

  private void query(ObjectNode rule, String type, int language) {
    rule.put("type", type).put("language", language == KQL ? "kuery" : "lucene");
    rule.put("query", condition(language, 2));
  }

  private String condition(int language, int depth) {
    if (depth == 0 || chance.oneIn(2)) {
      return chance.of(TERMS).get(language);
    }
    String left = condition(language, depth - 1);
    String right = condition(language, depth - 1);
    boolean upper = language == LUCENE;
    return switch (chance.below(3)) {
      case 0 -> "(" + left + (upper ? " OR " : " or ") + right + ")";
      case 1 -> "(" + left + (upper ? " AND " : " and ") + right + ")";
      default -> "(" + left + (upper ? " AND NOT " : " and not ") + right + ")";
    };
  }

  private String stage() {
    return "any where " + condition(EQL, 1);
  }

  private String sequence() {
    String keys = chance.of(List.of("", " by host.name", " by host.name, user.name"));
    String span = chance.oneIn(4) ? "" : " with maxspan=" + chance.of(List.of("20s", "2m", "10m"));
    StringBuilder query = new StringBuilder("sequence").append(keys).append(span);
    int stages = 2 + chance.below(2);
    boolean timed = !span.isEmpty();
    int missing = timed && chance.oneIn(4) ? chance.below(stages) : -1;
    for (int stage = 0; stage < stages; stage++) {
      query.append(stage == missing ? " ![" : " [").append(stage()).append(']');
    }
    if (missing < 0 && chance.oneIn(4)) {
      query.append(" until [").append(stage()).append(']');
    }
    return query.toString();
  }

  private String sample() {
    String keys = chance.of(List.of("host.name", "host.name, ?user.name"));
    StringBuilder query = new StringBuilder("sample by ").append(keys);
    for (int stage = 2 + chance.below(2); stage > 0; stage--) {
      query.append(" [").append(stage()).append(']');
    }
    return query.toString();
  }

  private void threshold(ObjectNode rule) {
    query(rule, "threshold", KQL);
    ObjectNode threshold = rule.putObject("threshold");
    threshold.set("field", texts(fields(0, 2)));
    threshold.put("value", 1 + chance.below(5));
    if (chance.oneIn(3)) {
      threshold
          .putArray("cardinality")
          .add(
              object(counted ->
                  counted.put("field", chance.of(GROUPS)).put("value", 1 + chance.below(3))));
    }
  }

  private void newTerms(ObjectNode rule) {
    query(rule, "new_terms", KQL);
    rule.set("new_terms_fields", texts(fields(1, 3)));
    rule.put("history_window_start", chance.of(List.of("now-30m", "now-1h", "now-7d")));
  }

  private void threatMatch(ObjectNode rule) {
    query(rule, "threat_match", KQL);
    rule.set("threat_index", texts(List.of("logs-ti_*")));
    rule.put("threat_query", chance.oneIn(2) ? "*:*" : "event.kind : enrichment");
    rule.put("threat_language", "kuery");
    ArrayNode mappings = rule.putArray("threat_mapping");
    mappings.add(mapping(List.of("source.ip", "threat.indicator.ip")));
    if (chance.oneIn(2)) {
      mappings.add(
          mapping(
              List.of("user.name", "threat.indicator.name"),
              List.of("source.ip", "threat.indicator.ip")));
    }
  }

  @SafeVarargs
  private static ObjectNode mapping(List<String>... pairs) {
    ObjectNode mapping = JSON.objectNode();
    ArrayNode entries = mapping.putArray("entries");
    for (List<String> pair : pairs) {
      entries.add(
          object(entry ->
              entry.put("field", pair.get(0)).put("type", "mapping").put("value", pair.get(1))));
    }
    return mapping;
  }

  /// A rule that counts is suppressed by its own groups, and only for a time.
  private ObjectNode suppression(Kind kind) {
    ObjectNode suppression = JSON.objectNode();
    if (kind != Kind.THRESHOLD) {
      suppression.set("group_by", texts(fields(1, 2)));
      suppression.put("missing_fields_strategy", chance.oneIn(2) ? "suppress" : "doNotSuppress");
    }
    if (kind == Kind.THRESHOLD || chance.oneIn(2)) {
      suppression.set(
          "duration", object(time -> time.put("value", 1 + chance.below(20)).put("unit", "m")));
    }
    return suppression;
  }

  private void overrides(ObjectNode rule) {
    rule.put("rule_name_override", "event.action");
    rule.putArray("severity_mapping")
        .add(
            object(mapping ->
                mapping
                    .put("field", "host.name")
                    .put("operator", "equals")
                    .put("value", "a")
                    .put("severity", "high")));
    rule.putArray("risk_score_mapping")
        .add(
            object(mapping ->
                mapping.put("field", "process.pid").put("operator", "equals").put("value", "")));
  }

  /// Different ones, in any order.
  private List<String> fields(int least, int most) {
    return chance.list(least, most, () -> chance.of(GROUPS)).stream().distinct().toList();
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JSON.arrayNode();
    texts.forEach(array::add);
    return array;
  }

  private static ObjectNode object(Consumer<ObjectNode> members) {
    ObjectNode object = JSON.objectNode();
    members.accept(object);
    return object;
  }
}
