package dev.seriema.catalog.toml;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Adds headers and entries to tables, and sees that nothing is defined twice or added to from
/// where it must not be.
final class Definitions {
  private final SourceText source;
  private final TomlFaults faults;

  Definitions(SourceText source, TomlFaults faults) {
    this.source = source;
    this.faults = faults;
  }

  /// The table that `[names]` opens; null where it is refused.
  @Nullable OpenTable headed(OpenTable root, List<Name> names, SourceSpan span) {
    OpenTable parent = parent(root, names);
    if (parent == null) {
      return null;
    }
    Name name = names.getLast();
    OpenTable.Slot slot = parent.slots.get(name.text());
    if (slot == null) {
      return put(parent, name, new OpenTable(OpenTable.Origin.HEADER, span));
    }
    if (slot.content() instanceof OpenTable table && table.origin == OpenTable.Origin.ON_THE_WAY) {
      table.origin = OpenTable.Origin.HEADER;
      table.span = span;
      return put(parent, name, table);
    }
    return redefined(name, slot);
  }

  /// The table that `[[names]]` adds; null where it is refused.
  @Nullable OpenTable arrayElement(OpenTable root, List<Name> names, SourceSpan span) {
    OpenTable parent = parent(root, names);
    if (parent == null) {
      return null;
    }
    Name name = names.getLast();
    OpenTable element = new OpenTable(OpenTable.Origin.HEADER, span);
    OpenTable.Slot slot = parent.slots.get(name.text());
    if (slot == null) {
      List<OpenTable> tables = new ArrayList<>();
      tables.add(element);
      OpenContent.Tables array = new OpenContent.Tables(tables, span);
      parent.slots.put(name.text(), new OpenTable.Slot(name.span(), array));
      return element;
    }
    if (slot.content() instanceof OpenContent.Tables array) {
      array.tables().add(element);
      return element;
    }
    return redefined(name, slot);
  }

  private @Nullable OpenTable parent(OpenTable root, List<Name> names) {
    OpenTable parent = root;
    for (int i = 0; i + 1 < names.size() && parent != null; i++) {
      parent = onTheWay(parent, names.get(i));
    }
    return parent;
  }

  private @Nullable OpenTable onTheWay(OpenTable parent, Name name) {
    OpenTable.Slot slot = parent.slots.get(name.text());
    if (slot == null) {
      return put(parent, name, new OpenTable(OpenTable.Origin.ON_THE_WAY, name.span()));
    }
    return switch (slot.content()) {
      case OpenTable table -> table;
      case OpenContent.Tables array -> array.tables().getLast();
      case OpenContent.Closed closed -> valueExtended(name, slot, closed);
    };
  }

  /// Adds `names = value` to a table.
  void entry(OpenTable table, List<Name> names, TomlValue value) {
    OpenTable parent = table;
    for (int i = 0; i + 1 < names.size() && parent != null; i++) {
      parent = dotted(parent, names.get(i), table);
    }
    if (parent == null) {
      return;
    }
    Name last = names.getLast();
    OpenTable.Slot added = new OpenTable.Slot(last.span(), new OpenContent.Closed(value));
    OpenTable.Slot first = parent.slots.putIfAbsent(last.text(), added);
    if (first != null) {
      report(TomlFault.DUPLICATE_KEY, last, "key `" + last.shown() + "` is defined twice", first);
    }
  }

  private @Nullable OpenTable dotted(OpenTable parent, Name name, OpenTable owner) {
    OpenTable.Slot slot = parent.slots.get(name.text());
    if (slot == null) {
      OpenTable table = new OpenTable(OpenTable.Origin.DOTTED_KEY, name.span());
      table.section = owner;
      return put(parent, name, table);
    }
    return switch (slot.content()) {
      case OpenTable table when table.origin == OpenTable.Origin.ON_THE_WAY -> {
        table.origin = OpenTable.Origin.DOTTED_KEY;
        table.section = owner;
        yield table;
      }
      case OpenTable table
          when table.origin == OpenTable.Origin.DOTTED_KEY && table.section == owner ->
          table;
      case OpenTable _, OpenContent.Tables _ -> tableExtended(name, slot);
      case OpenContent.Closed closed -> valueExtended(name, slot, closed);
    };
  }

  private static OpenTable put(OpenTable parent, Name name, OpenTable table) {
    parent.slots.put(name.text(), new OpenTable.Slot(name.span(), table));
    return table;
  }

  private @Nullable OpenTable redefined(Name name, OpenTable.Slot first) {
    boolean value = first.content() instanceof OpenContent.Closed;
    report(
        value ? TomlFault.DUPLICATE_KEY : TomlFault.TABLE_REDEFINED,
        name,
        (value ? "key `" : "table `") + name.shown() + "` is defined twice",
        first);
    return null;
  }

  /// Of a value that could not be read nobody knows whether it was a table.
  private @Nullable OpenTable valueExtended(
      Name name, OpenTable.Slot slot, OpenContent.Closed closed) {
    if (!(closed.value() instanceof TomlValue.Broken)) {
      report(
          TomlFault.VALUE_EXTENDED,
          name,
          "`" + name.shown() + "` is a value and takes no further keys",
          slot);
    }
    return null;
  }

  private @Nullable OpenTable tableExtended(Name name, OpenTable.Slot slot) {
    report(
        TomlFault.TABLE_EXTENDED,
        name,
        "table `" + name.shown() + "` takes no dotted keys from outside",
        slot);
    return null;
  }

  private void report(TomlFault fault, Name name, String message, OpenTable.Slot first) {
    faults.report(
        Diagnostic.of(fault, name.span(), message)
            .withLabel("first on line " + source.lineAt(first.keySpan().start())));
  }
}
