package dev.seriema.catalog.sigma.query;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.catalog.sigma.fault.SigmaFindings;
import dev.seriema.catalog.sigma.field.EventSource;
import dev.seriema.catalog.sigma.query.EventCondition.OfField;
import dev.seriema.catalog.sigma.search.TextPattern;
import dev.seriema.languages.eql.syntax.EqlExpression;
import dev.seriema.languages.eql.syntax.EventPart;
import dev.seriema.languages.eql.syntax.Printer;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.schema.SchemaSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is asked of one event of a source, to be written in a language.
public final class EventQueryText {
  private static final SourceSpan HERE = new SourceSpan(0, 0);
  private static final String CATEGORY = "event.category";
  private static final String TIME = "@timestamp";

  private final EventSource source;
  private final FieldTypes types;
  private final EventCondition search;

  public EventQueryText(EventSource source, SchemaSource schemas, EventCondition search) {
    this.source = source;
    this.types = FieldTypes.of(source, schemas);
    this.search = search;
  }

  /// What an event of the source fulfils besides its category.
  private List<EventCondition> conditions() {
    return source.conditions().stream()
        .map(one ->
            EventCondition.any(
                one.ways().stream()
                    .map(way ->
                        EventCondition.all(
                            way.fields().stream()
                                .map(values -> exactly(values.field(), values.values()))
                                .toList()))
                    .toList()))
        .toList();
  }

  private EventCondition exactly(String field, List<String> values) {
    return new EventCondition.Texts(
        types.field(field), values.stream().map(TextPattern::of).toList(), true);
  }

  /// All that is asked, the category included.
  private EventCondition whole() {
    List<EventCondition> all = new ArrayList<>();
    source.category().ifPresent(name -> all.add(exactly(CATEGORY, List.of(name))));
    all.addAll(conditions());
    all.add(search);
    return EventCondition.all(all);
  }

  /// All that is asked, for whoever looks at events of several sources.
  static EventCondition either(List<EventQueryText> queries) {
    return EventCondition.any(queries.stream().map(EventQueryText::whole).toList());
  }

  /// The language that says it, as a query of one event.
  public QueryLanguage language() {
    return needsEsql() ? QueryLanguage.ESQL : QueryLanguage.EQL;
  }

  /// Whether only ES|QL compares what is to be compared.
  boolean needsEsql() {
    return search.tests().anyMatch(EventQueryText::needsEsql);
  }

  private static boolean needsEsql(OfField test) {
    return switch (test) {
      case EventCondition.SameAs _, EventCondition.DatePart _ -> true;
      case EventCondition.Present _ -> false;
      default -> test.field().isText();
    };
  }

  /// Whether some language says it; what keeps it from being said is told.
  public boolean canBeSaid(SourceSpan span, SigmaFindings findings) {
    if (!needsEsql()) {
      return true;
    }
    List<String> obstacles =
        whole().tests().flatMap(test -> EsqlLimits.obstacle(test).stream()).toList();
    obstacles.forEach(obstacle ->
        findings.add(
            SigmaFault.NO_EQUAL_MEANING,
            span,
            "keywords, texts of words, two fields and parts of dates need ES|QL, which "
                + obstacle));
    return obstacles.isEmpty();
  }

  /// The query of a rule over single events.
  public String text() {
    return needsEsql() ? esql() : eql();
  }

  private String eql() {
    String head = source.category().orElse("any") + " where ";
    String first =
        conditions().stream().map(EventQueryText::term).collect(Collectors.joining(" and "));
    Stream<EventCondition> terms =
        search instanceof EventCondition.All(var all) ? all.stream() : Stream.of(search);
    return head
        + Stream.concat(Stream.of(first), terms.map(EventQueryText::term))
            .collect(Collectors.joining(" and\n  "));
  }

  private static String term(EventCondition condition) {
    EqlExpression expression = EqlText.of(condition);
    String text = Printer.print(expression);
    return expression instanceof EqlExpression.Logical ? "(" + text + ")" : text;
  }

  /// A stage of a query of several events.
  EventPart part() {
    List<EventCondition> all = new ArrayList<>(conditions());
    all.add(search);
    EventPart.Category category =
        source
            .category()
            .<EventPart.Category>map(name -> new EventPart.Category.Named(name, HERE))
            .orElse(new EventPart.Category.Any(HERE));
    return new EventPart(category, EqlText.of(EventCondition.all(all)), HERE);
  }

  /// One stage that takes events of any of several sources.
  static EventPart part(List<EventQueryText> queries) {
    return queries.size() == 1
        ? queries.getFirst().part()
        : new EventPart(new EventPart.Category.Any(HERE), EqlText.of(either(queries)), HERE);
  }

  private String esql() {
    TreeSet<String> fields = new TreeSet<>();
    whole()
        .tests()
        .flatMap(EventCondition.OfField::fields)
        .forEach(field -> fields.add(field.path()));
    fields.remove(TIME);
    return """
    from %s metadata _id, _version, _index
    | where %s
    | keep _id, _version, _index, @timestamp, %s\
    """
        .formatted(
            String.join(", ", source.indices()),
            EsqlText.of(whole()),
            fields.stream().map(EsqlText::name).collect(Collectors.joining(", ")));
  }
}
