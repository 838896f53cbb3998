package dev.seriema.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// A repository with release branches, `8.10` to `8.16`, and `main`, which is for 8.17.
///
/// @param work what a test writes and commits to
record BranchedRepository(ReviewedRepository work) {
  static final String RULE = "rules/linux/execution_listener_started_from_netcat.toml";

  private static final String SHIPPED = "rules/linux/execution_web_server_started_from_python.toml";

  static BranchedRepository in(Path root) {
    BranchedRepository repository = new BranchedRepository(new ReviewedRepository(root));
    repository.work.file("README.md", "Rules.\n\nOf Kestrel Freight.\n");
    repository.git("init", "-q", "-b", "main");
    repository.git("config", "user.name", "Cora");
    repository.git("config", "user.email", "cora@example.org");
    repository.git("config", "commit.gpgsign", "false");
    repository.work.file("detection_rules/etc/version.lock.json", "{}\n");
    repository.work.file("detection_rules/etc/stack-schema-map.yaml", map());
    repository.packages("8.17").commit("Begin");
    for (String branch : branches()) {
      repository.git("checkout", "-q", "-b", branch, "main");
      repository.packages(branch).commit("Release " + branch);
    }
    repository.git("checkout", "-q", "main");
    return repository;
  }

  /// The newest first.
  static List<String> branches() {
    return IntStream.rangeClosed(10, 16).mapToObj(minor -> "8." + minor).toList().reversed();
  }

  /// Those that can take the web-server rule.
  static List<String> taking() {
    return branches().stream().filter(branch -> !branch.equals("8.10")).toList();
  }

  private static String map() {
    StringBuilder map = new StringBuilder();
    for (int minor = 10; minor <= 17; minor++) {
      map.append("\"8.").append(minor).append(".0\":\n  beats: \"8.10.3\"\n");
    }
    return map.toString();
  }

  private BranchedRepository packages(String stack) {
    work.file("detection_rules/etc/packages.yaml", "package:\n  name: '" + stack + "'\n");
    return this;
  }

  BranchedRepository commit(String message) {
    work.commit(message);
    return this;
  }

  BranchedRepository git(String... words) {
    work.git(words);
    return this;
  }

  /// Writes a file on a branch, commits it there and goes back to `main`.
  BranchedRepository on(String branch, String path, String content, String message) {
    git("checkout", "-q", branch);
    work.file(path, content);
    commit(message);
    return git("checkout", "-q", "main");
  }

  /// Merges, as one commit by Ann with Bea, the shipped rule that finds web servers started from
  /// Python, with its evidence and what each branch has its own of.
  BranchedRepository mergeWebServer() {
    Path root = Path.of(System.getProperty("seriema.root", ".."));
    copy(root, SHIPPED);
    String evidence = SHIPPED.replace(".toml", ".evidence/");
    copy(root, evidence + "alerts/endpoint.ndjson");
    copy(root, evidence + "quiet/other-system.ndjson");
    work.file("detection_rules/etc/version.lock.json", "{\"c11b49f6\": 1}\n");
    git("add", "-A");
    return git(
        "commit",
        "-q",
        "--author=Ann <ann@example.org>",
        "--date=2026-11-20T08:30:00+0530",
        "-m",
        """
        Find web servers started from Python

        They serve a folder to everybody.

        Co-authored-by: Bea <bea@example.org>
        """);
  }

  private void copy(Path root, String path) {
    try {
      work.file(path, Files.readString(root.resolve(path)));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// What git says.
  String said(String... words) {
    return said(work.root(), words);
  }

  static String said(Path folder, String... words) {
    List<String> command = new ArrayList<>(List.of("git", "-C", folder.toString()));
    command.addAll(List.of(words));
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0) {
        throw new AssertionError(String.join(" ", command) + ": " + said);
      }
      return said.strip();
    } catch (IOException unable) {
      throw new UncheckedIOException(unable);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  String head() {
    return said("rev-parse", "HEAD");
  }

  /// All references, the index and the work tree, for what is to stay as it is.
  String state() {
    return said("show-ref") + "\n" + said("status", "--porcelain") + "\n" + said("ls-files", "-s");
  }

  /// What `backport` says of a commit or rule.
  Invocation backport(Object... words) {
    List<Object> all = new ArrayList<>(List.of("backport"));
    all.addAll(List.of(words));
    all.addAll(List.of("--repository", work.root()));
    return Invocation.of(all.toArray());
  }
}
