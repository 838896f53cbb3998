package dev.seriema.catalog.sigma.yaml;

import dev.seriema.catalog.sigma.fault.SigmaFault;
import dev.seriema.model.diagnostic.Diagnostic;
import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;

/// Builds the tree of one document from what the parser meets. After the first fault that leaves no
/// sound tree, the rest is passed over.
final class NodeBuilder {
  /// Deepest nesting of lists and mappings.
  static final int DEEPEST = 64;

  /// Most values of a document, those that aliases repeat counted each time.
  static final int MOST_VALUES = 100_000;

  private final Places places;
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, YamlNode> anchors = new HashMap<>();
  private final List<Diagnostic> faults = new ArrayList<>();
  private @Nullable YamlNode root;
  private long size;

  NodeBuilder(Places places) {
    this.places = places;
  }

  Optional<YamlNode> root() {
    return Optional.ofNullable(root);
  }

  List<Diagnostic> faults() {
    return faults;
  }

  /// A list or mapping that has not ended.
  private static final class Open {
    final SourceSpan start;
    final Optional<String> anchor;
    final boolean isMapping;
    final List<YamlNode> items = new ArrayList<>();
    final List<YamlNode.Member> members = new ArrayList<>();
    final Set<String> keys = new HashSet<>();
    YamlNode.@Nullable Scalar key;
    long size = 1;

    Open(SourceSpan start, Optional<String> anchor, boolean isMapping) {
      this.start = start;
      this.anchor = anchor;
      this.isMapping = isMapping;
    }

    YamlNode closed(int end) {
      SourceSpan span = new SourceSpan(start.start(), Math.max(start.end(), end));
      return isMapping
          ? new YamlNode.Mapping(members, size, span)
          : new YamlNode.Listing(items, size, span);
    }

    boolean awaitsKey() {
      return isMapping && key == null;
    }
  }

  void take(Event event) {
    if (faults.size() >= 20) {
      return;
    }
    switch (event.getEventId()) {
      case MappingStart -> begin((NodeEvent) event, true);
      case SequenceStart -> begin((NodeEvent) event, false);
      case MappingEnd, SequenceEnd -> close();
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case StreamStart, StreamEnd, DocumentStart, DocumentEnd, Comment -> {
        // These are no part of a document's content.
      }
    }
  }

  private void begin(NodeEvent event, boolean isMapping) {
    SourceSpan span = places.span((Event) event);
    if (open.size() == DEEPEST) {
      fault(SigmaFault.TOO_LARGE, span, "nested deeper than " + DEEPEST + " levels");
    }
    Open outer = open.peek();
    if (outer != null && outer.awaitsKey()) {
      fault(SigmaFault.NO_YAML, span, "a key that is no text");
      outer.key = new YamlNode.Scalar("", false, false, span.start(), span);
    }
    open.push(new Open(span, event.getAnchor().map(Anchor::getValue), isMapping));
  }

  private void close() {
    Open inner = open.pop();
    YamlNode closed = inner.closed(last(inner));
    inner.anchor.ifPresent(name -> anchors.put(name, closed));
    add(closed, 1);
  }

  /// Where the last value of a list or mapping ends.
  private static int last(Open inner) {
    if (inner.isMapping) {
      return inner.members.isEmpty() ? 0 : end(inner.members.getLast());
    }
    return inner.items.isEmpty() ? 0 : inner.items.getLast().span().end();
  }

  private static int end(YamlNode.Member member) {
    return Math.max(member.key().span().end(), member.value().span().end());
  }

  private void scalar(ScalarEvent event) {
    SourceSpan span = places.span(event);
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    boolean quoted =
        event.getScalarStyle() == ScalarStyle.SINGLE_QUOTED
            || event.getScalarStyle() == ScalarStyle.DOUBLE_QUOTED;
    int start = span.start() + (quoted ? 1 : 0);
    boolean exact = (plain || quoted) && places.stands(event.getValue(), start);
    YamlNode.Scalar node = new YamlNode.Scalar(event.getValue(), plain, exact, start, span);
    event.getAnchor().map(Anchor::getValue).ifPresent(name -> anchors.put(name, node));
    add(node, 1);
  }

  private void alias(AliasEvent event) {
    String name = event.getAlias().getValue();
    SourceSpan span = places.span(event);
    YamlNode meant = anchors.get(name);
    if (meant == null) {
      boolean cyclic = open.stream().anyMatch(outer -> outer.anchor.equals(Optional.of(name)));
      fault(
          SigmaFault.ALIAS,
          span,
          cyclic
              ? "the alias `*" + name + "` stands inside of what it repeats"
              : "the alias `*" + name + "` has no anchor `&" + name + "` before it");
      add(new YamlNode.Scalar("", false, false, span.start(), span), 1);
      return;
    }
    add(meant, meant.size());
  }

  /// @param values that come to those of the document: what is in a list was counted before
  private void add(YamlNode node, long values) {
    Open outer = open.peek();
    if (outer == null) {
      root = node;
    } else if (outer.awaitsKey()) {
      key(outer, node);
    } else {
      size += values;
      outer.size += node.size();
      if (size > MOST_VALUES) {
        if (faults.isEmpty()) {
          fault(
              SigmaFault.TOO_LARGE,
              node.span(),
              "more than " + MOST_VALUES + " values, aliases counted each time");
        }
        outer.key = null;
        return;
      }
      addTo(outer, node);
    }
  }

  private void addTo(Open outer, YamlNode node) {
    YamlNode.Scalar key = outer.key;
    if (key == null) {
      outer.items.add(node);
    } else {
      outer.members.add(new YamlNode.Member(key, node));
      outer.key = null;
    }
  }

  private void key(Open outer, YamlNode node) {
    if (!(node instanceof YamlNode.Scalar key)) {
      fault(SigmaFault.NO_YAML, node.span(), "a key that is no text");
      outer.key = new YamlNode.Scalar("", false, false, node.span().start(), node.span());
      return;
    }
    if (!outer.keys.add(key.value())) {
      fault(
          SigmaFault.DUPLICATE_KEY, key.span(), "the key `" + key.value() + "` stands here twice");
    }
    outer.key = key;
  }

  private void fault(SigmaFault fault, SourceSpan span, String message) {
    faults.add(Diagnostic.of(fault, span, message));
  }
}
