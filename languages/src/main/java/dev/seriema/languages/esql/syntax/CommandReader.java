package dev.seriema.languages.esql.syntax;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads what stands behind the name of a command.
///
/// @param query whole
/// @param nested queries and branches in its brackets
record CommandReader(
    String query, CommandKind kind, SourceSpan keyword, SourceSpan span, List<EsqlOutline> nested) {

  /// @param body without what is nested
  EsqlCommand read(List<Token> body) {
    return switch (kind) {
      case FROM, TS -> from(body);
      case ROW -> new EsqlCommand.Source(kind, keyword, span, List.of(), makes(body), nested);
      case PROMQL, SHOW, EXPLAIN ->
          new EsqlCommand.Source(kind, keyword, span, List.of(), List.of(), nested);
      case KEEP, DROP -> new EsqlCommand.Choice(kind, keyword, span, Items.names(body));
      case STATS, INLINE_STATS -> aggregation(body);
      case RENAME -> rename(body);
      case GROK, DISSECT -> captures(body);
      case ENRICH -> enrich(body);
      case LOOKUP_JOIN ->
          step(Items.names(Items.behind(Items.keyword("on", body), body)), List.of(), true);
      case COMPLETION -> assigned(body, "completion", false);
      case RERANK -> assigned(body, "_score", false);
      case EMBED, URI_PARTS, REGISTERED_DOMAIN, USER_AGENT -> assigned(body, "", true);
      case CHANGE_POINT -> changePoint(body);
      case FORK -> step(List.of(), List.of(at("_fork")), true);
      case FUSE -> step(List.of(), List.of(at("_score")), false);
      case SORT -> step(sorted(body), List.of(), false);
      case EVAL -> step(values(body), makes(body), false, body);
      case WHERE -> step(values(body), List.of(), false, body);
      case MV_EXPAND, LIMIT, SAMPLE, DEDUP -> step(values(body), List.of(), false);
      case MMR, SET -> step(List.of(), List.of(), false);
      case METRICS_INFO, TS_INFO, UNKNOWN -> step(List.of(), makes(body), true, body);
    };
  }

  private EsqlCommand from(List<Token> written) {
    // Once `METADATA` and its names stood in square brackets.
    List<Token> body =
        written.stream()
            .filter(token -> !token.is(TokenKind.OPEN, "[") && !token.is(TokenKind.CLOSE, "]"))
            .toList();
    int metadata = Items.keyword("metadata", body);
    List<Token> indices = body.subList(0, metadata);
    return new EsqlCommand.Source(
        kind,
        keyword,
        span,
        new IndexItems(query).of(indices),
        Items.names(Items.behind(metadata, body)),
        nested);
  }

  private EsqlCommand aggregation(List<Token> body) {
    int by = Items.keyword("by", body);
    List<Token> keys = Items.behind(by, body);
    List<EsqlName> makes = new ArrayList<>(makes(body.subList(0, by)));
    List<EsqlName> reads = new ArrayList<>(values(body.subList(0, by)));
    List<EsqlName> keyNames = new ArrayList<>();
    for (List<Token> key : Items.of(keys)) {
      EsqlName name = made(key);
      keyNames.add(name);
      if (Items.name(key).isEmpty()) {
        makes.add(name);
      }
    }
    reads.addAll(values(keys));
    return new EsqlCommand.Aggregation(
        kind,
        keyword,
        span,
        reads,
        makes,
        keyNames,
        by < body.size(),
        ReadColumns.dataSets(body),
        nested);
  }

  private EsqlCommand rename(List<Token> body) {
    List<EsqlName> olds = new ArrayList<>();
    List<EsqlName> news = new ArrayList<>();
    for (List<Token> item : Items.of(body)) {
      int as = Items.keyword("as", item);
      Optional<EsqlName> assigned = Items.assigned(item);
      Optional<EsqlName> old =
          Items.name(assigned.isPresent() ? Items.value(item) : before(as, item));
      old.ifPresent(olds::add);
      assigned.or(() -> Items.name(Items.behind(as, item))).ifPresent(news::add);
    }
    return new EsqlCommand.Step(kind, keyword, span, olds, news, olds, false, List.of(), nested);
  }

  private static List<Token> before(int at, List<Token> tokens) {
    return tokens.subList(0, at);
  }

  private EsqlCommand captures(List<Token> body) {
    List<EsqlName> columns = new ArrayList<>();
    int first = 0;
    while (first < body.size() && body.get(first).kind() != TokenKind.TEXT) {
      first++;
    }
    int at = first;
    while (at < body.size() && body.get(at).kind() == TokenKind.TEXT) {
      SourceSpan pattern = body.get(at).span();
      columns.addAll(
          kind == CommandKind.GROK
              ? CapturedColumns.ofGrok(query, pattern)
              : CapturedColumns.ofDissect(query, pattern));
      at++;
      // Behind a comma stands another pattern of `GROK`.
      if (at < body.size() && body.get(at).kind() == TokenKind.COMMA) {
        at++;
      }
    }
    return step(ReadColumns.in(before(first, body)), columns, false);
  }

  private EsqlCommand enrich(List<Token> body) {
    int with = Items.keyword("with", body);
    int on = Items.keyword("on", before(with, body));
    List<EsqlName> made = new ArrayList<>();
    for (List<Token> item : Items.of(Items.behind(with, body))) {
      Items.assigned(item).or(() -> Items.name(item)).ifPresent(made::add);
    }
    List<EsqlName> key = Items.names(Items.behind(on, before(with, body)));
    return step(key, made, with == body.size());
  }

  /// What may have the name of its result in front of the first `=`.
  ///
  /// @param usual name of the result where none is given; may be empty
  private EsqlCommand assigned(List<Token> body, String usual, boolean addsUnnamed) {
    List<Token> expression = before(Items.keyword("with", body), body);
    List<EsqlName> made =
        Items.assigned(expression)
            .or(() -> usual.isEmpty() ? Optional.empty() : Optional.of(at(usual)))
            .stream()
            .toList();
    List<Token> value = Items.value(expression);
    return step(ReadColumns.in(before(Items.keyword("on", value), value)), made, addsUnnamed);
  }

  private EsqlCommand changePoint(List<Token> body) {
    int as = Items.keyword("as", body);
    List<EsqlName> made = Items.names(Items.behind(as, body));
    List<Token> before = before(as, body);
    int on = Items.keyword("on", before);
    List<EsqlName> reads = new ArrayList<>(Items.names(before(on, before)));
    reads.addAll(Items.names(Items.behind(on, before)));
    return step(reads, made.isEmpty() ? List.of(at("type"), at("pvalue")) : made, false);
  }

  /// The columns of `SORT`, without what says how they are sorted.
  private static List<EsqlName> sorted(List<Token> body) {
    List<EsqlName> columns = new ArrayList<>();
    for (List<Token> item : Items.of(body)) {
      int end = Math.min(Items.keyword("asc", item), Items.keyword("desc", item));
      columns.addAll(ReadColumns.in(before(Math.min(end, Items.keyword("nulls", item)), item)));
    }
    return columns;
  }

  /// What expressions between commas read.
  private static List<EsqlName> values(List<Token> body) {
    return Items.of(body).stream()
        .flatMap(item -> ReadColumns.in(Items.value(item)).stream())
        .toList();
  }

  /// The columns that items make; one without a name is called as it is written.
  private List<EsqlName> makes(List<Token> body) {
    return Items.of(body).stream().map(this::made).toList();
  }

  private EsqlName made(List<Token> item) {
    SourceSpan place = Items.span(item);
    return Items.assigned(item)
        .or(() -> Items.name(item))
        .orElseGet(() -> new EsqlName(query.substring(place.start(), place.end()), false, place));
  }

  /// A column that the command makes without naming it.
  private EsqlName at(String name) {
    return new EsqlName(name, false, keyword);
  }

  private EsqlCommand step(List<EsqlName> reads, List<EsqlName> makes, boolean addsUnnamed) {
    return step(reads, makes, addsUnnamed, List.of());
  }

  /// @param body that may ask for data sets
  private EsqlCommand step(
      List<EsqlName> reads, List<EsqlName> makes, boolean addsUnnamed, List<Token> body) {
    return new EsqlCommand.Step(
        kind,
        keyword,
        span,
        reads,
        makes,
        List.of(),
        addsUnnamed,
        ReadColumns.dataSets(body),
        nested);
  }
}
