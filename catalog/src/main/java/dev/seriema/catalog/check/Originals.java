package dev.seriema.catalog.check;

import dev.seriema.catalog.check.rule.CheckCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/// The checks of the tool of elastic/detection-rules, C-001 to C-179, and what answers each here.
///
/// Codes of checks say themselves which they answer; for codes that came before, of files and
/// languages, the table `originals.tsv` does. Its columns: `id`, `meaning`, `codes` between blanks,
/// and `answer`, which says of an id without a code why it has none.
public final class Originals {
  private static final String TABLE = "originals.tsv";

  private Originals() {}

  /// One check of that tool.
  ///
  /// @param meaning what it asks for
  /// @param codes that answer it here, in their order; `EQL-*` stands for all of a room
  /// @param answer why there is none, or how it is met otherwise; empty where that is not said
  public record Original(String id, String meaning, List<String> codes, String answer) {
    public Original {
      codes = List.copyOf(codes);
    }

    /// Whether it is said what answers it, or why nothing does.
    public boolean isAnswered() {
      return !codes.isEmpty() || !answer.isEmpty();
    }
  }

  /// All, in order of their ids.
  public static List<Original> all() {
    return Table.ALL;
  }

  /// The ids that a code answers.
  public static List<String> of(String code) {
    return Table.ALL.stream()
        .filter(original -> original.codes().contains(code))
        .map(Original::id)
        .toList();
  }

  /// Read when somebody first asks.
  private static final class Table {
    static final List<Original> ALL =
        lines().stream().skip(1).map(line -> original(line.split("\t", -1))).toList();

    private static Original original(String[] cells) {
      List<String> codes = new ArrayList<>();
      if (!cells[2].isEmpty()) {
        codes.addAll(Arrays.asList(cells[2].split(" ", -1)));
      }
      Checks.codes().stream()
          .filter(code -> code.original().contains(cells[0]))
          .map(CheckCode::id)
          .forEach(codes::add);
      return new Original(cells[0], cells[1], codes, cells[3]);
    }

    private static List<String> lines() {
      try (InputStream table =
          Objects.requireNonNull(Originals.class.getResourceAsStream(TABLE), TABLE)) {
        return new String(table.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(TABLE, unreadable);
      }
    }
  }
}
