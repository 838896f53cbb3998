package dev.seriema.languages.filter;

import dev.seriema.languages.filter.Options.Scalar;
import dev.seriema.languages.search.Conditions;
import dev.seriema.languages.search.EscapedWildcard;
import dev.seriema.languages.search.Leaf;
import dev.seriema.languages.search.LeafQueries;
import dev.seriema.languages.search.LeafQuery;
import dev.seriema.languages.search.LeafQuery.Bound;
import dev.seriema.languages.search.LeafQuery.Form;
import dev.seriema.languages.search.LeafQuery.Words;
import dev.seriema.languages.search.NamePattern;
import dev.seriema.languages.search.TextWords;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.expression.Condition;
import dev.seriema.model.filter.FilterValue;
import dev.seriema.model.filter.FilterValue.Items;
import dev.seriema.model.filter.FilterValue.Member;
import dev.seriema.model.filter.FilterValue.Members;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.value.LetterCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Compiles a query object that asks one field.
final class FieldQuery {
  /// Names of the zone that dates are read in anyway.
  static final List<String> ZONES_OF_UTC = List.of("UTC", "Z", "Zulu", "GMT", "+00:00", "Etc/UTC");

  /// How a search server reads dates unless it is told otherwise, as a whole or in part.
  private static final List<String> USUAL_FORMATS =
      List.of(
          "strict_date_optional_time||epoch_millis",
          "date_optional_time||epoch_millis",
          "strict_date_optional_time",
          "strict_date_optional_time_nanos",
          "date_optional_time",
          "epoch_millis");

  private final LeafQueries leaves;
  private final FilterFaults faults;
  private final String query;
  private final Optional<FieldPath> inside;

  FieldQuery(LeafQueries leaves, FilterFaults faults, String query, Optional<FieldPath> inside) {
    this.leaves = leaves;
    this.faults = faults;
    this.query = query;
    this.inside = inside;
  }

  Optional<Condition> compile(QueryKind kind, Options options, Members members) {
    return switch (kind) {
      case EXISTS -> exists(options);
      case IDS -> ids(options, members);
      case TERMS -> terms(options);
      case TERM -> ofField(options, "value", FieldQuery::term);
      case MATCH -> ofField(options, "query", this::match);
      case MATCH_PHRASE -> ofField(options, "query", this::phrase);
      case PREFIX -> ofField(options, "value", FieldQuery::prefix);
      case WILDCARD -> ofField(options, "value", FieldQuery::wildcard);
      case REGEXP -> ofField(options, "value", FieldQuery::regexp);
      case FUZZY -> ofField(options, "value", this::fuzzy);
      case RANGE -> range(options);
      case BOOL,
          CONSTANT_SCORE,
          DIS_MAX,
          MATCH_ALL,
          MATCH_NONE,
          NESTED,
          QUERY_STRING,
          SIMPLE_QUERY_STRING ->
          throw new IllegalArgumentException(kind + " asks no single field");
    };
  }

  /// Makes a leaf query of a text and the options beside it.
  private interface Maker {
    Optional<LeafQuery> make(String text, Options options);
  }

  private Optional<Condition> exists(Options options) {
    Optional<Scalar> name = options.required("field");
    Optional<Member> member = options.take("field");
    if (!options.finish() || name.isEmpty()) {
      return Optional.empty();
    }
    String text = name.get().text();
    LeafQuery exists = new LeafQuery.Exists();
    SourceSpan span = name.get().span();
    return text.indexOf('*') >= 0
        ? Optional.of(leaves.lowerSome(new NamePattern(text), exists, inside.isPresent(), span))
        : leaf(new Member(text, span, member.orElseThrow().value()), exists, span, false);
  }

  private Optional<Condition> ids(Options options, Members members) {
    Optional<Member> values = options.take("values");
    options.ignore("type");
    if (!options.finish()) {
      return Optional.empty();
    }
    return values.isEmpty()
        ? faults.missing("values", query, members.span())
        : anyOf(new Member("_id", values.get().nameSpan(), values.get().value()));
  }

