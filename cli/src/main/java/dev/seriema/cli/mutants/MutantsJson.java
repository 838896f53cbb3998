package dev.seriema.cli.mutants;

import dev.seriema.catalog.mutation.KillingEvents;
import dev.seriema.catalog.mutation.MutantVerdict;
import dev.seriema.catalog.mutation.MutantVerdict.Fate;
import dev.seriema.cli.words.PathFromHere;
import dev.seriema.model.event.JsonWriter;
import java.util.OptionalInt;

/// Writes what became of mutants as values of JSON: docs/mutants.md.
public final class MutantsJson {
  private final JsonWriter json;

  public MutantsJson(JsonWriter json) {
    this.json = json;
  }

  /// What became of all.
  public void all(MutantsReport report) {
    json.beginObject();
    for (Fate fate : Fate.values()) {
      json.name(fate.word()).number(report.count(fate));
    }
    json.name("left_out").number(report.leftOut());
    score(report.percent());
    json.endObject();
  }

  /// What became of those of one rule.
  public void rule(MutatedRule rule) {
    json.beginObject();
    for (Fate fate : Fate.values()) {
      json.name(fate.word()).number(rule.score().count(fate));
    }
    json.name("left_out").number(rule.score().leftOut());
    score(rule.score().percent());
    json.name("survivors").beginArray();
    rule.score().survivors().forEach(survivor -> survivor(rule, survivor));
    json.endArray();
    json.endObject();
  }

  private void score(OptionalInt percent) {
    json.name("score");
    percent.ifPresentOrElse(json::number, json::nothing);
  }

  private void survivor(MutatedRule rule, MutantVerdict survivor) {
    json.beginObject();
    json.name("mutation").string(survivor.mutant().mutation().word());
    json.name("path").string(PathFromHere.written(rule.rule().source().name()));
    json.name("line");
    rule.position(survivor).ifPresentOrElse(at -> json.number(at.line()), json::nothing);
    json.name("column");
    rule.position(survivor).ifPresentOrElse(at -> json.number(at.column()), json::nothing);
    json.name("stage").string(survivor.mutant().stage());
    json.name("written").string(survivor.mutant().written());
    json.name("change").string(survivor.mutant().change());
    json.name("reason").string(survivor.reason());
    json.name("events");
    survivor.events().ifPresentOrElse(this::events, json::nothing);
    json.endObject();
  }

  private void events(KillingEvents events) {
    json.beginObject();
    json.name("file").string(MutatedRule.file(events));
    json.name("lines").strings(events.lines());
    json.endObject();
  }
}
