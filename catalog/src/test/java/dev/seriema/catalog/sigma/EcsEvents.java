package dev.seriema.catalog.sigma;

import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.field.FieldMapping;
import dev.seriema.catalog.sigma.field.FieldTarget;
import dev.seriema.model.rule.IndexPatterns;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.schema.Schema;
import dev.seriema.model.schema.ShippedSchemas;
import dev.seriema.testkit.random.Chance;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Events in Sigma's names as our events, by the table of fields.
final class EcsEvents {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern DWORD = Pattern.compile("DWORD \\((0x[0-9a-f]{8})\\)");

  private final EventSource source;
  private final FieldMapping mapping;
  private final Schema schema;
  private final Chance chance;

  EcsEvents(EventSource source, Chance chance) {
    this.source = source;
    this.mapping = FieldMapping.of(source);
    this.schema = ShippedSchemas.NEWEST.of(new IndexPatterns(source.indices()));
    this.chance = chance;
  }

  Map<String, Object> of(Map<String, String> event) {
    Map<String, Object> ours = new TreeMap<>();
    source.category().ifPresent(name -> ours.put("event.category", List.of(name)));
    for (EventSource.OneOf condition : source.conditions()) {
      for (EventSource.FieldValues field : chance.of(condition.ways()).fields()) {
        ours.put(field.field(), chance.of(field.values()));
      }
    }
    event.forEach((name, value) -> add(name, value, ours));
    return ours;
  }

  private void add(String name, String value, Map<String, Object> ours) {
    if (name.equals(SlowSigma.LOG)) {
      ours.put("message", value);
      return;
    }
    FieldTarget target = mapping.target(name).orElseGet(() -> new FieldTarget.Same(List.of(name)));
    switch (target) {
      case FieldTarget.Same(var fields) -> put(chance.of(fields), value, ours);
      case FieldTarget.Account(var domain, var account) -> {
        int sign = value.indexOf('\\');
        if (sign >= 0) {
          put(domain, value.substring(0, sign), ours);
        }
        put(account, value.substring(sign + 1), ours);
      }
      case FieldTarget.Hashes(var byAlgorithm) -> {
        for (String hash : COMMA.splitAsStream(value).toList()) {
          int sign = hash.indexOf('=');
          String algorithm = hash.substring(0, sign).toUpperCase(Locale.ROOT);
          put(
              chance.of(byAlgorithm.getOrDefault(algorithm, List.of())),
              hash.substring(sign + 1),
              ours);
        }
      }
      case FieldTarget.Words(var field, var words) ->
          words.forEach((word, others) -> {
            if (word.equalsIgnoreCase(value)) {
              put(field, chance.of(others), ours);
            }
          });
      case FieldTarget.RegistryData(var field) -> {
        Matcher number = DWORD.matcher(value);
        String alone = number.matches() ? number.group(1) : value;
        put(
            field,
            number.matches() && chance.oneIn(2)
                ? String.valueOf(Long.decode(number.group(1)))
                : alone,
            ours);
      }
    }
  }

  private void put(String field, String value, Map<String, Object> ours) {
    FieldType.Family family =
        schema
            .field(new FieldPath(field))
            .map(definition -> definition.type().family())
            .orElse(FieldType.Family.KEYWORD);
    ours.put(
        field,
        switch (family) {
          case WHOLE -> Long.valueOf(value);
          case BOOLEAN -> Boolean.valueOf(value);
          default -> value;
        });
  }
}
