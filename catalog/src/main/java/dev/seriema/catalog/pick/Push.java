package dev.seriema.catalog.pick;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Pushes with the program `git`, since it knows how the user reaches a remote. It asks for nothing
/// on the terminal.
public final class Push {
  private static final String HEADS = "refs/heads/";

  private Push() {}

  /// What became of a branch.
  ///
  /// @param done whether the remote has it as it is here
  /// @param words of git, such as `[rejected] (fetch first)`
  public record Result(boolean done, String words) {}

  /// @param folder in the repository
  /// @throws IOException when git says nothing of the branches: the message is the last that it
  ///   said
  public static Map<String, Result> of(Path folder, String remote, List<String> branches)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of("git", "-C", folder.toString(), "push", "--porcelain", "--", remote));
    branches.forEach(branch -> command.add(HEADS + branch + ":" + HEADS + branch));
    Path said = Files.createTempFile("seriema-push-", ".txt");
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(said.toFile());
      builder.environment().put("GIT_TERMINAL_PROMPT", "0");
      Process process = builder.start();
      process.getOutputStream().close();
      String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      Map<String, Result> results = results(answer);
      if (process.waitFor() != 0 && results.isEmpty()) {
        throw new IOException(last(Files.readString(said)));
      }
      return results;
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new IOException("git was stopped", stop);
    } finally {
      Files.deleteIfExists(said);
    }
  }

  /// @param answer for each branch a sign, a tab, `from:to`, a tab, and words
  private static Map<String, Result> results(String answer) {
    Map<String, Result> results = new TreeMap<>();
    for (String line : answer.lines().toList()) {
      String[] fields = line.split("\t", 3);
      int colon = fields.length == 3 ? fields[1].lastIndexOf(':' + HEADS) : -1;
      if (colon >= 0) {
        results.put(
            fields[1].substring(colon + 1 + HEADS.length()),
            new Result(!fields[0].startsWith("!"), fields[2]));
      }
    }
    return results;
  }

  private static String last(String said) {
    return said.lines()
        .filter(line -> !line.isBlank())
        .reduce((_, later) -> later)
        .orElse("git push fails");
  }
}
