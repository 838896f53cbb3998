package dev.seriema.catalog.compare;

import dev.seriema.detector.compile.QueryCompiler;
import dev.seriema.detector.compile.QuerySettings;
import dev.seriema.languages.eql.StageClause;
import dev.seriema.languages.lint.Entailment;
import dev.seriema.model.expression.Query;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.FieldPath;
import dev.seriema.model.schema.SchemaSource;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What changed in the query of a rule: part by part where both versions can be read, else line by
/// line. Both are read against the fields that the new version reads, so that only what is asked
/// counts.
final class QueryComparison {
  /// Stands for `now`, the same for both.
  private static final Instant ANY_MOMENT = Instant.EPOCH;

  private QueryComparison() {}

  /// A query that can be read.
  ///
  /// @param stages what each of its events is asked
  record Read(RuleQuery written, Query query, List<StageClause> stages) {
    Read {
      stages = List.copyOf(stages);
    }
  }

  static List<RuleChange> of(ChangedPart part, SchemaSource schemas) {
    Optional<RuleQuery> former = part.former().query();
    Optional<RuleQuery> present = part.present().query();
    if (former.isEmpty()
        || present.isEmpty()
        || former.get().language() != present.get().language()
        || !QueryCompiler.isSupported(present.get().language())) {
      return TextLines.of(part);
    }
    QuerySettings settings =
        new QuerySettings(
            schemas.of(part.present().indices()),
            present.get().categoryField().map(FieldPath::new).orElse(QuerySettings.EVENT_CATEGORY),
            Optional.of(ANY_MOMENT),
            false);
    Optional<Read> before = read(former.get(), settings);
    Optional<Read> after = read(present.get(), settings);
    return before.isEmpty() || after.isEmpty()
        ? TextLines.of(part)
        : told(part, before.get(), after.get());
  }

  private static Optional<Read> read(RuleQuery query, QuerySettings settings) {
    return QueryCompiler.compile(query.language(), query.text(), settings)
        .tree()
        .map(read ->
            new Read(query, read, QueryCompiler.stages(query.language(), query.text(), settings)));
  }

  private static List<RuleChange> told(ChangedPart part, Read before, Read after) {
    Entailment entailment = new Entailment();
    Meaning whole = QueryMeaning.of(before.query(), after.query(), entailment);
    if (whole == Meaning.EQUAL) {
      return List.of(
          part.told(
              Sentence.quoted("query").say(" is written in another way and asks the same"),
              Effect.NONE));
    }
    Optional<List<StageComparison.Told>> differences =
        StageComparison.of(before, after, entailment);
    if (differences.isEmpty() || differences.get().isEmpty()) {
      return TextLines.of(part);
    }
    boolean isSure = isSure(part, before, after);
    List<RuleChange> changes = new ArrayList<>();
    for (StageComparison.Told told : differences.get()) {
      changes.add(
          new RuleChange(
              Subject.QUERY,
              part.key(),
              told.sentence(),
              isSure ? meaning(whole, told.effect().meaning()) : Meaning.UNCLEAR,
              risk(told.effect(), part),
              told.before().map(before.written().map()::toSource).or(part::placeBefore),
              told.after().map(after.written().map()::toSource).or(part::placeAfter)));
    }
    return changes;
  }

  /// Whether what a part does to a query says what it does to the rule. A rule that tells of new
  /// terms forgets what it no longer finds in its history, and of the first matches others may be
  /// left.
  private static boolean isSure(ChangedPart part, Read before, Read after) {
    return !tellsOfNewTerms(part)
        && before.query().limits().isEmpty()
        && after.query().limits().isEmpty();
  }

  private static Optional<Sentence> risk(Effect effect, ChangedPart part) {
    return effect.meaning() == Meaning.NARROWS && tellsOfNewTerms(part)
        ? Optional.of(Sentence.words("terms of events that are left out are new again elsewhere"))
        : effect.risk();
  }

  private static boolean tellsOfNewTerms(ChangedPart part) {
    return part.present().written().has("new_terms")
        || part.present().written().has("new_terms_fields");
  }

  /// What is sure of the whole is sure of all its parts together.
  private static Meaning meaning(Meaning whole, Meaning own) {
    return own == Meaning.EQUAL || whole == Meaning.UNCLEAR ? own : whole;
  }
}
