package dev.seriema.catalog.release;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RepositoryFacts;
import dev.seriema.catalog.facts.RepositoryTables;
import dev.seriema.catalog.lock.ApiForm;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.catalog.lock.RuleHash;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.ship.EmittedForm;
import dev.seriema.catalog.ship.FieldTables;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleQuery;
import dev.seriema.model.schema.SchemaSource;
import dev.seriema.model.schema.ShippedSchemas;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Tells the hashes of rules, as the version lock has them. May be asked by several threads at
/// once.
///
/// The types of fields beyond ECS come from the tables that the repository carries. What these do
/// not say for certain is not guessed; but where a rule has its locked hash with some types, the
/// rule is as it was when it was locked.
public final class RuleHashes {
  static final String ESQL = "the columns of a query in ES|QL are known to a cluster only";
  static final String FAULTS = "the rule has faults, which seriema check tells";
  static final String TYPES = "no table at hand has the type of a field for certain";
  static final String LACKING =
      "the tables at hand lack a field that they had when the rule was locked";

  private final SchemaSource schemas;
  private final Optional<FieldTables> tables;
  private final OldForm oldForm;
  private final LaterForms laterForms;

  private RuleHashes(
      SchemaSource schemas, Optional<FieldTables> tables, OldForm oldForm, LaterForms laterForms) {
    this.schemas = schemas;
    this.tables = tables;
    this.oldForm = oldForm;
    this.laterForms = laterForms;
  }

  /// @param root the top folder of the repository, without links
  /// @param facts of it, where it carries any
  public static RuleHashes of(Path root, Optional<RepositoryFacts> facts) {
    SchemaSource schemas =
        facts
            .<SchemaSource>map(own -> ShippedSchemas.NEWEST.under(new RepositoryTables(own)))
            .orElse(ShippedSchemas.NEWEST);
    Optional<FieldTables> tables =
        facts.map(own -> new FieldTables(own, schemas, Optional.empty()));
    return new RuleHashes(
        schemas,
        tables,
        OldForm.of(root, facts, schemas, tables),
        LaterForms.of(root, facts, schemas));
  }

  LaterForms laterForms() {
    return laterForms;
  }

  /// What becomes of a rule on newer stacks, whether or not its hash can be told.
  ///
  /// @return empty where nothing becomes of rules on the stack, and where that cannot be told
  Optional<EmittedForm> later(ReleasedRule rule, Release stack) {
    return rule.rule()
        .flatMap(read -> ApiForm.of(rule.written(), RequiredFields.ofEcs(read, schemas)))
        .flatMap(form -> laterForms.of(form.members(), rule, stack));
  }

  SchemaSource schemas() {
    return schemas;
  }

  /// @param locked the hash that it was locked with, if it was
  public HashAnswer of(ReleasedRule rule, Optional<RuleHash> locked) {
    return rule.rule()
        .map(read -> withOldForm(of(rule, read, locked), rule, read, locked))
        .orElseGet(() -> new HashAnswer.Open(FAULTS, ""));
  }

  /// Locks had hashes of rules with the packages that they go with.
  private HashAnswer withOldForm(
      HashAnswer answer, ReleasedRule rule, Rule read, Optional<RuleHash> locked) {
    if (answer instanceof HashAnswer.Told told
        && locked.isPresent()
        && !told.isSameAs(locked.get())
        && read.query().map(RuleQuery::language).filter(QueryLanguage.ESQL::equals).isEmpty()) {
      return oldForm.hashes(rule.written(), read).contains(locked.get())
          ? told.orLocked(locked.get())
          : told;
    }
    return answer;
  }

  private HashAnswer of(ReleasedRule rule, Rule read, Optional<RuleHash> locked) {
    if (read.query().filter(query -> query.language() == QueryLanguage.ESQL).isPresent()) {
      return new HashAnswer.Open(ESQL, "");
    }
    RequiredFields fields = RequiredFields.ofEcs(read, schemas);
    Optional<ApiForm> form = ApiForm.of(rule.written(), fields);
    if (fields.fault().isPresent()) {
      return new HashAnswer.Open(fields.fault().get(), "");
    }
    Optional<String> untold =
        form.stream()
            .flatMap(known -> known.with(fields.with(Map.of())).untold().stream())
            .filter(part -> !part.member().equals(RequiredFields.MEMBER))
            .map(Untold::reason)
            .findFirst();
    if (form.isEmpty() || untold.isPresent()) {
      return new HashAnswer.Open(untold.orElse("a value has no form in JSON, such as a date"), "");
    }
    return fields.untyped().isEmpty()
        ? new HashAnswer.Told(form.get(), List.of())
        : typed(rule, read, form.get(), fields, locked);
  }

  private HashAnswer typed(
      ReleasedRule rule,
      Rule read,
      ApiForm form,
      RequiredFields fields,
      Optional<RuleHash> locked) {
    SortedMap<String, String> certain =
        tables
            .map(known -> known.certainTypes(fields.untyped(), rule.written(), read))
            .orElseGet(TreeMap::new);
    List<String> open =
        fields.untyped().stream().filter(name -> !certain.containsKey(name)).toList();
    RequiredFields known = fields.with(certain);
    Optional<ApiForm> now =
        open.isEmpty()
            ? Optional.of(form.with(known))
            : locked
                .flatMap(hash -> TypeSearch.of(form, known, open, hash))
                .map(types -> form.with(known.with(types)));
    Optional<HashAnswer.Told> told = now.map(one -> new HashAnswer.Told(one, List.of()));
    if (told.isPresent() && (locked.isEmpty() || told.get().hash().equals(locked.get()))) {
      return told.get();
    }
    Optional<SortedMap<String, String>> then =
        locked.flatMap(hash -> TypeSearch.of(form, fields, fields.untyped(), hash));
    if (then.isPresent()
        && then.get().keySet().stream().anyMatch(name -> isLost(name, then.get(), certain))) {
      return new HashAnswer.Open(LACKING, retyped(then.get(), certain));
    }
    if (now.isPresent()) {
      return new HashAnswer.Told(
          now.get(), then.map(types -> List.of(retyped(types, certain))).orElse(List.of()));
    }
    return then.isPresent()
        ? new HashAnswer.Told(form.with(fields.with(then.get())), List.of())
        : new HashAnswer.Open(
            TYPES, open.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", ")));
  }

  private static boolean isLost(
      String field, SortedMap<String, String> then, SortedMap<String, String> now) {
    return RequiredFields.UNKNOWN.equals(now.get(field))
        && !RequiredFields.UNKNOWN.equals(then.get(field));
  }

  private static String retyped(SortedMap<String, String> then, SortedMap<String, String> now) {
    return then.entrySet().stream()
        .filter(field -> !field.getValue().equals(now.get(field.getKey())))
        .map(field ->
            "`"
                + field.getKey()
                + "` was "
                + field.getValue()
                + " and is "
                + now.get(field.getKey()))
        .collect(
            Collectors.joining(
                ", ", "nothing but the types of fields in `required_fields` differs: ", ""));
  }
}
