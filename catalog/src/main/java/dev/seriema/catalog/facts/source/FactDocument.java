package dev.seriema.catalog.facts.source;

import dev.seriema.catalog.facts.source.FactNode.Listing;
import dev.seriema.catalog.facts.source.FactNode.Table;
import dev.seriema.catalog.facts.source.FactNode.Text;
import java.util.Optional;

/// The tree of a document, and what it takes to say where in the file something is.
///
/// @param places turns the offset of a node into a place of the file
public record FactDocument(FactNode root, Places places) {
  /// How nodes count their offsets.
  public interface Places {
    FactFinding at(FactFault fault, long offset, String message) throws UnusableFacts;
  }

  public FactFinding finding(FactFault fault, FactNode node, String message) throws UnusableFacts {
    return places.at(fault, node.offset(), message);
  }

  public UnusableFacts fault(FactFault fault, FactNode node, String message) throws UnusableFacts {
    return new UnusableFacts(finding(fault, node, message));
  }

  /// @param what the thing, such as `the map of stacks`
  public Table table(FactNode node, String what) throws UnusableFacts {
    if (node instanceof Table table) {
      return table;
    }
    throw wrong(node, what, "an object");
  }

  public Listing list(FactNode node, String what) throws UnusableFacts {
    if (node instanceof Listing list) {
      return list;
    }
    throw wrong(node, what, "a list");
  }

  public String text(FactNode node, String what) throws UnusableFacts {
    if (node instanceof Text text) {
      return text.value();
    }
    throw wrong(node, what, "a text");
  }

  /// The text of a member; empty where there is none, or none that is a text.
  public Optional<String> text(Table table, String member) {
    return table.members().get(member) instanceof Text text
        ? Optional.of(text.value())
        : Optional.empty();
  }

  private UnusableFacts wrong(FactNode node, String what, String wanted) throws UnusableFacts {
    return fault(FactFault.WRONG_SHAPE, node, what + " is " + node.kind() + ", not " + wanted);
  }
}
