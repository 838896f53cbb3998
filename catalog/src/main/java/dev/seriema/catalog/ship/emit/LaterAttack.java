package dev.seriema.catalog.ship.emit;

import dev.seriema.catalog.check.rule.CheckSettings;
import dev.seriema.catalog.check.rule.ConfiguredFiles;
import dev.seriema.catalog.check.rule.House;
import dev.seriema.catalog.check.rule.RepositoryFiles;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.facts.source.FactFolder;
import dev.seriema.catalog.fix.VersionMap;
import dev.seriema.catalog.lock.ApiForm;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.Untold;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.model.attack.AttackCatalogue;
import dev.seriema.model.attack.Framework;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// The newest release of ATT&CK, which rules are mapped to from 9.5 on: by what they say for it in
/// `threat_mappings`, else by what becomes of `threat`. Tags of tactics follow.
///
/// @param target that release
/// @param map what the repository says of ids
public record LaterAttack(AttackCatalogue target, VersionMap map) {
  /// The stack that the version lock has what ships so under.
  public static final Release SINCE = new Release(9, 5, 0, "");

  private static final String THREAT = "threat";
  private static final String TAGS = "tags";

  /// What comes of a rule.
  ///
  /// @param members of the rule
  /// @param untold what of its mapping is left out
  public record Mapped(ApiValue.Table members, List<Untold> untold) {
    public Mapped {
      untold = List.copyOf(untold);
    }
  }

  /// @param root the top folder of a repository, without links; its configuration may say that
  ///   rules ship by another release of ATT&CK
  /// @return empty where they do, and where the tables are left out of a distribution
  public static Optional<LaterAttack> of(Path root) {
    CheckSettings settings = CheckSettings.of(House.PLAIN);
    RepositoryFiles files =
        new RepositoryFiles(new FactFolder(root, root, root), new RepositoryFindings(settings));
    boolean isOther =
        ConfiguredFiles.of(files)
            .configuration()
            .flatMap(file -> file.member("threat_mapping_version"))
            .filter(member -> !VersionMap.isOf(member.value(), AttackCatalogue.NEWEST))
            .isPresent();
    return isOther
        ? Optional.empty()
        : AttackCatalogue.attack(AttackCatalogue.NEWEST)
            .map(
                newest -> new LaterAttack(newest, VersionMap.of(root, newest.release(), settings)));
  }

  /// @param form of the rule, as it ships on older stacks
  /// @param written the same rule
  public Mapped of(ApiValue.Table form, WrittenRule written) {
    SortedMap<String, ApiValue> members = new TreeMap<>(form.members());
    List<ApiValue> before = items(members, THREAT);
    Optional<ApiValue> own = own(written);
    MappedThreat converted = MappedThreat.of(own.isPresent() ? List.of() : before, this);
    own.or(() -> Optional.of(converted.entries()).filter(entries -> !entries.items().isEmpty()))
        .ifPresent(threat -> members.put(THREAT, threat));
    if (members.containsKey(THREAT)) {
      members.put(TAGS, TacticTags.of(items(members, TAGS), before, items(members, THREAT)));
    }
    return new Mapped(new ApiValue.Table(members), untold(converted));
  }

  private List<Untold> untold(MappedThreat converted) {
    String rest =
        converted.entries().items().isEmpty() ? "nothing is left, so all stays" : "it is left out";
    return converted.lost().stream()
        .map(id ->
            new Untold(
                THREAT, "`%s` has no successor in %s: %s".formatted(id, target.title(), rest)))
        .toList();
  }

  /// What the rule says itself for the release.
  private Optional<ApiValue> own(WrittenRule written) {
    return written.tables("threat_mappings").stream()
        .filter(this::isForTarget)
        .findFirst()
        .flatMap(ApiForm::threat);
  }

  private boolean isForTarget(WrittenTable mapping) {
    return WrittenRule.text(mapping, "framework")
            .filter(framework -> framework.value().equals(Framework.ATTACK.title()))
            .isPresent()
        && mapping
            .member("version")
            .filter(member -> VersionMap.isOf(member.value(), target.release()))
            .isPresent();
  }

  private static List<ApiValue> items(SortedMap<String, ApiValue> members, String key) {
    return members.get(key) instanceof ApiValue.Listing(var items) ? items : List.of();
  }
}
