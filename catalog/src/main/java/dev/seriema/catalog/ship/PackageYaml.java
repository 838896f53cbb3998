package dev.seriema.catalog.ship;

import dev.seriema.catalog.lock.ApiValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/// Writes the YAML files of a package: members in the order of their names, a list not set in.
final class PackageYaml {
  private static final int WIDTH = 100;

  private static final DumpSettings SETTINGS =
      DumpSettings.builder().setDefaultFlowStyle(FlowStyle.BLOCK).setWidth(WIDTH).build();

  private PackageYaml() {}

  static String of(ApiValue value) {
    return new Dump(SETTINGS).dumpToString(plain(value));
  }

  private static Object plain(ApiValue value) {
    return switch (value) {
      case ApiValue.Text(var text) -> text;
      case ApiValue.Whole(var number) -> number;
      case ApiValue.Fraction(var number) -> number;
      case ApiValue.Truth(var holds) -> holds;
      case ApiValue.Listing(var items) -> {
        List<Object> list = new ArrayList<>();
        items.forEach(item -> list.add(plain(item)));
        yield list;
      }
      case ApiValue.Table(var members) -> {
        Map<String, Object> table = new LinkedHashMap<>();
        members.forEach((key, member) -> table.put(key, plain(member)));
        yield table;
      }
    };
  }
}
