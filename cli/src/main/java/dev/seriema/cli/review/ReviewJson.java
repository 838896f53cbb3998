package dev.seriema.cli.review;

import dev.seriema.catalog.compare.RuleChange;
import dev.seriema.catalog.compare.RuleComparison;
import dev.seriema.catalog.review.Review;
import dev.seriema.catalog.review.ReviewedChange;
import dev.seriema.catalog.review.item.Answer;
import dev.seriema.catalog.review.item.Reason;
import dev.seriema.catalog.review.item.State;
import dev.seriema.catalog.review.rule.SentenceWords;
import dev.seriema.model.event.JsonWriter;
import java.util.Locale;

/// One object on one line: docs/formats/review-json.md.
final class ReviewJson {
  private ReviewJson() {}

  static byte[] of(Review review) {
    JsonWriter json = new JsonWriter();
    json.beginObject();
    json.name("base").string(review.range().base());
    json.name("head").string(review.range().head());
    for (State state : State.values()) {
      json.name(state.word()).number(review.count(state));
    }
    json.name("changes").beginArray();
    review.changes().forEach(change -> write(change, json));
    json.endArray();
    json.name("others").strings(review.others());
    json.name("unread").strings(review.unread());
    json.endObject().endLine();
    return json.toByteArray();
  }

  private static void write(ReviewedChange change, JsonWriter json) {
    json.beginObject();
    json.name("kind").string(change.kind().word());
    json.name("name");
    change.name().ifPresentOrElse(json::string, json::nothing);
    json.name("paths").strings(change.paths());
    json.name("moved_from");
    change.movedFrom().ifPresentOrElse(json::string, json::nothing);
    json.name("comparison");
    change.comparison().ifPresentOrElse(comparison -> write(comparison, json), json::nothing);
    json.name("items").beginArray();
    change.answers().forEach(answer -> write(answer, json));
    json.endArray().endObject();
  }

  private static void write(RuleComparison comparison, JsonWriter json) {
    json.beginObject();
    json.name("events").string(word(comparison.meaning()));
    json.name("changes").beginArray();
    for (RuleChange change : comparison.changes()) {
      json.beginObject();
      json.name("key").string(change.key());
      json.name("text").string(SentenceWords.of(change.sentence()));
      json.name("events").string(word(change.meaning()));
      json.name("risk");
      change.risk().map(SentenceWords::of).ifPresentOrElse(json::string, json::nothing);
      json.endObject();
    }
    json.endArray().endObject();
  }

  private static String word(Enum<?> meaning) {
    return meaning.name().toLowerCase(Locale.ROOT);
  }

  private static void write(Answer answer, JsonWriter json) {
    json.beginObject();
    json.name("item").string(answer.item().word());
    json.name("title").string(answer.item().title());
    json.name("state").string(answer.state().word());
    json.name("reasons").beginArray();
    answer.verdict().reasons().forEach(reason -> write(reason, json));
    json.endArray().endObject();
  }

  private static void write(Reason reason, JsonWriter json) {
    json.beginObject();
    json.name("text").string(reason.text());
    json.name("path");
    reason.place().map(Reason.Place::path).ifPresentOrElse(json::string, json::nothing);
    json.name("line");
    reason.place().ifPresentOrElse(place -> json.number(place.line()), json::nothing);
    json.name("advice");
    reason.advice().ifPresentOrElse(json::string, json::nothing);
    json.endObject();
  }
}
