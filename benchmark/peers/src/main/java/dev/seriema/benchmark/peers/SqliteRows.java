package dev.seriema.benchmark.peers;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.peer.FieldReader;
import dev.seriema.model.event.JsonWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Events as rows of a table of texts.
final class SqliteRows {
  private static final int BATCH = 1_000;

  private final List<String> fields;
  private final boolean[] hasSeveral;
  private final Map<String, Integer> places = new HashMap<>();
  private final List<List<String>> row = new ArrayList<>();

  SqliteRows(EventColumns columns) {
    fields = List.copyOf(columns.shapes().keySet());
    hasSeveral = new boolean[fields.size()];
    for (int place = 0; place < fields.size(); place++) {
      hasSeveral[place] = columns.hasSeveral(fields.get(place));
      places.put(fields.get(place), place);
      row.add(new ArrayList<>());
    }
  }

  void insert(EventLines lines, Connection connection) throws SQLException, IOException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(table());
    }
    connection.setAutoCommit(false);
    FieldReader reader = new FieldReader(fields);
    try (PreparedStatement insert = connection.prepareStatement(statement())) {
      for (int line = 0; line < lines.count(); line++) {
        row.forEach(List::clear);
        reader.read(lines, line, (field, value) -> row.get(placeOf(field)).add(value));
        for (int place = 0; place < fields.size(); place++) {
          insert.setString(place + 1, cell(place));
        }
        insert.addBatch();
        if (line % BATCH == BATCH - 1) {
          insert.executeBatch();
        }
      }
      insert.executeBatch();
    }
    connection.commit();
  }

  private int placeOf(String field) {
    return Objects.requireNonNull(places.get(field));
  }

  private String table() {
    return fields.stream()
        .map(field -> SqlConditions.name(field) + " TEXT")
        .collect(Collectors.joining(", ", "CREATE TABLE events (", ")"));
  }

  private String statement() {
    return fields.stream()
        .map(_ -> "?")
        .collect(Collectors.joining(",", "INSERT INTO events VALUES (", ")"));
  }

  private @Nullable String cell(int place) throws IOException {
    List<String> values = row.get(place);
    if (values.isEmpty()) {
      return null;
    }
    return hasSeveral[place] ? array(values) : values.getFirst();
  }

  private static String array(List<String> values) throws IOException {
    JsonWriter json = new JsonWriter().beginArray();
    values.forEach(json::string);
    return new String(json.endArray().toByteArray(), StandardCharsets.UTF_8);
  }
}
