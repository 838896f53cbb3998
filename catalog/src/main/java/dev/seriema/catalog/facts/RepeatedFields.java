package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactWord;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads the fields of integration packages from a file whose releases mostly say byte for byte
/// what others say: such a list is compared and not read again.
///
/// It reads what the public file has: objects, and texts of plain ASCII without escapes. Of
/// anything else, damage among it, it says nothing, so that the general reader can say what it is.
final class RepeatedFields {
  /// How many lists of one data set are kept to be compared with; more are read and not kept.
  private static final int MOST_LISTS = 64;

  private static final int LONGEST_WORD = FactWord.LONGEST;

  private final byte[] bytes;
  private final Map<String, String> words = new HashMap<>();
  private int at;

  private RepeatedFields(byte[] bytes) {
    this.bytes = bytes;
  }

  /// A list of fields where it was first met.
  private record Listed(int start, int end, Map<String, String> fields) {}

  /// There is something that is not read here.
  private static final class Unusual extends Exception {
    private static final long serialVersionUID = 1;

    Unusual() {
      super(null, null, false, false);
    }
  }

  private interface Member {
    void read(String name) throws Unusual;
  }

  /// What [IntegrationSchemas#read] says of the same bytes.
  ///
  /// @return empty where there is anything unusual in them
  static Optional<Map<String, FieldRuns>> of(byte[] bytes) {
    Map<String, FieldRuns> packages = new HashMap<>();
    RepeatedFields reader = new RepeatedFields(bytes);
    try {
      reader.members(name -> {
        if (packages.put(name, reader.versions()) != null) {
          throw new Unusual();
        }
      });
      reader.expectEnd();
      return Optional.of(packages);
    } catch (Unusual _) {
      return Optional.empty();
    }
  }

  private FieldRuns versions() throws Unusual {
    FieldRuns runs = new FieldRuns();
    Map<String, List<Listed>> known = new HashMap<>();
    members(version -> {
      runs.add(version);
      members(dataset -> {
        if (peek() == '{') {
          runs.add(
              version, dataset, fields(known.computeIfAbsent(dataset, _ -> new ArrayList<>())));
        } else if (dataset.equals(IntegrationSchemas.JOBS)) {
          passTexts();
        } else {
          throw new Unusual();
        }
      });
    });
    return runs;
  }

  private Map<String, String> fields(List<Listed> known) throws Unusual {
    int start = at;
    for (Listed list : known.reversed()) {
      int end = start + list.end() - list.start();
      if (end <= bytes.length
          && Arrays.equals(bytes, list.start(), list.end(), bytes, start, end)) {
        at = end;
        return list.fields();
      }
    }
    Map<String, String> fields = new HashMap<>();
    members(field -> fields.put(field, word()));
    if (known.size() < MOST_LISTS) {
      known.add(new Listed(start, at, fields));
    }
    return fields;
  }

  /// Reads an object.
  private void members(Member member) throws Unusual {
    expect('{');
    if (peek() == '}') {
      at++;
      return;
    }
    while (true) {
      String name = word();
      expect(':');
      skipBlanks();
      member.read(name);
      if (peek() == '}') {
        at++;
        return;
      }
      expect(',');
    }
  }

  /// Passes over a list of texts.
  private void passTexts() throws Unusual {
    expect('[');
    if (peek() == ']') {
      at++;
      return;
    }
    while (true) {
      var _ = word();
      if (peek() == ']') {
        at++;
        return;
      }
      expect(',');
    }
  }

  /// A text that can stand in a cell of a table. Equal ones are one.
  private String word() throws Unusual {
    expect('"');
    int start = at;
    boolean isBlank = true;
    while (at < bytes.length && bytes[at] != '"') {
      byte sign = bytes[at++];
      if (sign < ' ' || sign == 0x7f || sign == '\\') {
        throw new Unusual();
      }
      isBlank &= sign == ' ';
    }
    if (isBlank || at - start > LONGEST_WORD) {
      throw new Unusual();
    }
    String word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
    expect('"');
    return words.computeIfAbsent(word, first -> first);
  }

  private void expect(char sign) throws Unusual {
    if (peek() != sign) {
      throw new Unusual();
    }
    at++;
  }

  private void expectEnd() throws Unusual {
    skipBlanks();
    if (at < bytes.length) {
      throw new Unusual();
    }
  }

  /// The next sign that is no blank; -1 at the end.
  private int peek() {
    skipBlanks();
    return at < bytes.length ? bytes[at] : -1;
  }

  private void skipBlanks() {
    while (at < bytes.length
        && (bytes[at] == ' ' || bytes[at] == '\n' || bytes[at] == '\r' || bytes[at] == '\t')) {
      at++;
    }
  }
}
