package dev.seriema.catalog.facts.source;

import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/// Reads the first and only document of a YAML file.
///
/// Aliases are refused: with them a small file can stand for an endless one.
public final class FactYaml {
  /// Longest file that is read, in bytes.
  public static final int LONGEST = 16 << 20;

  /// Tags that make a word a text.
  private static final Set<String> TEXTS = Set.of("!", "tag:yaml.org,2002:str");

  private static final Set<String> MAPPINGS = Set.of("!", "tag:yaml.org,2002:map");
  private static final Set<String> LISTS = Set.of("!", "tag:yaml.org,2002:seq");

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setCodePointLimit(LONGEST).build();

  private final FactSource source;
  private final SourceText text;
  private final Deque<Open> open = new ArrayDeque<>();
  private @Nullable FactNode root;

  private FactYaml(FactSource source, SourceText text) {
    this.source = source;
    this.text = text;
  }

  /// A list or mapping that has not ended yet; a list has no members.
  private static final class Open {
    final long offset;
    final @Nullable Map<String, FactNode> members;
    final List<FactNode> items = new ArrayList<>();
    @Nullable String key;

    Open(long offset, @Nullable Map<String, FactNode> members) {
      this.offset = offset;
      this.members = members;
    }

    FactNode closed() {
      return members == null
          ? new FactNode.Listing(items, offset)
          : new FactNode.Table(members, offset);
    }
  }

  public static FactDocument document(FactSource source) throws UnusableFacts {
    FactYaml yaml = new FactYaml(source, source.text(LONGEST));
    return new FactDocument(yaml.read(), yaml::at);
  }

  private FactNode read() throws UnusableFacts {
    try {
      for (Event event : new Parse(SETTINGS).parseString(text.text())) {
        take(event);
      }
    } catch (MarkedYamlEngineException malformed) {
      throw new UnusableFacts(
          at(
              FactFault.DAMAGED,
              malformed.getProblemMark().map(Mark::getIndex).orElse(0),
              "no YAML: " + malformed.getProblem()));
    } catch (ReaderException _) {
      int place = firstSpecial();
      throw new UnusableFacts(
          at(
              FactFault.DAMAGED,
              place,
              "no YAML: the character `U+%04X` is not allowed"
                  .formatted(text.text().codePoints().skip(place).findFirst().orElse(0))));
    } catch (YamlEngineException malformed) {
      throw new UnusableFacts(at(FactFault.DAMAGED, 0, "no YAML: " + malformed.getMessage()));
    }
    if (root == null) {
      throw source.whole(FactFault.DAMAGED, "`" + source.name() + "` is empty");
    }
    return root;
  }

  /// In code points; the library names no place.
  private int firstSpecial() {
    int[] points = text.text().codePoints().toArray();
    int place = 0;
    while (place < points.length - 1 && StreamReader.isPrintable(points[place])) {
      place++;
    }
    return place;
  }

  private void take(Event event) throws UnusableFacts {
    long offset = offset(event);
    switch (event.getEventId()) {
      case MappingStart -> {
        expectNoTag(((CollectionStartEvent) event).getTag(), MAPPINGS, offset);
        begin(new Open(offset, new LinkedHashMap<>()));
      }
      case SequenceStart -> {
        expectNoTag(((CollectionStartEvent) event).getTag(), LISTS, offset);
        begin(new Open(offset, null));
      }
      case MappingEnd, SequenceEnd -> add(open.pop().closed());
      case Scalar -> scalar((ScalarEvent) event, offset);
      case Alias ->
          throw refused(offset, "aliases (`*name`) are not read; write the value out instead");
      case DocumentStart -> {
        if (root != null) {
          throw refused(offset, "a second document; one is read of each file");
        }
      }
      case StreamStart, StreamEnd, DocumentEnd, Comment -> {
        // These carry no value.
      }
    }
  }

  private void begin(Open inner) throws UnusableFacts {
    Open outer = open.peek();
    if (outer != null && outer.members != null && outer.key == null) {
      throw refused(inner.offset, "a key that is no text");
    }
    if (open.size() == FactJson.DEEPEST) {
      throw refused(inner.offset, "nested deeper than " + FactJson.DEEPEST + " levels");
    }
    open.push(inner);
  }

  private void scalar(ScalarEvent event, long offset) throws UnusableFacts {
    Open outer = open.peek();
    if (outer != null && outer.members != null && outer.key == null) {
      if (outer.members.containsKey(event.getValue())) {
        throw refused(offset, "the key `" + event.getValue() + "` stands here twice");
      }
      outer.key = event.getValue();
      return;
    }
    Optional<String> tag = event.getTag();
    expectNoTag(tag, TEXTS, offset);
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    add(new FactNode.Text(event.getValue(), !plain || tag.isPresent(), offset));
  }

  private void expectNoTag(Optional<String> tag, Set<String> usual, long offset)
      throws UnusableFacts {
    if (tag.filter(other -> !usual.contains(other)).isPresent()) {
      throw refused(offset, "the tag `" + tag.get() + "` is not read; write the value without it");
    }
  }

  private void add(FactNode node) {
    Open outer = open.peek();
    if (outer == null) {
      root = node;
    } else if (outer.members == null) {
      outer.items.add(node);
    } else if (outer.key != null) {
      outer.members.put(outer.key, node);
      outer.key = null;
    }
  }

  private UnusableFacts refused(long offset, String what) {
    return new UnusableFacts(at(FactFault.DAMAGED, offset, what));
  }

  private static long offset(Event event) {
    Optional<Mark> start = event.getStartMark();
    return start.map(Mark::getIndex).orElse(0);
  }

  /// @param offset in code points, as the library counts
  private FactFinding at(FactFault fault, long offset, String message) {
    String content = text.text();
    int points = content.codePointCount(0, content.length());
    int start = content.offsetByCodePoints(0, Math.clamp(offset, 0, points));
    int end = Math.min(content.length(), start + 1);
    return new FactFinding(text, Diagnostic.of(fault, new SourceSpan(start, end), message));
  }
}
