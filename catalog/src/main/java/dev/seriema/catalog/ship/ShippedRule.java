package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiForm;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.CanonicalJson;
import dev.seriema.catalog.lock.RequiredFields;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.model.rule.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// A rule as Kibana's API takes it on a release of the stack, with the fields that a release adds:
/// `related_integrations`, `required_fields`, `setup` out of the guide, and `version` once it is
/// [versioned][#with(VersionOnStack)].
///
/// @param members in the order of their names
/// @param untold parts that cannot be told without a cluster or a registry, and are left out or
///   left as they are written
public record ShippedRule(ApiValue.Table members, List<Untold> untold) {
  /// The first release of the stack that knows the fields which a release adds.
  private static final Release FIELDS_SINCE = new Release(8, 3, 0, "");

  private static final String VERSION = "version";

  private static final List<String> ADDED =
      List.of(RelatedIntegrations.MEMBER, RequiredFields.MEMBER, "setup");

  public ShippedRule {
    untold = List.copyOf(untold);
  }

  /// @param written the tables of the rule's file, whatever its notation
  /// @return empty where a value of it has no form in JSON, such as a date
  public static Optional<ShippedRule> of(WrittenRule written, Rule rule, ShippingFacts facts) {
    return ApiForm.of(written, fields(written, rule, facts))
        .map(form -> completed(form, written, rule, facts));
  }

  /// The fields with the types that the version lock knows them by, those of the repository's
  /// tables; where one of these is not at hand, of the tables of the indices.
  private static RequiredFields fields(WrittenRule written, Rule rule, ShippingFacts facts) {
    RequiredFields ofEcs = RequiredFields.ofEcs(rule, facts.schemas());
    return facts
        .fields()
        .filter(_ -> !ofEcs.untyped().isEmpty())
        .map(tables -> ofEcs.with(tables.types(ofEcs.untyped(), written, rule)))
        .orElse(ofEcs)
        .completedBy(facts.schemas().of(rule.indices()));
  }

  private static ShippedRule completed(
      ApiForm form, WrittenRule written, Rule rule, ShippingFacts facts) {
    NavigableMap<String, ApiValue> members = new TreeMap<>(form.members().members());
    List<Untold> untold = new ArrayList<>(form.untold());
    if (facts.stack().compareTo(FIELDS_SINCE) < 0) {
      ADDED.stream().filter(added -> !written.has(added)).forEach(members::remove);
      untold.removeIf(part -> ADDED.contains(part.member()));
    } else {
      EmittedForm emitted = EmittedForm.of(form.members(), written, rule, facts);
      members = new TreeMap<>(emitted.members().members());
      untold.addAll(emitted.untold());
    }
    return new ShippedRule(new ApiValue.Table(members), untold);
  }

  /// The same rule with a version.
  public ShippedRule with(VersionOnStack version) {
    NavigableMap<String, ApiValue> versioned = new TreeMap<>(members.members());
    versioned.put(VERSION, new ApiValue.Whole(version.version()));
    List<Untold> doubts = new ArrayList<>(untold);
    doubts.addAll(version.untold());
    return new ShippedRule(new ApiValue.Table(versioned), doubts);
  }

  /// As JSON for people to read: a member on each line.
  public String json() {
    return CanonicalJson.indented(members);
  }

  /// As JSON on one line.
  public String line() {
    return CanonicalJson.of(members);
  }
}
