package dev.seriema.catalog.facts.source;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.seriema.catalog.facts.source.FactNode.Listing;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactNode.Text;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/// One JSON document, read from front to back: what is of no interest is passed over, and trees are
/// made of small parts only. Of members with the same key the last one counts, as for most readers
/// of JSON; a document that a person wrote for us is asked to have none.
public final class FactJson implements AutoCloseable {
  /// Deeper documents are refused.
  public static final int DEEPEST = 100;

  /// Values that trees of one document may have together.
  static final int MOST_NODES = 2_000_000;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(DEEPEST).build())
          .build();

  private final FactSource source;
  private final JsonParser parser;
  private final boolean strict;
  private int nodes;

  private FactJson(FactSource source, JsonParser parser, boolean strict) {
    this.source = source;
    this.parser = parser;
    this.strict = strict;
  }

  /// Reads one member of an object; the reader takes its value or passes over it.
  public interface Member {
    void read(String key) throws UnusableFacts;
  }

  /// Opens a document whose value can be read next.
  public static FactJson open(FactSource source) throws UnusableFacts {
    return open(source, false);
  }

  private static FactJson open(FactSource source, boolean strict) throws UnusableFacts {
    try {
      FactJson json = new FactJson(source, FACTORY.createParser(source.open()), strict);
      json.next();
      return json;
    } catch (IOException failure) {
      throw source.failed(failure);
    }
  }

  /// The whole document as a tree.
  public static FactDocument document(FactSource source) throws UnusableFacts {
    return document(source, false);
  }

  /// The whole document as a tree; a key that an object has twice is a fault.
  public static FactDocument strictDocument(FactSource source) throws UnusableFacts {
    return document(source, true);
  }

  private static FactDocument document(FactSource source, boolean strict) throws UnusableFacts {
    try (FactJson json = open(source, strict)) {
      FactNode root = json.tree();
      json.end();
      return json.document(root);
    }
  }

  /// A tree of this document, with what it takes to place findings.
  public FactDocument document(FactNode root) {
    return new FactDocument(root, source::at);
  }

  /// Reads the object that comes next, member by member.
  ///
  /// @param what the thing, for the message where it is no object
  public void members(String what, Member member) throws UnusableFacts {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      throw wrong(what, "an object");
    }
    while (next() != JsonToken.END_OBJECT) {
      String key = key();
      next();
      member.read(key);
    }
  }

  /// Reads the list that comes next, item by item.
  public void items(String what, Member item) throws UnusableFacts {
    if (parser.currentToken() != JsonToken.START_ARRAY) {
      throw wrong(what, "a list");
    }
    for (int i = 0; next() != JsonToken.END_ARRAY; i++) {
      item.read(Integer.toString(i));
    }
  }

  /// Asks that a name can stand in a table.
  public void requireWord(String name) throws UnusableFacts {
    if (!FactWord.is(name)) {
      throw new UnusableFacts(
          source.at(FactFault.WRONG_SHAPE, offset(), "`" + name + "` can be no name here"));
    }
  }

  /// Whether the value that comes next is an object.
  public boolean isObject() {
    return parser.currentToken() == JsonToken.START_OBJECT;
  }

  /// The text that comes next.
  public String text(String what) throws UnusableFacts {
    if (parser.currentToken() != JsonToken.VALUE_STRING) {
      throw wrong(what, "a text");
    }
    return text();
  }

  /// Passes over the value that comes next, however deep it is.
  public void skip() throws UnusableFacts {
    try {
      parser.skipChildren();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  /// The value that comes next, with all below it.
  public FactNode tree() throws UnusableFacts {
    return tree(_ -> true);
  }

  /// The value that comes next; members of objects whose keys are not wanted are passed over.
  public FactNode tree(Predicate<String> wanted) throws UnusableFacts {
    long offset = offset();
    if (++nodes > MOST_NODES) {
      throw source.whole(
          FactFault.TOO_LARGE, "`" + source.name() + "` has more than " + MOST_NODES + " values");
    }
    JsonToken token = parser.currentToken();
    if (token == JsonToken.START_OBJECT) {
      Map<String, FactNode> members = new LinkedHashMap<>();
      members(
          "",
          key -> {
            if (strict && members.containsKey(key)) {
              throw new UnusableFacts(
                  source.at(
                      FactFault.DAMAGED, offset(), "the key `" + key + "` stands here twice"));
            }
            if (wanted.test(key)) {
              members.put(key, tree(wanted));
            } else {
              skip();
            }
          });
      return new Table(members, offset);
    }
    if (token == JsonToken.START_ARRAY) {
      List<FactNode> items = new ArrayList<>();
      items("", _ -> items.add(tree(wanted)));
      return new Listing(items, offset);
    }
    return new Text(text(), token == JsonToken.VALUE_STRING, offset);
  }

  /// Asks that nothing follows the value that was read.
  public void end() throws UnusableFacts {
    try {
      if (parser.nextToken() != null) {
        throw new UnusableFacts(
            source.at(FactFault.DAMAGED, offset(), "text after the end of the document"));
      }
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  @Override
  public void close() throws UnusableFacts {
    try {
      parser.close();
    } catch (IOException failure) {
      throw source.failed(failure);
    }
  }

  private JsonToken next() throws UnusableFacts {
    try {
      JsonToken token = parser.nextToken();
      if (token == null) {
        throw source.whole(FactFault.DAMAGED, "`" + source.name() + "` is empty");
      }
      return token;
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private String key() throws UnusableFacts {
    try {
      return parser.currentName();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private String text() throws UnusableFacts {
    try {
      return parser.getText();
    } catch (IOException failure) {
      throw failed(failure);
    }
  }

  private long offset() {
    return parser.currentTokenLocation().getByteOffset();
  }

  private UnusableFacts wrong(String what, String wanted) throws UnusableFacts {
    String found =
        switch (parser.currentToken()) {
          case START_OBJECT -> "an object";
          case START_ARRAY -> "a list";
          case VALUE_STRING -> "the text `" + text() + "`";
          default -> "`" + text() + "`";
        };
    return new UnusableFacts(
        source.at(FactFault.WRONG_SHAPE, offset(), what + " is " + found + ", not " + wanted));
  }

  private UnusableFacts failed(IOException failure) throws UnusableFacts {
    return switch (failure) {
      case JsonEOFException early ->
          new UnusableFacts(
              source.at(
                  FactFault.DAMAGED,
                  early.getLocation().getByteOffset(),
                  "no JSON: the text ends inside of it"));
      case JacksonException malformed ->
          new UnusableFacts(
              source.at(
                  FactFault.DAMAGED,
                  malformed.getLocation() == null ? 0 : malformed.getLocation().getByteOffset(),
                  "no JSON: " + malformed.getOriginalMessage()));
      default -> source.failed(failure);
    };
  }
}
