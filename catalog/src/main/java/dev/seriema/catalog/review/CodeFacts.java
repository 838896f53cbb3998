package dev.seriema.catalog.review;

import dev.seriema.catalog.change.ChangedFile;
import dev.seriema.catalog.change.CommitRange;
import dev.seriema.catalog.change.Commits;
import dev.seriema.catalog.change.Contents;
import dev.seriema.catalog.change.TreeFile;
import dev.seriema.catalog.review.code.CodeFiles;
import dev.seriema.catalog.review.code.ReviewedCode.ToolVersion;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What files say to the guidelines of code.
final class CodeFacts {
  private static final String PROJECT = "pyproject.toml";
  private static final Pattern VERSION = Pattern.compile("(?m)^version\\s*=\\s*\"([^\"\\n]*)\"");
  private static final Pattern MINIMUM = Pattern.compile("\\bmin_compat\\b");

  private CodeFacts() {}

  static Optional<ToolVersion> version(Commits commits, CommitRange range) throws IOException {
    try (Contents contents = commits.contents()) {
      Optional<String> now = version(contents, commits.file(range.head(), PROJECT));
      Optional<String> before = version(contents, commits.file(range.base(), PROJECT));
      return now.map(known -> new ToolVersion(PROJECT, before.orElse("none"), known));
    }
  }

  private static Optional<String> version(Contents contents, Optional<TreeFile> file)
      throws IOException {
    Matcher matcher = VERSION.matcher(text(contents, file));
    return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
  }

  /// How many more keys of changed schemas name the release that has them.
  static int newMinimums(Commits commits, List<ChangedFile> changes) throws IOException {
    int more = 0;
    try (Contents contents = commits.contents()) {
      for (ChangedFile change : changes) {
        if (CodeFiles.isSchema(change.path())) {
          more += minimums(contents, change.after()) - minimums(contents, change.before());
        }
      }
    }
    return more;
  }

  private static int minimums(Contents contents, Optional<TreeFile> file) throws IOException {
    return (int) MINIMUM.matcher(text(contents, file)).results().count();
  }

  private static String text(Contents contents, Optional<TreeFile> file) throws IOException {
    Optional<byte[]> bytes =
        file.isEmpty() || !file.get().isRegular() ? Optional.empty() : contents.of(file.get());
    return bytes.map(known -> new String(known, StandardCharsets.UTF_8)).orElse("");
  }
}
