package dev.seriema.catalog.check.config;

import dev.seriema.catalog.check.rule.RepositoryCheck;
import dev.seriema.catalog.check.rule.RepositoryFindings;
import dev.seriema.catalog.check.rule.RepositoryUnderCheck;
import dev.seriema.catalog.check.rule.WrittenFile;
import dev.seriema.catalog.written.WrittenTable;
import dev.seriema.catalog.written.WrittenText;
import dev.seriema.catalog.written.WrittenValue;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The schemas of one's own that a stack names are there. Their paths count from the map of stacks.
final class MissingSchemas implements RepositoryCheck {
  /// What a stack says besides schemas.
  private static final Set<String> RELEASES = Set.of("beats", "ecs", "endgame");

  @Override
  public void check(RepositoryUnderCheck repository, RepositoryFindings findings) {
    Optional<String> path = repository.configured().stackMap();
    Optional<WrittenFile> map = path.flatMap(repository.files()::yaml);
    if (map.isPresent()) {
      for (WrittenTable.Member stack : members(map.get().root())) {
        members(stack.value()).stream()
            .filter(member -> !RELEASES.contains(member.key()))
            .forEach(member -> check(member, Path.of(path.get()), map.get(), repository, findings));
      }
    }
  }

  private static List<WrittenTable.Member> members(WrittenValue value) {
    return value instanceof WrittenTable table
        ? table.keys().stream().flatMap(key -> table.member(key).stream()).toList()
        : List.of();
  }

  private static void check(
      WrittenTable.Member member,
      Path stacks,
      WrittenFile map,
      RepositoryUnderCheck repository,
      RepositoryFindings findings) {
    if (!(member.value() instanceof WrittenText name)
        || leadsOut(beside(stacks, name.value()))
        || repository.files().isFile(beside(stacks, name.value()))) {
      return;
    }
    String message =
        "`" + member.key() + "` names the schema `" + name.value() + "`, and no such file is there";
    if (!leadsOut(name.value()) && repository.files().isFile(name.value())) {
      findings.add(
          ConfigFault.MISSING_SCHEMA,
          map.source(),
          name.span(),
          message,
          "paths count from the folder of this file");
    } else {
      findings.add(ConfigFault.MISSING_SCHEMA, map.source(), name.span(), message);
    }
  }

  private static String beside(Path stacks, String name) {
    return stacks.resolveSibling(name).normalize().toString().replace('\\', '/');
  }

  /// Whether a path leaves the repository, which is told where its files are read.
  private static boolean leadsOut(String path) {
    return path.startsWith("/") || path.startsWith("..");
  }
}
