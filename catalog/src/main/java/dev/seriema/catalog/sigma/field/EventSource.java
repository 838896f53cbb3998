package dev.seriema.catalog.sigma.field;

import dev.seriema.catalog.scaffold.HostSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The events of ours that a log source of Sigma stands for.
///
/// @param name such as `windows/process_creation`
/// @param indices patterns of the indices that hold them
/// @param integrations the packages that send them
/// @param category the value of `event.category`; empty where it may be any
/// @param conditions what else they fulfil, all of it
/// @param system whose events they are; empty where they are not of hosts
public record EventSource(
    String name,
    String product,
    List<String> indices,
    List<String> integrations,
    Optional<String> category,
    List<OneOf> conditions,
    Optional<HostSystem> system) {
  private static final Pattern COMMA = Pattern.compile(",");
  private static final Pattern SEMICOLON = Pattern.compile(";");
  private static final Pattern AMPERSAND = Pattern.compile("&");
  private static final Pattern BAR = Pattern.compile("\\|");

  /// Between alternatives; a slash in a value stands between letters, never before a field.
  private static final Pattern SLASH = Pattern.compile("/(?=[a-z_.]+(\\.[A-Za-z_]+)+=)");

  public EventSource {
    indices = List.copyOf(indices);
    integrations = List.copyOf(integrations);
    conditions = List.copyOf(conditions);
  }

  /// One of several ways to fulfil a condition.
  public record OneOf(List<AllOf> ways) {
    public OneOf {
      ways = List.copyOf(ways);
    }
  }

  /// Fields that all have one of their values.
  public record AllOf(List<FieldValues> fields) {
    public AllOf {
      fields = List.copyOf(fields);
    }
  }

  /// A field and the values that it may have.
  public record FieldValues(String field, List<String> values) {
    public FieldValues {
      values = List.copyOf(values);
    }
  }

  /// A row of the table.
  static EventSource of(List<String> row) {
    List<OneOf> conditions = new ArrayList<>();
    for (String part : SEMICOLON.splitAsStream(row.get(7)).toList()) {
      conditions.add(new OneOf(SLASH.splitAsStream(part).map(EventSource::way).toList()));
    }
    return new EventSource(
        row.get(0),
        row.get(1),
        COMMA.splitAsStream(row.get(4)).toList(),
        COMMA.splitAsStream(row.get(5)).toList(),
        Optional.of(row.get(6)).filter(category -> !category.equals("any")),
        conditions,
        HostSystem.named(row.get(8)));
  }

  private static AllOf way(String written) {
    return new AllOf(
        AMPERSAND
            .splitAsStream(written)
            .map(one -> {
              int sign = one.indexOf('=');
              return new FieldValues(
                  one.substring(0, sign), BAR.splitAsStream(one.substring(sign + 1)).toList());
            })
            .toList());
  }
}
