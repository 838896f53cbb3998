package dev.seriema.catalog.review;

import dev.seriema.catalog.review.code.CodeFiles;
import dev.seriema.catalog.review.item.ChangeKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Which kinds of change the changed code is.
final class CodeKinds {
  private static final Pattern FIX =
      Pattern.compile("\\b(fix(es|ed)?|bug(s|fix)?|hotfix)\\b", Pattern.CASE_INSENSITIVE);

  private CodeKinds() {}

  /// @param code the paths that changed
  /// @param messages of the commits, whose first lines tell a fix from something new
  /// @param asked what all of it is taken for
  static Set<ChangeKind> of(List<String> code, List<String> messages, Optional<ChangeKind> asked) {
    Set<ChangeKind> kinds = new TreeSet<>();
    Optional<ChangeKind> forced = ofCode(asked);
    for (String path : code) {
      kinds.add(
          forced.orElseGet(() ->
              CodeFiles.isSchema(path)
                  ? ChangeKind.SCHEMA
                  : isFix(messages) ? ChangeKind.BUG_FIX : ChangeKind.ENHANCEMENT));
    }
    if (forced.isEmpty() && kinds.size() > 1 && code.stream().allMatch(CodeKinds::isBesideSchema)) {
      kinds.retainAll(Set.of(ChangeKind.SCHEMA));
    }
    return kinds;
  }

  /// Whether a path belongs to a kind; what is no schema belongs to a fix or an enhancement.
  static boolean isOf(ChangeKind kind, String path, Optional<ChangeKind> asked) {
    return ofCode(asked).isPresent() || (kind == ChangeKind.SCHEMA) == CodeFiles.isSchema(path);
  }

  /// Tests that come with a schema make no kind of their own.
  private static boolean isBesideSchema(String path) {
    return CodeFiles.isSchema(path) || CodeFiles.isTest(path);
  }

  private static boolean isFix(List<String> messages) {
    return messages.stream()
        .flatMap(message -> message.lines().limit(1))
        .anyMatch(subject -> FIX.matcher(subject).find());
  }

  private static Optional<ChangeKind> ofCode(Optional<ChangeKind> asked) {
    return asked.filter(kind -> kind.subject() == ChangeKind.Subject.CODE);
  }
}
