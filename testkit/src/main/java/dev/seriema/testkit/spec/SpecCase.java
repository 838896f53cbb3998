package dev.seriema.testkit.spec;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// One test of a page.
///
/// @param page the file's name, for messages
/// @param name the heading
/// @param line of the heading, from 1
public record SpecCase(String page, String name, int line, List<Block> blocks) {
  public SpecCase {
    blocks = List.copyOf(blocks);
  }

  /// @param line of its first line of content, from 1
  public record Block(BlockKind kind, String text, int line) {}

  /// The text of a block that must be there once.
  ///
  /// @throws SpecFault where it is not
  public String only(BlockKind kind) {
    return optional(kind).orElseThrow(() -> fault("needs a block `" + kind.word() + "`"));
  }

  /// The text of a block that may be there once.
  ///
  /// @throws SpecFault where there are several
  public Optional<String> optional(BlockKind kind) {
    List<Block> found = blocks.stream().filter(block -> block.kind() == kind).toList();
    if (found.size() > 1) {
      throw fault("has " + found.size() + " blocks `" + kind.word() + "`");
    }
    return found.stream().findFirst().map(Block::text);
  }

  /// The events of the table or of the timeline, in order of time.
  ///
  /// @throws SpecFault where there is none of them, or it cannot be read
  public List<SpecEvent> events() {
    return optional(BlockKind.TIMELINE).isPresent()
        ? timeline().events()
        : EventTable.read(page, block(BlockKind.EVENTS));
  }

  /// What has to match, an id or several joined by ` -> ` for each match; empty where the test says
  /// nothing of matches.
  public Optional<List<String>> matches() {
    return optional(BlockKind.TIMELINE).isPresent()
        ? Optional.of(timeline().matches())
        : optional(BlockKind.MATCHES).map(text -> text.lines().map(String::strip).toList());
  }

  private SpecTimeline timeline() {
    return SpecTimeline.read(page, block(BlockKind.TIMELINE));
  }

  private Block block(BlockKind kind) {
    only(kind);
    return blocks.stream().filter(block -> block.kind() == kind).findFirst().orElseThrow();
  }

  /// A drawing may stand everywhere, as it is held against the test wherever it stands.
  ///
  /// @throws SpecFault where a block is of another kind
  public void expectOnly(BlockKind first, BlockKind... others) {
    Set<BlockKind> allowed = EnumSet.of(first, others);
    allowed.add(BlockKind.DRAWN);
    for (Block block : blocks) {
      if (!allowed.contains(block.kind())) {
        throw new SpecFault(
            page,
            block.line(),
            "a block `"
                + block.kind().word()
                + "` is not run here, only "
                + allowed.stream().map(BlockKind::word).collect(Collectors.joining(", ")));
      }
    }
  }

  public SpecFault fault(String message) {
    return new SpecFault(page, line, "`" + name + "` " + message);
  }

  @Override
  public String toString() {
    return name;
  }
}
