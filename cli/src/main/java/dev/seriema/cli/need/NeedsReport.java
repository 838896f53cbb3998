package dev.seriema.cli.need;

import dev.seriema.catalog.need.DataShape;
import dev.seriema.catalog.need.Lack;
import dev.seriema.catalog.need.RuleNeeds;
import dev.seriema.cli.words.Counted;
import dev.seriema.model.diagnostic.DisplayText;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.schema.FieldPath;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// Which rules some data can never make alert, and what it lacks for them.
public final class NeedsReport {
  /// How many indices, and how many lacks, a person is shown.
  private static final int SHOWN = 20;

  private final long events;
  private final DataShape data;
  private final List<RuleNeeds> rules;
  private final Map<RuleNeeds, Lack> lacks = new LinkedHashMap<>();

  /// @param events how many there are
  public NeedsReport(long events, DataShape data, List<RuleNeeds> rules) {
    this.events = events;
    this.data = data;
    this.rules = List.copyOf(rules);
    for (RuleNeeds rule : rules) {
      rule.lack(data).ifPresent(lack -> lacks.put(rule, lack));
    }
  }

  public void tell(PrintStream out) {
    out.println(
        String.format(
            Locale.ROOT,
            "%s in %s can make %,d of %s alert, as far as indices and fields tell",
            Counted.of(events, "event"),
            data.fields().size() == 1 ? "1 index" : data.fields().size() + " indices",
            rules.size() - lacks.size(),
            Counted.of(rules.size(), "rule")));
    tell("no index that they read is there", byLack(Lack.Indices.class), out);
    tell("no event of their indices has the field", byLack(Lack.Fields.class), out);
  }

  /// By what is lacking the rules that lack it, most rules first.
  private Map<String, List<Rule>> byLack(Class<? extends Lack> kind) {
    return lacks.entrySet().stream()
        .filter(each -> kind.isInstance(each.getValue()))
        .collect(
            Collectors.groupingBy(
                each -> words(each.getValue()),
                LinkedHashMap::new,
                Collectors.mapping(each -> each.getKey().rule().rule(), Collectors.toList())));
  }

  private static void tell(String what, Map<String, List<Rule>> byLack, PrintStream out) {
    if (byLack.isEmpty()) {
      return;
    }
    int sum = byLack.values().stream().mapToInt(List::size).sum();
    out.println();
    out.println(Counted.of(sum, "rule") + ": " + what);
    byLack.entrySet().stream()
        .sorted(
            Comparator.comparingInt((Map.Entry<String, List<Rule>> each) -> -each.getValue().size())
                .thenComparing(Map.Entry::getKey))
        .limit(SHOWN)
        .forEach(each -> out.println("  " + line(each.getKey(), each.getValue())));
    if (byLack.size() > SHOWN) {
      out.println("  and " + (byLack.size() - SHOWN) + " more; --output json has all");
    }
  }

  private static String line(String lack, List<Rule> rules) {
    String first = DisplayText.safe(rules.getFirst().headline().name());
    return DisplayText.safe(lack)
        + "  "
        + (rules.size() == 1 ? first : Counted.of(rules.size(), "rule") + ", such as " + first);
  }

  private static String words(Lack lack) {
    return switch (lack) {
      case Lack.Indices(var patterns) -> String.join(", ", patterns.patterns());
      case Lack.Fields(var needed) ->
          needed.stream().map(NeedsReport::words).collect(Collectors.joining(" and "));
    };
  }

  private static String words(List<FieldPath> oneOf) {
    List<String> names = names(oneOf);
    return names.size() == 1 ? names.getFirst() : "one of " + String.join(", ", names);
  }

  private static List<String> names(List<FieldPath> fields) {
    List<String> names = new ArrayList<>();
    fields.forEach(field -> names.add(field.name()));
    return names;
  }

  /// One JSON object on one line.
  public String json() {
    JsonWriter json = new JsonWriter();
    json.beginObject().name("events").number(events);
    json.name("indices").beginArray();
    data.fields()
        .forEach((index, fields) -> {
          json.beginObject().name("index");
          if (index.equals(DataShape.UNKNOWN)) {
            json.nothing();
          } else {
            json.string(index);
          }
          json.name("fields").strings(fields.stream().map(FieldPath::name).sorted().toList());
          json.endObject();
        });
    json.endArray().name("rules").number(rules.size());
    json.name("lacking").beginArray();
    lacks.forEach((rule, lack) -> write(rule.rule().rule(), lack, json));
    json.endArray().endObject();
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }

  private static void write(Rule rule, Lack lack, JsonWriter json) {
    json.beginObject().name("rule_id").string(rule.id().id());
    json.name("name").string(rule.headline().name());
    switch (lack) {
      case Lack.Indices(var patterns) -> json.name("indices").strings(patterns.patterns());
      case Lack.Fields(var needed) -> {
        json.name("fields").beginArray();
        needed.forEach(oneOf -> json.strings(names(oneOf)));
        json.endArray();
      }
    }
    json.endObject();
  }
}
