package dev.seriema.catalog.metadata;

import dev.seriema.engine.match.Matcher;
import dev.seriema.engine.match.Refusals;
import dev.seriema.engine.plan.Plan;
import dev.seriema.languages.eql.Eql;
import dev.seriema.languages.eql.EqlSettings;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.Parsed;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.EventScanner;
import dev.seriema.model.event.JsonWriter;
import dev.seriema.model.event.ScanFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.expression.EventQuery;
import dev.seriema.model.expression.Limit;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An EQL query over descriptions. The word before `where` is compared with `type`; `any` takes
/// all.
///
/// It runs on the same engine as queries over events: a description is written as a document with
/// the fields that the query names.
public final class DescriptionQuery {
  private static final FieldPath TYPE = new FieldPath("type");

  private final EventQuery query;
  private final Plan plan;

  private DescriptionQuery(EventQuery query) {
    this.query = query;
    Plan.Builder builder = Plan.builder();
    builder.add(query.condition());
    this.plan = builder.build();
  }

  /// @return empty where anything was found that makes the query unusable
  public static Parsed<Optional<DescriptionQuery>> compile(String text, Schema schema) {
    Parsed<Optional<EventQuery>> parsed = Eql.compileSingle(text, new EqlSettings(schema, TYPE));
    List<Diagnostic> found = new ArrayList<>(parsed.diagnostics());
    parsed.tree().ifPresent(tree -> found.addAll(Refusals.of(tree.condition())));
    boolean sound = found.stream().noneMatch(Diagnostic::isError);
    return new Parsed<>(sound ? parsed.tree().map(DescriptionQuery::new) : Optional.empty(), found);
  }

  /// The places of the descriptions that match, ascending; `head` and `tail` count in that order.
  public List<Integer> find(List<Description> descriptions) {
    Event event = new Event(plan.layout());
    EventScanner scanner = new EventScanner(plan.layout(), ScanLimits.DEFAULT);
    Matcher matcher = new Matcher(plan);
    JsonWriter json = new JsonWriter();
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < descriptions.size(); i++) {
      json.clear();
      document(descriptions.get(i), json);
      ScanFault fault = scanner.scan(json.bytes(), 0, json.length(), event);
      if (fault != null) {
        throw new IllegalStateException("a description is a document, but " + fault);
      }
      if (matcher.match(event, null) > 0) {
        places.add(i);
      }
    }
    for (Limit limit : query.limits()) {
      int size = places.size();
      places =
          switch (limit) {
            case Limit.Head(int count) -> places.subList(0, Math.min(size, count));
            case Limit.Tail(int count) -> places.subList(Math.max(0, size - count), size);
          };
    }
    return List.copyOf(places);
  }

  private void document(Description description, JsonWriter json) {
    json.beginObject();
    for (FieldPath path : plan.layout().fields()) {
      description
          .field(path.name())
          .ifPresent(field -> {
            json.name(path.name());
            DescriptionJson.write(field, json);
          });
    }
    json.endObject();
  }
}
