package dev.seriema.testkit;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.seriema.model.event.EventFault;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.schema.FieldPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What an event is, said slowly and obviously: Jackson reads a tree, and the tree is flattened.
///
/// The scanner must agree with it on every input.
public final class SlowDecoder {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(Integer.MAX_VALUE)
                  .maxStringLength(Integer.MAX_VALUE)
                  .maxNameLength(Integer.MAX_VALUE)
                  .maxNumberLength(Integer.MAX_VALUE)
                  .build())
          .build();

  private final Set<String> wanted;
  private final Set<String> onTheWay = new HashSet<>();
  private final ScanLimits limits;

  public SlowDecoder(Collection<FieldPath> fields, ScanLimits limits) {
    this.limits = limits;
    this.wanted = fields.stream().map(FieldPath::name).collect(Collectors.toSet());
    for (String name : wanted) {
      onTheWay.add(name);
      for (int dot = name.indexOf('.'); dot >= 0; dot = name.indexOf('.', dot + 1)) {
        onTheWay.add(name.substring(0, dot));
      }
    }
  }

  /// One value: how it is written, and its text with escapes undone (of an object: its JSON).
  public record FieldValue(ValueKind kind, String text) {}

  /// An event, or why there is none.
  public sealed interface Outcome {
    /// @param values of wanted fields that have any, in document order
    record Decoded(
        Map<String, List<FieldValue>> values, Optional<String> id, Optional<String> index)
        implements Outcome {}

    record Refused(EventFault kind) implements Outcome {}
  }

  public Outcome decode(byte[] document) {
    if (document.length > limits.documentBytes()) {
      return new Outcome.Refused(EventFault.TOO_LARGE);
    }
    try {
      return flatten(tree(utf8(document), limits.depth()));
    } catch (RefusedException refused) {
      return new Outcome.Refused(refused.kind);
    }
  }

  /// All values and all objects of a sound document, whatever their names.
  public static Map<String, List<FieldValue>> everything(byte[] document) {
    Tree.Branch tree = (Tree.Branch) tree(utf8(document), ScanLimits.GREATEST_DEPTH);
    Set<String> names = new TreeSet<>();
    collectNames(source(tree).orElse(tree), Optional.empty(), names);
    List<FieldPath> fields =
        names.stream().filter(name -> !name.isEmpty()).map(FieldPath::new).toList();
    return ((Outcome.Decoded) new SlowDecoder(fields, ScanLimits.DEFAULT).decode(document))
        .values();
  }

  /// The names of all values and of all objects of a document, or none when it cannot be read.
  public static Set<String> names(byte[] document) {
    Set<String> names = new TreeSet<>();
    try {
      Tree tree = tree(utf8(document), ScanLimits.GREATEST_DEPTH);
      collectNames(tree, Optional.empty(), names);
    } catch (RefusedException _) {
      // No document, no names: the caller compares refusals by decoding.
      return Set.of();
    }
    return names;
  }

  private Outcome flatten(Tree tree) {
    if (!(tree instanceof Tree.Branch outermost)) {
      return new Outcome.Refused(EventFault.NOT_AN_OBJECT);
    }
    if (limits.strict() && hasDoubledKey(outermost)) {
      return new Outcome.Refused(EventFault.DUPLICATE_KEY);
    }
    for (String own : List.of("_id", "_index", "_source")) {
      if (outermost.members.stream().filter(member -> member.key.equals(own)).count() > 1) {
        return new Outcome.Refused(EventFault.DUPLICATE_KEY);
      }
    }
    Optional<Tree.Branch> source = source(outermost);
    Map<String, List<FieldValue>> values = new TreeMap<>();
    try {
      flattenMembers(source.orElse(outermost), Optional.empty(), values);
    } catch (RefusedException refused) {
      return new Outcome.Refused(refused.kind);
    }
    Optional<String> id = text(outermost, "_id");
    Optional<String> index = text(outermost, "_index");
    if (source.isPresent()) {
      id.ifPresent(text -> note("_id", new FieldValue(ValueKind.STRING, text), values));
      index.ifPresent(text -> note("_index", new FieldValue(ValueKind.STRING, text), values));
    }
    long count = values.values().stream().mapToLong(List::size).sum();
    if (count > limits.values()) {
      return new Outcome.Refused(EventFault.TOO_MANY_VALUES);
    }
    return new Outcome.Decoded(values, id, index);
  }

  /// The event proper in an envelope.
  private static Optional<Tree.Branch> source(Tree.Branch outermost) {
    return outermost.members.stream()
        .filter(member -> member.key.equals("_source"))
        .map(Member::value)
        .filter(Tree.Branch.class::isInstance)
        .map(Tree.Branch.class::cast)
        .findFirst();
  }

  private static boolean hasDoubledKey(Tree tree) {
    return switch (tree) {
      case Tree.Leaf _, Tree.Nothing _ -> false;
      case Tree.Sequence(List<Tree> elements) ->
          elements.stream().anyMatch(SlowDecoder::hasDoubledKey);
      case Tree.Branch(List<Member> members, _) ->
          members.stream().map(Member::key).distinct().count() < members.size()
              || members.stream().map(Member::value).anyMatch(SlowDecoder::hasDoubledKey);
    };
  }

  private void flattenMembers(
      Tree.Branch branch, Optional<String> name, Map<String, List<FieldValue>> values) {
    Set<String> keys = new HashSet<>();
    for (Member member : branch.members) {
      String path = join(name, member.key);
      if (onTheWay.contains(path) && !keys.add(member.key)) {
        throw new RefusedException(EventFault.DUPLICATE_KEY);
      }
      flattenValue(member.value, path, values);
    }
  }

  private void flattenValue(Tree tree, String name, Map<String, List<FieldValue>> values) {
    switch (tree) {
      case Tree.Leaf(FieldValue value) -> note(name, value, values);
      case Tree.Nothing _ -> {}
      case Tree.Sequence(List<Tree> elements) ->
          elements.forEach(element -> flattenValue(element, name, values));
      case Tree.Branch branch -> {
        if (!branch.members.isEmpty()) {
          note(name, new FieldValue(ValueKind.OBJECT, branch.json), values);
        }
        flattenMembers(branch, Optional.of(name), values);
      }
    }
  }

  private void note(String name, FieldValue value, Map<String, List<FieldValue>> values) {
    if (wanted.contains(name)) {
      values.computeIfAbsent(name, _ -> new ArrayList<>()).add(value);
    }
  }

  private static Optional<String> text(Tree.Branch branch, String key) {
    return branch.members.stream()
        .filter(member -> member.key.equals(key))
        .map(Member::value)
        .filter(Tree.Leaf.class::isInstance)
        .map(leaf -> ((Tree.Leaf) leaf).value)
        .filter(value -> value.kind == ValueKind.STRING)
        .map(FieldValue::text)
        .findFirst();
  }

  private static void collectNames(Tree tree, Optional<String> name, Set<String> names) {
    name.ifPresent(names::add);
    switch (tree) {
      case Tree.Leaf _, Tree.Nothing _ -> {}
      case Tree.Sequence(List<Tree> elements) ->
          elements.forEach(element -> collectNames(element, name, names));
      case Tree.Branch(List<Member> members, _) ->
          members.forEach(
              member -> collectNames(member.value, Optional.of(join(name, member.key)), names));
    }
  }

  private static String join(Optional<String> name, String key) {
    return name.map(start -> start + "." + key).orElse(key);
  }

  private static String utf8(byte[] document) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(document)).toString();
    } catch (CharacterCodingException _) {
      throw new RefusedException(EventFault.BAD_ENCODING);
    }
  }

  private static Tree tree(String document, int depth) {
    int control = RawText.firstControl(document);
    try (JsonParser parser = JSON.createParser(RawText.withoutHalves(document))) {
      if (parser.nextToken() == null) {
        throw new RefusedException(EventFault.MALFORMED_JSON);
      }
      Tree tree = tree(parser, document, depth);
      if (parser.nextToken() != null) {
        throw new RefusedException(EventFault.MALFORMED_JSON);
      }
      if (control < document.length()) {
        throw new RefusedException(EventFault.CONTROL_CHARACTER);
      }
      return tree;
    } catch (JsonProcessingException fault) {
      boolean isControl =
          fault.getOriginalMessage().startsWith("Illegal unquoted character")
              || control < fault.getLocation().getCharOffset();
      throw new RefusedException(
          isControl ? EventFault.CONTROL_CHARACTER : EventFault.MALFORMED_JSON);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static Tree tree(JsonParser parser, String json, int depth) throws IOException {
    JsonToken token = parser.currentToken();
    return switch (token) {
      case START_OBJECT -> {
        int start = (int) parser.currentTokenLocation().getCharOffset();
        List<Member> members = new ArrayList<>();
        while (inside(parser, depth) != JsonToken.END_OBJECT) {
          String key = withoutHalfPairs(parser.currentName());
          parser.nextToken();
          members.add(new Member(key, tree(parser, json, depth - 1)));
        }
        int end = (int) parser.currentLocation().getCharOffset();
        yield new Tree.Branch(members, json.substring(start, end));
      }
      case START_ARRAY -> {
        List<Tree> elements = new ArrayList<>();
        while (inside(parser, depth) != JsonToken.END_ARRAY) {
          elements.add(tree(parser, json, depth - 1));
        }
        yield new Tree.Sequence(elements);
      }
      case VALUE_STRING -> leaf(ValueKind.STRING, withoutHalfPairs(parser.getText()));
      case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> leaf(ValueKind.NUMBER, parser.getText());
      case VALUE_TRUE -> leaf(ValueKind.TRUE, "true");
      case VALUE_FALSE -> leaf(ValueKind.FALSE, "false");
      case VALUE_NULL -> new Tree.Nothing();
      case END_OBJECT, END_ARRAY, FIELD_NAME, NOT_AVAILABLE, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value starts with " + token);
    };
  }

  private static JsonToken inside(JsonParser parser, int depth) throws IOException {
    if (depth < 1) {
      throw new RefusedException(EventFault.TOO_DEEP);
    }
    return parser.nextToken();
  }

  private static Tree leaf(ValueKind kind, String text) {
    return new Tree.Leaf(new FieldValue(kind, text));
  }

  /// The text with U+FFFD for each half of a surrogate pair that stands alone.
  private static String withoutHalfPairs(String text) {
    StringBuilder whole = new StringBuilder();
    text.codePoints()
        .map(codePoint -> codePoint >= 0xd800 && codePoint <= 0xdfff ? 0xfffd : codePoint)
        .forEach(whole::appendCodePoint);
    return whole.toString();
  }

  private record Member(String key, Tree value) {}

  private sealed interface Tree {
    record Branch(List<Member> members, String json) implements Tree {}

    record Sequence(List<Tree> elements) implements Tree {}

    record Leaf(FieldValue value) implements Tree {}

    record Nothing() implements Tree {}
  }

  private static final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final EventFault kind;

    RefusedException(EventFault kind) {
      super(kind.word(), null, false, false);
      this.kind = kind;
    }
  }
}
