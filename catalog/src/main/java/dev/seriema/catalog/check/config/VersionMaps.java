package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.TableForm;
import dev.seriema.catalog.check.rule.ValueForm;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.rule.WrittenRule;
import dev.seriema.catalog.written.WrittenInteger;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A map between two releases of ATT&CK says which two, says all of what an id becomes, and is the
/// only one for the two.
final class VersionMaps implements RepositoryCheck {
  private static final List<String> HEAD = List.of("framework", "source_version", "target_version");
  private static final List<String> PARTS = List.of("tactics", "techniques", "subtechniques");

  private static final TableForm DESTINATION =
      new TableForm()
          .due("id", ValueForm.FILLED_TEXT)
          .due("name", ValueForm.FILLED_TEXT)
          .due("reference", ValueForm.FILLED_TEXT);

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Map<List<String>, String> first = new HashMap<>();
    for (String path : repository.files().below(repository.configured().attackVersionMaps())) {
      if (path.endsWith(".yaml") || path.endsWith(".yml")) {
        repository
            .files()
            .yaml(path)
            .ifPresent(file -> {
              check(file, findings);
              one(file, path, first, findings);
            });
      }
    }
  }

  private static void check(WrittenFile file, RepositoryFindings findings) {
    for (String key : HEAD) {
      if (file.member(key).isEmpty()) {
        findings.add(
            ConfigFault.VERSION_MAP,
            file.source(),
            new SourceSpan(0, 0),
            "`" + key + "` of the map is missing");
      }
    }
    for (String part : PARTS) {
      file.table()
          .flatMap(table -> WrittenRule.table(table, part))
          .ifPresent(entries -> {
            for (String id : entries.keys()) {
              entries.member(id).ifPresent(member -> check(file, member, findings));
            }
          });
    }
  }

  private static void check(
      WrittenFile file, WrittenTable.Member member, RepositoryFindings findings) {
    if (member.value() instanceof WrittenTable destination) {
      DESTINATION.tell(
          ConfigFault.VERSION_MAP,
          file,
          destination,
          "`" + member.key() + "`",
          member.keySpan(),
          findings);
    } else {
      findings.add(
          ConfigFault.VERSION_MAP,
          file.source(),
          member.keySpan(),
          "`" + member.key() + "` is neither a table nor `null`");
    }
  }

  private static void one(
      WrittenFile file, String path, Map<List<String>, String> first, RepositoryFindings findings) {
    List<String> releases = HEAD.stream().flatMap(key -> text(file, key).stream()).toList();
    String other = releases.size() < HEAD.size() ? null : first.putIfAbsent(releases, path);
    if (other != null) {
      findings.add(
          ConfigFault.VERSION_MAP,
          file.source(),
          new SourceSpan(0, 0),
          "the map is between the same releases as " + other);
    }
  }

  private static Optional<String> text(WrittenFile file, String key) {
    return file.member(key)
        .map(WrittenTable.Member::value)
        .flatMap(value ->
            switch (value) {
              case WrittenText text -> Optional.of(text.value());
              case WrittenInteger number -> Optional.of(String.valueOf(number.value()));
              default -> Optional.empty();
            });
  }
}
