package dev.seriema.testkit.spec;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.seriema.model.diagnostic.SourceMap;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.filter.FilterValue;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/// The block of filters of a page: a JSON array of filter objects.
public final class SpecFilters {
  private final JsonParser parser;

  private SpecFilters(JsonParser parser) {
    this.parser = parser;
  }

  /// @param json with places that count in it; those in texts and names are right up to the first
  ///   escape
  public static List<FilterValue> of(String json) {
    try (JsonParser parser = new JsonMapper().createParser(json)) {
      parser.nextToken();
      if (new SpecFilters(parser).value() instanceof FilterValue.Items items) {
        return items.values();
      }
    } catch (IOException noJson) {
      throw new UncheckedIOException("no filters: " + json, noJson);
    }
    throw new AssertionError("no list of filters: " + json);
  }

  private FilterValue value() throws IOException {
    int start = start();
    return switch (parser.currentToken()) {
      case START_OBJECT -> {
        List<FilterValue.Member> members = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
          String name = parser.currentName();
          SourceSpan nameSpan = new SourceSpan(start(), start() + name.length() + 2);
          parser.nextToken();
          if (parser.currentToken() != JsonToken.VALUE_NULL) {
            members.add(new FilterValue.Member(name, nameSpan, value()));
          }
        }
        yield new FilterValue.Members(members, span(start));
      }
      case START_ARRAY -> {
        List<FilterValue> values = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
          values.add(value());
        }
        yield new FilterValue.Items(values, span(start));
      }
      case VALUE_STRING -> {
        String text = parser.getText();
        SourceMap map = SourceMap.from(start + 1);
        yield new FilterValue.Text(text, map, span(start));
      }
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
          new FilterValue.Numeral(parser.getText(), span(start));
      case VALUE_TRUE -> new FilterValue.Truth(true, span(start));
      case VALUE_FALSE -> new FilterValue.Truth(false, span(start));
      case VALUE_NULL -> new FilterValue.Other("nothing", span(start));
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with " + parser.currentToken());
    };
  }

  private int start() {
    return (int) parser.currentTokenLocation().getCharOffset();
  }

  /// Up to where the parser stands, once the whole token was read.
  private SourceSpan span(int start) throws IOException {
    parser.finishToken();
    return new SourceSpan(start, (int) parser.currentLocation().getCharOffset());
  }
}
