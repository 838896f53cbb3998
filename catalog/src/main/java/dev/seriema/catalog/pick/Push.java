package dev.seriema.catalog.pick;

import dev.seriema.model.diagnostic.ShellWord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Pushes with the program `git`, since it knows how the user reaches a remote. Git asks for no
/// name or password on the terminal; ssh may ask for a passphrase.
public final class Push {
  private static final String HEADS = "refs/heads/";

  /// Lines of a remote that are told.
  private static final int MOST_SAID = 20;

  private static final String REMOTE = "remote:";

  private final Path folder;
  private final String remote;

  private Push(Path folder, String remote) {
    this.folder = folder;
    this.remote = remote;
  }

  /// What became of a branch.
  ///
  /// @param done whether the remote has it as it is here
  /// @param words of git, such as `[rejected] (fetch first)`
  /// @param hint what to type; empty where nothing helps, or nothing needs to
  public record Result(boolean done, String words, Optional<String> hint) {}

  /// What came of a push.
  ///
  /// @param branches by their names; none where there was no answer
  /// @param said lines of the remote, the first of them
  /// @param failure why there was no answer, in words of git
  public record Answer(
      String remote, Map<String, Result> branches, List<String> said, Optional<String> failure) {
    public Answer {
      branches = Map.copyOf(branches);
      said = List.copyOf(said);
    }

    /// Whether some branch is not as it is here.
    public boolean isIncomplete() {
      return failure.isPresent() || branches.values().stream().anyMatch(result -> !result.done());
    }
  }

  /// Pushes branches under their names, none by force.
  ///
  /// @param folder in the repository
  public static Answer of(Path folder, String remote, List<String> branches) {
    if (branches.isEmpty()) {
      // Without names git would choose some itself.
      return new Answer(remote, Map.of(), List.of(), Optional.empty());
    }
    try {
      return new Push(folder, remote).run(branches);
    } catch (IOException failure) {
      return new Answer(
          remote, Map.of(), List.of(), Optional.of("git cannot be run: " + failure.getMessage()));
    }
  }

  private Answer run(List<String> branches) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-C", folder.toString(), "push", "--porcelain", "--", remote));
    branches.forEach(branch -> command.add(HEADS + branch + ":" + HEADS + branch));
    Path errors = Files.createTempFile("seriema-push-", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(errors.toFile());
      builder.environment().put("GIT_TERMINAL_PROMPT", "0");
      Process process = builder.start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      boolean isSound = process.waitFor() == 0;
      List<String> said =
          new String(Files.readAllBytes(errors), StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      Map<String, Result> results = results(answer);
      return new Answer(
          remote,
          results,
          said.stream()
              .filter(line -> line.startsWith(REMOTE))
              .map(line -> line.substring(REMOTE.length()).strip())
              .filter(line -> !line.isEmpty())
              .limit(MOST_SAID)
              .toList(),
          isSound || !results.isEmpty() ? Optional.empty() : Optional.of(failure(said)));
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("git was stopped", stop);
    } finally {
      Files.deleteIfExists(errors);
    }
  }

  /// @param answer for each branch a sign, a tab, `from:to`, a tab, and words
  private Map<String, Result> results(String answer) {
    Map<String, Result> results = new TreeMap<>();
    for (String line : answer.lines().toList()) {
      String[] fields = line.split("\t", 3);
      int colon = fields.length == 3 ? fields[1].lastIndexOf(':' + HEADS) : -1;
      if (colon >= 0) {
        String branch = fields[1].substring(colon + 1 + HEADS.length());
        boolean isDone = !fields[0].startsWith("!");
        results.put(branch, new Result(isDone, fields[2], hint(branch, fields[2])));
      }
    }
    return results;
  }

  private Optional<String> hint(String branch, String words) {
    return words.contains("fetch first") || words.contains("non-fast-forward")
        ? Optional.of(
            "git switch %s; git pull --rebase %s %s; then --push again"
                .formatted(ShellWord.of(branch), ShellWord.of(remote), ShellWord.of(branch)))
        : Optional.empty();
  }

  /// What a helper and git say first is why; what follows is advice for everybody.
  private static String failure(List<String> said) {
    List<String> own = said.stream().filter(line -> !line.startsWith(REMOTE)).toList();
    int fatal = 0;
    while (fatal < own.size() && !own.get(fatal).startsWith("fatal:")) {
      fatal++;
    }
    List<String> why = own.subList(Math.max(0, fatal - 1), Math.min(own.size(), fatal + 1));
    return why.isEmpty() ? "git push fails" : String.join("; ", why);
  }
}
