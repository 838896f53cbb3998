package dev.seriema.catalog.review.code;

import dev.seriema.catalog.check.RuleFinding;
import dev.seriema.catalog.review.item.Change;
import dev.seriema.catalog.review.item.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What changed beside rules and hunts.
///
/// @param code paths of the code or schemas that make it this kind
/// @param beside paths of all other files that changed
/// @param messages of the commits
/// @param findings what `check` finds in the whole repository
/// @param version what became of the version of the tool; empty where no file says it
/// @param newMinimums how many more keys of schemas name the release that has them
public record ReviewedCode(
    ChangeKind kind,
    List<String> code,
    List<String> beside,
    List<String> messages,
    List<RuleFinding> findings,
    Set<String> off,
    Optional<ToolVersion> version,
    int newMinimums)
    implements Change {
  public ReviewedCode {
    code = List.copyOf(code);
    beside = List.copyOf(beside);
    messages = List.copyOf(messages);
    findings = List.copyOf(findings);
    off = Set.copyOf(off);
  }

  /// The version of the tool of a repository.
  ///
  /// @param path of the file that says it
  public record ToolVersion(String path, String before, String now) {}

  /// The paths of the tests that changed.
  public List<String> tests() {
    return Stream.concat(code.stream(), beside.stream())
        .filter(CodeFiles::isTest)
        .sorted()
        .toList();
  }
}
