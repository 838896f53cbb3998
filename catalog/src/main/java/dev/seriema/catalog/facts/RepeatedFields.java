package dev.seriema.catalog.facts;

import dev.seriema.catalog.facts.source.FactWord;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
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

  private final LookAhead in;
  private final Map<String, String> words = new HashMap<>();

  private RepeatedFields(InputStream in) {
    this.in = new LookAhead(in);
  }

  /// A list of fields as it is written.
  @SuppressWarnings("ArrayRecordComponent") // never compared as a whole
  private record Listed(byte[] written, Map<String, String> fields) {}

  /// There is something that is not read here.
  private static final class Unusual extends Exception {
    private static final long serialVersionUID = 1;

    Unusual() {
      super(null, null, false, false);
    }
  }

  private interface Member {
    void read(String name) throws IOException, Unusual;
  }

  /// What [IntegrationSchemas#read] says of the same bytes.
  ///
  /// @param in read to its end, or up to what is unusual
  /// @return empty where there is anything unusual
  static Optional<Map<String, FieldRuns>> of(InputStream in) throws IOException {
    Map<String, FieldRuns> packages = new HashMap<>();
    RepeatedFields reader = new RepeatedFields(in);
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

  private FieldRuns versions() throws IOException, Unusual {
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

  private Map<String, String> fields(List<Listed> known) throws IOException, Unusual {
    for (Listed list : known.reversed()) {
      if (in.pass(list.written())) {
        return list.fields();
      }
    }
    Map<String, String> fields = new HashMap<>();
    if (known.size() < MOST_LISTS) {
      in.startCopy();
    }
    members(field -> fields.put(field, word()));
    in.endCopy().ifPresent(written -> known.add(new Listed(written, fields)));
    return fields;
  }

  /// Reads an object.
  private void members(Member member) throws IOException, Unusual {
    expect('{');
    if (peek() == '}') {
      in.pass();
      return;
    }
    while (true) {
      String name = word();
      expect(':');
      var _ = peek();
      member.read(name);
      if (peek() == '}') {
        in.pass();
        return;
      }
      expect(',');
    }
  }

  /// Passes over a list of texts.
  private void passTexts() throws IOException, Unusual {
    expect('[');
    if (peek() == ']') {
      in.pass();
      return;
    }
    while (true) {
      var _ = word();
      if (peek() == ']') {
        in.pass();
        return;
      }
      expect(',');
    }
  }

  /// A text that can stand in a cell of a table. Equal ones are one.
  private String word() throws IOException, Unusual {
    expect('"');
    int length = 0;
    boolean isBlank = true;
    while (in.reaches(length + 1) && in.at(length) != '"') {
      byte sign = in.at(length++);
      if (sign < ' ' || sign == 0x7f || sign == '\\' || length > LONGEST_WORD) {
        throw new Unusual();
      }
      isBlank &= sign == ' ';
    }
    if (isBlank) {
      throw new Unusual();
    }
    String word = in.latin(length);
    expect('"');
    return words.computeIfAbsent(word, first -> first);
  }

  private void expect(char sign) throws IOException, Unusual {
    if (peek() != sign) {
      throw new Unusual();
    }
    in.pass();
  }

  private void expectEnd() throws IOException, Unusual {
    if (peek() >= 0) {
      throw new Unusual();
    }
  }

  /// The next sign that is no blank; negative at the end.
  private int peek() throws IOException {
    int sign = in.peek();
    while (sign == ' ' || sign == '\n' || sign == '\r' || sign == '\t') {
      in.pass();
      sign = in.peek();
    }
    return sign;
  }
}
