package dev.seriema.languages.lucene;

import dev.seriema.languages.lucene.syntax.Bound;
import dev.seriema.languages.lucene.syntax.FieldName;
import dev.seriema.languages.lucene.syntax.LuceneValue;
import dev.seriema.languages.regex.RegexSyntax;
import dev.seriema.languages.search.Conditions;
import dev.seriema.languages.search.Leaf;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.languages.search.NamePattern;
import dev.seriema.languages.search.TextWords;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.FieldType;
import dev.seriema.model.value.Wildcard;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Lowers one value that is looked for in a field, in the fields of a pattern, or by default.
final class LeafLowering {
  private static final String EVERY_FIELD = "*";

  private final LuceneSettings settings;
  private final LeafQueries queries;
  private final LeafFaults faults;

  LeafLowering(LuceneSettings settings, List<Diagnostic> diagnostics) {
    this.settings = settings;
    this.queries = new LeafQueries(settings.schema(), settings.now());
    this.faults = new LeafFaults(settings, diagnostics);
  }

  /// @param field before the value, or before the brackets around it
  /// @param span of the value with what is written before it
  /// @return empty where a text has no words to look for, so that an index passes over it
  Optional<Condition> lower(LuceneValue value, Optional<FieldName> field, SourceSpan span) {
    if (field.isPresent() && field.get().asksExistence()) {
      return Optional.of(existence(value, span));
    }
    if (value instanceof LuceneValue.AnyValue && meansEveryEvent(field)) {
      return Optional.of(new Condition.Always(true, span));
    }
    if (value instanceof LuceneValue.Regex(var expression, var place)) {
      Optional<RegexSyntax.Fault> fault = RegexSyntax.fault(expression);
      if (fault.isPresent()) {
        faults.badRegex(fault.get(), place);
        return Optional.of(new Condition.Always(false, span));
      }
    }
    Optional<LeafQuery> query = query(value, namesFields(field));
    if (query.isEmpty()) {
      return Optional.of(new Condition.Always(false, span));
    }
    List<String> names = field.map(name -> List.of(name.name())).orElse(settings.defaultFields());
    return inFields(
        names.isEmpty() ? List.of(EVERY_FIELD) : names, query.get(), field, value, span);
  }

  /// A star without a field asks all fields, unless those that are searched by default are listed.
  private boolean meansEveryEvent(Optional<FieldName> field) {
    return field.map(FieldName::isEvery).orElse(settings.isLenient());
  }

  /// Whether `<` and `>` before a value make a range of it.
  private boolean namesFields(Optional<FieldName> field) {
    return field.isPresent() || settings.isLenient();
  }

  private Condition existence(LuceneValue value, SourceSpan span) {
    Optional<String> name = Existence.asked(value);
    if (name.isEmpty()) {
      faults.asksExistenceOfNothing(value);
      return new Condition.Always(false, span);
    }
    LeafQuery exists = new LeafQuery.Exists();
    return name.get().indexOf('*') >= 0
        ? queries.lowerSome(new NamePattern(name.get()), exists, false, span)
        : condition(new FieldPath(name.get()), exists, value.span(), value, span);
  }

  private Optional<Condition> inFields(
      List<String> names,
      LeafQuery query,
      Optional<FieldName> field,
      LuceneValue value,
      SourceSpan span) {
    List<Condition> conditions = new ArrayList<>();
    SourceSpan nameSpan = field.map(FieldName::span).orElse(value.span());
    for (String name : names) {
      if (name.indexOf('*') >= 0) {
        conditions.add(queries.lowerSome(new NamePattern(name), query, false, span));
      } else if (!fallsAway(name, query)) {
        conditions.add(condition(new FieldPath(name), query, nameSpan, value, span));
      }
    }
    return conditions.isEmpty()
        ? Optional.empty()
        : Optional.of(Conditions.anyOf(conditions, span));
  }

  private Condition condition(
      FieldPath name, LeafQuery query, SourceSpan nameSpan, LuceneValue value, SourceSpan span) {
    Leaf leaf = queries.lower(name, query, Optional.empty(), span);
    faults.about(leaf, name, nameSpan, value);
    return leaf.lowered().orElse(new Condition.Always(false, span));
  }

  /// Whether an index has nothing to look for, because nothing of the text is a word of a text
  /// field.
  private boolean fallsAway(String name, LeafQuery query) {
    Optional<String> text =
        switch (query) {
          case LeafQuery.Match(var words, _) -> Optional.of(words);
          case LeafQuery.Phrase(var words, _) -> Optional.of(words);
          case LeafQuery.Prefix(var words, _, _) -> Optional.of(words);
          case LeafQuery.Term _,
              LeafQuery.Like _,
              LeafQuery.Exists _,
              LeafQuery.Range _,
              LeafQuery.Regexp _,
              LeafQuery.Fuzzy _ ->
              Optional.empty();
        };
    return text.isPresent()
        && queries
            .field(new FieldPath(name))
            .filter(field -> field.type().family() == FieldType.Family.TEXT)
            .isPresent()
        && TextWords.of(text.get()).isEmpty();
  }

  /// @param named whether `<` and `>` before a value make a range of it
  /// @return empty for what could not be read
  private Optional<LeafQuery> query(LuceneValue value, boolean named) {
    return switch (value) {
      case LuceneValue.Words words -> Optional.of(words(words.text(), named));
      case LuceneValue.LoneSign(var sign, _) -> Optional.of(words(String.valueOf(sign), named));
      case LuceneValue.Fuzzy(var text, var edits, _) ->
          Optional.of(
              new LeafQuery.Fuzzy(text, edits.orElseGet(() -> LeafQuery.Fuzzy.editsFor(text))));
      case LuceneValue.Phrase(var text, var slop, _) ->
          Optional.of(new LeafQuery.Phrase(text, slop));
      case LuceneValue.Pattern(var wildcard, var prefix, _) ->
          Optional.of(
              prefix
                  ? new LeafQuery.Prefix(beginning(wildcard), LeafQuery.Form.OF_WORDS)
                  : new LeafQuery.Like(wildcard, LeafQuery.Form.OF_WORDS));
      case LuceneValue.AnyValue _ -> Optional.of(new LeafQuery.Exists());
      case LuceneValue.Regex(var expression, _) -> Optional.of(new LeafQuery.Regexp(expression));
      case LuceneValue.Range(var from, var to, _) ->
          Optional.of(new LeafQuery.Range(bound(from), bound(to)));
      case LuceneValue.Group _, LuceneValue.Unreadable _ -> Optional.empty();
    };
  }

  private LeafQuery words(String text, boolean named) {
    return OneSidedRange.of(text)
        .filter(_ -> named)
        .map(OneSidedRange::query)
        .orElse(new LeafQuery.Match(text, wordsNeeded()));
  }

  private LeafQuery.Words wordsNeeded() {
    return switch (settings.operator()) {
      case OR -> LeafQuery.Words.ANY;
      case AND -> LeafQuery.Words.ALL;
    };
  }

  private static Optional<LeafQuery.Bound> bound(Bound bound) {
    return bound.text().map(text -> new LeafQuery.Bound(text, bound.inclusive()));
  }

  private static String beginning(Wildcard wildcard) {
    return wildcard.parts().getFirst() instanceof Wildcard.Literal(var text) ? text : "";
  }
}
