package dev.seriema.catalog.sigma.field;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a field of Sigma is in our events.
public sealed interface FieldTarget {
  Pattern BAR = Pattern.compile("\\|");
  Pattern COMMA = Pattern.compile(",");

  /// All fields that it may be.
  List<String> fields();

  /// The same value, in one of several fields.
  record Same(List<String> fields) implements FieldTarget {
    public Same {
      fields = List.copyOf(fields);
    }
  }

  /// An account as Windows writes it, `DOMAIN\name`, in two fields.
  record Account(String domain, String name) implements FieldTarget {
    @Override
    public List<String> fields() {
      return List.of(domain, name);
    }
  }

  /// Hashes in one text, such as `MD5=…,SHA256=…`, in a field each.
  ///
  /// @param byAlgorithm in capital letters
  record Hashes(Map<String, List<String>> byAlgorithm) implements FieldTarget {
    public Hashes {
      byAlgorithm = Map.copyOf(byAlgorithm);
    }

    @Override
    public List<String> fields() {
      return byAlgorithm.values().stream().flatMap(List::stream).sorted().toList();
    }
  }

  /// Other words for the same.
  ///
  /// @param words by the word of Sigma
  record Words(String field, Map<String, List<String>> words) implements FieldTarget {
    public Words {
      words = Map.copyOf(words);
    }

    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// The data of a registry value. `DWORD (0x00000001)` is the number alone, in either base.
  record RegistryData(String field) implements FieldTarget {
    @Override
    public List<String> fields() {
      return List.of(field);
    }
  }

  /// Reads a cell of the table.
  static FieldTarget of(String written) {
    int colon = written.indexOf(':');
    String rest = written.substring(colon + 1);
    String kind = colon < 0 ? "" : written.substring(0, colon);
    return switch (kind) {
      case "account" -> {
        List<String> parts = COMMA.splitAsStream(rest).toList();
        yield new Account(parts.get(0), parts.get(1));
      }
      case "hashes" -> new Hashes(pairs(COMMA.splitAsStream(rest).toList()));
      case "words" -> {
        List<String> parts = COMMA.splitAsStream(rest).toList();
        yield new Words(parts.getFirst(), pairs(parts.subList(1, parts.size())));
      }
      case "dword" -> new RegistryData(rest);
      default -> new Same(BAR.splitAsStream(written).toList());
    };
  }

  private static Map<String, List<String>> pairs(List<String> written) {
    Map<String, List<String>> pairs = new LinkedHashMap<>();
    for (String pair : written) {
      int sign = pair.indexOf('=');
      pairs.put(pair.substring(0, sign), BAR.splitAsStream(pair.substring(sign + 1)).toList());
    }
    return pairs;
  }
}
