package dev.seriema.catalog.ship;

import dev.seriema.catalog.facts.Release;
import dev.seriema.catalog.lock.ApiValue;
import dev.seriema.catalog.lock.LockedRule;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What tells an installed rule that it was given up: an asset with little more than its name, one
/// version above the last.
final class DeprecatedStubs {
  /// The first release of the stack that understands them.
  private static final Release SINCE = new Release(9, 4, 0, "");

  private static final String NAME = "rule_name";
  private static final String REASON = "deprecated_reason";

  private DeprecatedStubs() {}

  /// Those of rules that were given up by the release, by their ids; rules that were never locked
  /// have none.
  static List<Asset> of(ReleaseSettings settings, Release stack) {
    if (stack.compareTo(SINCE) < 0 || settings.deprecated().isEmpty()) {
      return List.of();
    }
    WrittenTable deprecated = settings.deprecated().get();
    List<Asset> stubs = new ArrayList<>();
    for (String id : deprecated.keys().stream().filter(Asset::isId).sorted().toList()) {
      Optional<LockedRule> locked =
          settings.lock().flatMap(lock -> WrittenRule.table(lock, id)).flatMap(LockedRule::of);
      Optional<WrittenTable> entry =
          WrittenRule.table(deprecated, id).filter(table -> isSince(table, stack));
      if (locked.isPresent() && entry.isPresent()) {
        stubs.add(stub(id, locked.get().state().version() + 1, entry.get()));
      }
    }
    return stubs;
  }

  private static boolean isSince(WrittenTable entry, Release stack) {
    return WrittenRule.text(entry, "stack_version")
        .flatMap(text -> Release.of(text.value()))
        .filter(since -> since.compareTo(stack) > 0)
        .isEmpty();
  }

  private static Asset stub(String id, int version, WrittenTable entry) {
    SortedMap<String, ApiValue> members = new TreeMap<>();
    members.put("deprecated", new ApiValue.Truth(true));
    members.put("name", new ApiValue.Text(text(entry, NAME).orElse("")));
    members.put("rule_id", new ApiValue.Text(id));
    members.put("version", new ApiValue.Whole(version));
    text(entry, REASON).ifPresent(reason -> members.put(REASON, new ApiValue.Text(reason)));
    return PackagedRule.asset(id, version, new ApiValue.Table(members));
  }

  private static Optional<String> text(WrittenTable entry, String key) {
    return WrittenRule.text(entry, key).map(WrittenText::value);
  }
}
