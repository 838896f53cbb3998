package dev.seriema.cli.release;

import dev.seriema.catalog.release.LockDecision;
import dev.seriema.catalog.release.LockPlan;
import dev.seriema.catalog.release.LockStep;
import dev.seriema.model.event.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// What a lock does, as one JSON object.
public final class LockJson {
  private final JsonWriter json = new JsonWriter();

  private LockJson() {}

  public static String of(LockPlan plan) {
    LockJson text = new LockJson();
    text.write(plan);
    return new String(text.json.bytes(), 0, text.json.length(), StandardCharsets.UTF_8);
  }

  private void write(LockPlan plan) {
    json.beginObject().name("version_lock").string(plan.repository().lock().path());
    json.name("deprecated_rules").string(plan.repository().deprecatedRules().path());
    json.name("up_to_date").truth(plan.isUpToDate());
    json.name("counts").beginObject();
    for (LockStep step : LockStep.values()) {
      json.name(key(step)).number(plan.count(step));
    }
    json.endObject().name("rules").beginArray();
    plan.decisions().stream()
        .filter(decision -> decision.step() != LockStep.UNCHANGED)
        .forEach(this::rule);
    json.endArray().name("left_out").strings(plan.repository().leftOut()).endObject();
  }

  private void rule(LockDecision decision) {
    json.beginObject().name("rule_id").string(decision.rule().id());
    json.name("name").string(decision.rule().name());
    json.name("path").string(decision.rule().path());
    json.name("step").string(key(decision.step()));
    number("before", decision.before());
    number("version", decision.version());
    decision.stack().ifPresent(is -> json.name("stack").string(is.major() + "." + is.minor()));
    json.name("reasons").strings(decision.reasons()).endObject();
  }

  private void number(String name, Optional<Integer> version) {
    json.name(name);
    if (version.isPresent()) {
      json.number(version.get().longValue());
    } else {
      json.nothing();
    }
  }

  private static String key(LockStep step) {
    return step.word().replace(' ', '_');
  }
}
