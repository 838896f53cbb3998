package dev.seriema.catalog.evidence;

import dev.seriema.catalog.toml.TomlTable;
import dev.seriema.catalog.toml.TomlValue;
import dev.seriema.model.diagnostic.Diagnostic;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads `groups`: a list of tables from fields to values, `[{ "host.id" = "h1" }]`. A dotted key
/// without quotes is the same field.
final class ExpectedGroups {
  private final ExpectationFaults faults;

  ExpectedGroups(ExpectationFaults faults) {
    this.faults = faults;
  }

  /// @return empty where it has a fault
  Optional<List<AlertGroup>> read(TomlTable.Entry entry) {
    if (!(entry.value() instanceof TomlValue.Array array)) {
      faults.wrongType(
          entry, entry.value().span(), entry.value().typeName() + ", not a list of tables");
      return Optional.empty();
    }
    if (array.values().isEmpty()) {
      faults.add(
          Diagnostic.of(EvidenceFault.NUMBER_OUT_OF_RANGE, array.span(), "`groups` names none")
              .withHint("a file that raises no alert lies in `quiet`"));
      return Optional.empty();
    }
    int before = faults.count();
    Set<AlertGroup> groups = new LinkedHashSet<>();
    for (TomlValue value : array.values()) {
      if (!(value instanceof TomlTable table)) {
        faults.add(
            Diagnostic.of(
                    EvidenceFault.WRONG_TYPE,
                    value.span(),
                    "`groups` is a list of tables with " + value.typeName() + " in it")
                .withHint("write fields and their values: `{ \"host.id\" = \"h1\" }`"));
        continue;
      }
      SortedMap<String, List<String>> values = new TreeMap<>();
      fields("", table, values);
      if (!groups.add(new AlertGroup(values))) {
        faults.of(
            EvidenceFault.REPEATED,
            table.span(),
            "`groups` names `" + new AlertGroup(values).shown() + "` twice");
      }
    }
    return faults.count() > before ? Optional.empty() : Optional.of(List.copyOf(groups));
  }

  private void fields(String before, TomlTable table, SortedMap<String, List<String>> values) {
    for (TomlTable.Entry entry : table.entries()) {
      String field = before + entry.key();
      if (entry.value() instanceof TomlTable inner) {
        fields(field + ".", inner, values);
      } else {
        values.put(field, values(entry, field));
      }
    }
  }

  private List<String> values(TomlTable.Entry entry, String field) {
    List<TomlValue> written =
        entry.value() instanceof TomlValue.Array array ? array.values() : List.of(entry.value());
    List<String> values = new ArrayList<>();
    for (TomlValue value : written) {
      Optional<String> text = text(value);
      if (text.isEmpty()) {
        faults.of(
            EvidenceFault.WRONG_TYPE,
            value.span(),
            "`" + field + "` is " + value.typeName() + ", not a value of a field");
      }
      text.ifPresent(values::add);
    }
    return values;
  }

  private static Optional<String> text(TomlValue value) {
    return switch (value) {
      case TomlValue.Text text -> Optional.of(text.value());
      case TomlValue.IntegerNumber(long number, _) -> Optional.of(Long.toString(number));
      case TomlValue.FloatNumber(double number, _) -> Optional.of(Double.toString(number));
      case TomlValue.Truth(boolean truth, _) -> Optional.of(Boolean.toString(truth));
      case TomlValue.Moment(OffsetDateTime moment, _) -> Optional.of(moment.toInstant().toString());
      case TomlValue.Moment(var moment, _) -> Optional.of(moment.toString());
      case TomlValue.Array _, TomlTable _, TomlValue.Broken _ -> Optional.empty();
    };
  }
}
