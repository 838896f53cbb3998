package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.PackageRelease;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.RuleConstants;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.rule.QueryLanguage;
import dev.seriema.model.rule.Rule;
import dev.seriema.model.rule.RuleType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The packages that a rule goes with: those of the data sets that its query asks for, and those
/// that it names itself and that are recognised without a data set.
///
/// @param packages each once
record RelatedIntegrations(Set<Related> packages, List<Untold> untold) {
  static final String MEMBER = "related_integrations";
  private static final String VERSION = "version";

  /// In front of a version, it stands for all later ones of its line.
  private static final String LINE = "^";

  private static final String NAMED = "integration";

  /// From this release on a rule goes with all later releases of a package.
  private static final Release OPEN_ENDED_SINCE = new Release(9, 5, 0, "");

  /// @param integration one of a package that has several; empty for the whole
  /// @param version with the operator in front
  record Related(String name, Optional<String> integration, String version) {}

  /// Asks for a package or an integration of it, whose version is not looked up yet.
  private record Asked(String name, Optional<String> integration) {}

  static RelatedIntegrations of(WrittenRule written, Rule rule, ShippingFacts facts) {
    List<String> named =
        written.metadataTexts(NAMED).stream().map(WrittenText::value).distinct().toList();
    if (named.isEmpty() || isOfLucene(rule)) {
      return new RelatedIntegrations(Set.of(), List.of());
    }
    List<Untold> untold = new ArrayList<>();
    Optional<Set<String>> dataSets = DataSets.of(written, rule, facts.schemas());
    if (dataSets.isEmpty()) {
      untold.add(new Untold(MEMBER, "the query does not compile, so its data sets are not known"));
    }
    Set<String> found = dataSets.orElse(Set.of());
    List<Asked> asked = new ArrayList<>();
    named.stream()
        .filter(name -> isOfItself(name, rule, found))
        .forEach(name -> asked.add(new Asked(name, Optional.empty())));
    found.forEach(dataSet -> asked.add(asked(dataSet)));
    Set<Related> packages = new LinkedHashSet<>();
    for (Asked one : asked) {
      List<PackageRelease> releases = facts.packages().releases(one.name());
      Optional<PackageRelease> release = least(releases, facts.stack());
      if (release.isPresent()) {
        packages.add(related(one, release.get(), facts.stack()));
      } else if (!releases.isEmpty()) {
        untold.add(
            new Untold(
                MEMBER,
                "no release of the package `%s` that is known runs on %d.%d"
                    .formatted(one.name(), facts.stack().major(), facts.stack().minor())));
      } else if (one.integration().isEmpty()) {
        untold.add(new Untold(MEMBER, "no release of the package `" + one.name() + "` is known"));
      }
    }
    return new RelatedIntegrations(packages, untold);
  }

  private static boolean isOfLucene(Rule rule) {
    return rule.query().filter(query -> query.language() == QueryLanguage.LUCENE).isPresent();
  }

  /// Whether a package that a rule names counts without a data set of it.
  private static boolean isOfItself(String name, Rule rule, Set<String> dataSets) {
    return RuleConstants.list("non_dataset_package").containsKey(name)
        || RuleConstants.list("ml_package").containsKey(name)
        || rule.type() == RuleType.MACHINE_LEARNING
        || (rule.type() == RuleType.ESQL
            && dataSets.stream().noneMatch(dataSet -> asked(dataSet).name().equals(name)));
  }

  private static Asked asked(String dataSet) {
    int dot = dataSet.indexOf('.');
    return dot < 0
        ? new Asked(dataSet, Optional.empty())
        : new Asked(dataSet.substring(0, dot), Optional.of(dataSet.substring(dot + 1)));
  }

  /// The oldest release that runs on a stack, of the newest line of releases that has one.
  private static Optional<PackageRelease> least(List<PackageRelease> releases, Release stack) {
    PackageRelease least = null;
    int line = -1;
    for (PackageRelease release : releases) {
      int major = Release.of(release.version()).map(Release::major).orElse(-1);
      if (major > line && release.runsOn(stack)) {
        least = release;
        line = major;
      }
    }
    return Optional.ofNullable(least);
  }

  private static Related related(Asked asked, PackageRelease release, Release stack) {
    return new Related(
        asked.name(),
        asked.integration().filter(release.policyTemplates()::contains),
        (isOpenEnded(stack) ? ">=" : LINE) + release.version());
  }

  private static boolean isOpenEnded(Release stack) {
    return stack.compareTo(OPEN_ENDED_SINCE) >= 0;
  }

  /// Packages that a rule goes with, as they ship on a stack.
  ///
  /// @param packages as they are written
  static ApiValue openEnded(ApiValue packages, Release stack) {
    return isOpenEnded(stack) && packages instanceof ApiValue.Listing(var items)
        ? new ApiValue.Listing(items.stream().map(RelatedIntegrations::openEnded).toList())
        : packages;
  }

  private static ApiValue openEnded(ApiValue related) {
    if (!(related instanceof ApiValue.Table(var members))) {
      return related;
    }
    SortedMap<String, ApiValue> ended = new TreeMap<>(members);
    ended.computeIfPresent(
        VERSION,
        (_, version) ->
            version instanceof ApiValue.Text(var text) && text.startsWith(LINE)
                ? new ApiValue.Text(">=" + text.substring(LINE.length()))
                : version);
    return new ApiValue.Table(ended);
  }

  /// As the rule ships it; empty where it goes with no package.
  Optional<ApiValue> form() {
    return packages.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new ApiValue.Listing(packages.stream().map(RelatedIntegrations::form).toList()));
  }

  private static ApiValue form(Related related) {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    members.put("package", new ApiValue.Text(related.name()));
    members.put(VERSION, new ApiValue.Text(related.version()));
    related.integration().ifPresent(name -> members.put(NAMED, new ApiValue.Text(name)));
    return new ApiValue.Table(members);
  }
}