  private Optional<Condition> terms(Options options) {
    return options.field().flatMap(this::anyOf);
  }

  private Optional<Condition> anyOf(Member field) {
    if (!(field.value() instanceof Items(var values, var span))) {
      return faults.wrongType("`" + field.name() + "`", field.value(), "a list");
    }
    List<Condition> alternatives = new ArrayList<>();
    for (FilterValue value : values) {
      Optional<Scalar> scalar = Scalar.of(value);
      if (scalar.isEmpty()) {
        faults.wrongType("a value of `" + field.name() + "`", value, "a text or number");
      }
      scalar
          .flatMap(text -> leaf(field, new LeafQuery.Term(text.text()), text.span(), false))
          .ifPresent(alternatives::add);
    }
    return alternatives.size() == values.size()
        ? Optional.of(Conditions.anyOf(alternatives, span))
        : Optional.empty();
  }

  /// A query whose field holds a text, or a table with the text and options.
  ///
  /// @param name of the text in the table
  private Optional<Condition> ofField(Options around, String name, Maker maker) {
    return around.field().flatMap(field -> ofField(field, name, maker));
  }

  private Optional<Condition> ofField(Member field, String name, Maker maker) {
    if (!(field.value() instanceof Members members)) {
      Optional<Scalar> scalar = Scalar.of(field.value());
      if (scalar.isEmpty()) {
        return faults.wrongType("`" + field.name() + "`", field.value(), "a text or number");
      }
      Members none = new Members(List.of(), field.value().span());
      return maker
          .make(scalar.get().text(), new Options(query, none, faults))
          .flatMap(leaf -> leaf(field, leaf, scalar.get().span(), false));
    }
    Options options = new Options(query, members, faults);
    boolean otherName = name.equals("value") && members.member(query).isPresent();
    Optional<Scalar> text = options.required(otherName ? query : name);
    boolean lenient = query.equals(QueryKind.MATCH.word()) && options.truth("lenient", false);
    Optional<LeafQuery> leaf = maker.make(text.map(Scalar::text).orElse(""), options);
    if (!options.finish() || text.isEmpty()) {
      return Optional.empty();
    }
    return leaf.flatMap(made -> leaf(field, made, text.get().span(), lenient));
  }

  private static Optional<LeafQuery> term(String text, Options options) {
    return Optional.of(new LeafQuery.Term(text, letterCase(options)));
  }

  private static Optional<LeafQuery> prefix(String text, Options options) {
    options.ignore("rewrite");
    return Optional.of(new LeafQuery.Prefix(text, Form.AS_WRITTEN, letterCase(options)));
  }

  private static Optional<LeafQuery> wildcard(String text, Options options) {
    options.ignore("rewrite");
    return Optional.of(
        new LeafQuery.Like(EscapedWildcard.of(text), Form.AS_WRITTEN, letterCase(options)));
  }

  private static Optional<LeafQuery> regexp(String text, Options options) {
    options.ignore("rewrite", "max_determinized_states");
    options.allowOnly("flags", List.of("ALL"));
    options.refuse("flags_value");
    return Optional.of(new LeafQuery.Regexp(text, letterCase(options)));
  }

  private Optional<LeafQuery> fuzzy(String text, Options options) {
    options.ignore("rewrite", "max_expansions");
    options.allowOnly("prefix_length", List.of("0"));
    options.allowOnly("transpositions", List.of("true"));
    String edits = options.word("fuzziness", "AUTO", List.of("AUTO", "0", "1", "2"));
    return Optional.of(
        new LeafQuery.Fuzzy(
            text, edits.equals("AUTO") ? LeafQuery.Fuzzy.editsFor(text) : Integer.parseInt(edits)));
  }

