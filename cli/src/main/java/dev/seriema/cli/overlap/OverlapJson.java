package dev.seriema.cli.overlap;

import dev.seriema.catalog.overlap.Answer;
import dev.seriema.catalog.overlap.Relation;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.rule.Rule;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// Relations as one JSON object on one line: docs/overlap.md.
public final class OverlapJson {
  private final OverlapView view;
  private final JsonWriter json = new JsonWriter();

  private OverlapJson(OverlapView view) {
    this.view = view;
  }

  /// @return the line with its end
  public static byte[] of(OverlapView view) {
    return new OverlapJson(view).written();
  }

  private byte[] written() {
    json.beginObject();
    json.name("compared").number(view.compared());
    json.name("rule");
    view.rule().ifPresentOrElse(this::rule, json::nothing);
    json.name("relations").beginArray();
    view.relations().forEach(this::relation);
    json.endArray();
    json.endObject().endLine();
    return json.toByteArray();
  }

  private void relation(Relation relation) {
    json.beginObject();
    json.name("relation").string(KindWords.word(relation.kind()));
    json.name("first");
    rule(relation.first().rule());
    json.name("second");
    rule(relation.second().rule());
    answer("inside", relation.inside());
    answer("contains", relation.contains());
    answer("apart", relation.apart());
    patterns("only_first_reads", relation.onlyFirst());
    patterns("only_second_reads", relation.onlySecond());
    json.endObject();
  }

  private void rule(Rule rule) {
    json.beginObject();
    json.name("rule_id").string(rule.id().id());
    json.name("name").string(rule.headline().name());
    json.name("place").string(view.place(rule));
    json.endObject();
  }

  private void answer(String question, Answer answer) {
    json.name(question).beginObject().name("answer");
    switch (answer) {
      case Answer.Proved(var scope, var exception) -> {
        json.string("proved");
        json.name("scope").string(scope.name().toLowerCase(Locale.ROOT));
        events(exception.stream().toList());
      }
      case Answer.Refuted(var events) -> {
        json.string("refuted");
        events(events);
      }
      case Answer.NotDecided _ -> json.string("not_decided");
    }
    json.endObject();
  }

  private void events(List<String> events) {
    json.name("events").beginArray();
    for (String event : events) {
      byte[] bytes = event.getBytes(StandardCharsets.UTF_8);
      json.copy(bytes, 0, bytes.length);
    }
    json.endArray();
  }

  private void patterns(String name, List<String> patterns) {
    json.name(name).beginArray();
    patterns.forEach(json::string);
    json.endArray();
  }
}
