package dev.seriema.catalog.check;

import dev.seriema.detector.compile.RuleCompiler;
import dev.seriema.model.schema.ShippedSchemas;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A repository that a test writes, and what is said of it.
///
/// @param root an empty folder
record RepositoryText(Path root) {
  /// Makes it a checkout of elastic/detection-rules.
  RepositoryText elastic() {
    return file("detection_rules/etc/packages.yaml", "package:\n  name: '9.6'\n");
  }

  RepositoryText file(String path, String content) {
    try {
      Path file = root.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, content);
      return this;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  /// A rule with no more than its name and id.
  RepositoryText rule(String path, String name, int number) {
    return rule(path, name, number, "maturity = \"production\"", "");
  }

  /// @param number of its id
  /// @param metadata lines of `[metadata]`
  /// @param more lines of `[rule]`
  RepositoryText rule(String path, String name, int number, String metadata, String more) {
    return file(
        path,
        """
        [metadata]
        %s

        [rule]
        name = "%s"
        rule_id = "%s"
        %s
        """
            .formatted(metadata, name, id(number), more));
  }

  static String id(int number) {
    return "00000000-0000-4000-8000-%012d".formatted(number);
  }

  /// The findings of a room, as `CODE path:line message`, in the order in which they are told.
  List<String> said(String room) {
    return said(room, List.of(root));
  }

  /// @param places that are checked
  List<String> said(String room, List<Path> places) {
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    return new RuleCheck(() -> CheckMemory.NONE, () -> compiler, List::of)
        .of(places).findings().stream()
            .filter(finding -> finding.diagnostic().code().id().startsWith(room))
            .map(this::line)
            .toList();
  }

  /// The findings of a room where a change is judged too.
  ///
  /// @param before what files held that hold something else now, by their paths
  List<String> saidOfChange(String room, Map<String, String> before, List<Path> places) {
    Map<Path, byte[]> former = new HashMap<>();
    before.forEach((path, text) -> {
      try {
        former.put(root.toRealPath().resolve(path), text.getBytes(StandardCharsets.UTF_8));
      } catch (IOException unreachable) {
        throw new UncheckedIOException(unreachable);
      }
    });
    RuleCompiler compiler = new RuleCompiler(ShippedSchemas.NEWEST);
    return new RuleCheck(() -> CheckMemory.NONE, () -> compiler, List::of)
        .against(former).of(places).findings().stream()
            .filter(finding -> finding.diagnostic().code().id().startsWith(room))
            .map(this::line)
            .toList();
  }

  private String line(RuleFinding finding) {
    return finding.diagnostic().code().id()
        + " "
        + root.relativize(Path.of(finding.source().name()))
        + ":"
        + finding.source().lineAt(finding.diagnostic().span().start())
        + " "
        + finding.diagnostic().message();
  }
}
