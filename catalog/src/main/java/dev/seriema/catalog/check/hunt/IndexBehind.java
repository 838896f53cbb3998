package dev.seriema.catalog.check.hunt;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenList;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The index of hunts says the same as the hunts, and names them all. Of hunts that share an id
/// nothing is told here: the index can be right about one of them only.
final class IndexBehind implements RepositoryCheck {
  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    HuntIndex.of(repository.files())
        .ifPresent(index -> check(index, Hunt.all(repository.files()), findings));
  }

  private static void check(HuntIndex index, List<Hunt> hunts, RepositoryFindings findings) {
    Map<String, WrittenTable.Member> entries = new HashMap<>();
    index.entries().forEach(entry -> entries.put(entry.key(), entry));
    Map<String, Long> counts =
        hunts.stream()
            .flatMap(hunt -> hunt.text("uuid").stream())
            .collect(Collectors.groupingBy(WrittenText::value, Collectors.counting()));
    for (Hunt hunt : hunts) {
      Optional<WrittenText> uuid =
          hunt.text("uuid").filter(text -> counts.getOrDefault(text.value(), 0L) == 1);
      WrittenTable.Member entry = uuid.map(WrittenText::value).map(entries::get).orElse(null);
      if (entry != null && entry.value() instanceof WrittenTable table) {
        compare(index, entry, table, hunt, findings);
      } else if (uuid.isPresent() && entry == null) {
        findings.add(
            HuntFault.INDEX_BEHIND,
            hunt.file().source(),
            uuid.get().span(),
            "the index of hunts does not name the hunt");
      }
    }
  }

  private static void compare(
      HuntIndex index,
      WrittenTable.Member entry,
      WrittenTable table,
      Hunt hunt,
      RepositoryFindings findings) {
    differ(index, entry, table, "name", hunt.text("name").map(WrittenText::value), findings);
    String path = "." + hunt.path().substring(Hunt.FOLDER.length());
    differ(index, entry, table, "path", Optional.of(path), findings);
    Set<String> own = new TreeSet<>();
    hunt.texts("mitre").forEach(text -> own.add(text.value()));
    Set<String> told = new TreeSet<>();
    table
        .member("mitre")
        .filter(member -> member.value() instanceof WrittenList)
        .ifPresent(member -> {
          for (Object item : ((WrittenList) member.value()).values()) {
            if (item instanceof WrittenText text) {
              told.add(text.value());
            }
          }
        });
    if (!told.isEmpty() && !told.equals(own)) {
      tell(index, entry, "mitre", "`" + String.join("`, `", own) + "`", findings);
    }
  }

  private static void differ(
      HuntIndex index,
      WrittenTable.Member entry,
      WrittenTable table,
      String key,
      Optional<String> own,
      RepositoryFindings findings) {
    Optional<String> told = WrittenRule.text(table, key).map(WrittenText::value);
    if (own.isPresent() && told.isPresent() && !told.equals(own)) {
      tell(index, entry, key, "`" + own.get() + "`", findings);
    }
  }

  private static void tell(
      HuntIndex index,
      WrittenTable.Member entry,
      String key,
      String own,
      RepositoryFindings findings) {
    findings.add(
        HuntFault.INDEX_BEHIND,
        index.file().source(),
        place(entry, key),
        "`" + key + "` of `" + entry.key() + "` is not that of the hunt, " + own);
  }

  private static SourceSpan place(WrittenTable.Member entry, String key) {
    return entry.value() instanceof WrittenTable table
        ? table.member(key).map(WrittenTable.Member::keySpan).orElse(entry.keySpan())
        : entry.keySpan();
  }
}