  private Optional<LeafQuery> match(String text, Options options) {
    String operator = options.word("operator", "or", List.of("or", "and"));
    String type = options.word("type", "boolean", List.of("boolean", "phrase"));
    options.ignore("auto_generate_synonyms_phrase_query", "max_expansions", "fuzzy_rewrite");
    options.allowOnly("zero_terms_query", zeroTerms(text));
    options.refuse(
        "analyzer", "fuzziness", "prefix_length", "minimum_should_match", "cutoff_frequency");
    return Optional.of(
        type.equals("phrase")
            ? new LeafQuery.Phrase(text, slop(options))
            : new LeafQuery.Match(text, operator.equals("and") ? Words.ALL : Words.ANY));
  }

  private Optional<LeafQuery> phrase(String text, Options options) {
    options.allowOnly("zero_terms_query", zeroTerms(text));
    options.refuse("analyzer");
    return Optional.of(new LeafQuery.Phrase(text, slop(options)));
  }

  /// What is matched by a text without words matters only for such a text.
  private static List<String> zeroTerms(String text) {
    return TextWords.of(text).isEmpty() ? List.of("none") : List.of("none", "all");
  }

  private int slop(Options options) {
    Optional<Scalar> slop = options.scalar("slop");
    if (slop.isEmpty()) {
      return 0;
    }
    if (!slop.get().text().matches("[0-9]{1,9}")) {
      options.fault();
      faults.unreadable("slop", options.take("slop").orElseThrow().value(), "a number of places");
      return 0;
    }
    return Integer.parseInt(slop.get().text());
  }

  private static LetterCase letterCase(Options options) {
    return options.truth("case_insensitive", false) ? LetterCase.FOLDED : LetterCase.EXACT;
  }

  private Optional<Condition> range(Options around) {
    Optional<Member> field = around.field();
    if (field.isEmpty()) {
      return Optional.empty();
    }
    if (!(field.get().value() instanceof Members members)) {
      return faults.wrongType("`" + field.get().name() + "`", field.get().value(), "a table");
    }
    Options options = new Options(query, members, faults);
    boolean includeLower = options.truth("include_lower", true);
    boolean includeUpper = options.truth("include_upper", true);
    Optional<Bound> lower =
        bound(options, "gt", false)
            .or(() -> bound(options, "gte", true))
            .or(() -> bound(options, "from", includeLower));
    Optional<Bound> upper =
        bound(options, "lt", false)
            .or(() -> bound(options, "lte", true))
            .or(() -> bound(options, "to", includeUpper));
    options.ignore("gte", "lte", "from", "to");
    options.allowOnly("format", USUAL_FORMATS);
    options.allowOnly("time_zone", ZONES_OF_UTC);
    options.refuse("relation");
    return options.finish()
        ? leaf(field.get(), new LeafQuery.Range(lower, upper), members.span(), false)
        : Optional.empty();
  }

  private static Optional<Bound> bound(Options options, String name, boolean inclusive) {
    return options.scalar(name).map(scalar -> new Bound(scalar.text(), inclusive));
  }

  /// @param lenient whether a text that is no value of the field matches nothing
  private Optional<Condition> leaf(
      Member field, LeafQuery leafQuery, SourceSpan value, boolean lenient) {
    if (field.name().isEmpty()) {
      return faults.unreadable("field", field.value(), "the name of a field");
    }
    Leaf leaf = leaves.lower(new FieldPath(field.name()), leafQuery, inside, value);
    switch (leaf) {
      case Leaf.Lowered _ -> {}
      case Leaf.Unlisted _ -> faults.notInTables(field);
      case Leaf.Unmapped _ -> faults.unknownField(field);
      case Leaf.Hidden(var nested, _) -> faults.hidden(field, nested);
      case Leaf.NotReadable(var type, var text) -> {
        if (lenient) {
          return Optional.of(new Condition.Always(false, value));
        }
        faults.unreadableValue(field, value, type, text);
      }
      case Leaf.NotAllowed(var type, _) -> faults.wrongQuery(query, field, type);
    }
    return leaf.lowered();
  }
}
