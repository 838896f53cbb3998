package dev.seriema.intake;

import java.util.function.Consumer;

/// What the readers of all inputs share: sizes, buffers, the numbers of blocks, and whom to tell.
final class Blocks {
  private final int documentLimit;
  private final int blockBytes;
  private final Consumer<IntakeFinding> findings;
  private final Buffers buffers;
  private long given;

  /// @param documentLimit most bytes of a line or document
  /// @param blockBytes how many bytes a block has unless a line is longer
  Blocks(int documentLimit, int blockBytes, Consumer<IntakeFinding> findings) {
    this.documentLimit = documentLimit;
    this.blockBytes = blockBytes;
    this.findings = findings;
    this.buffers = new Buffers(blockBytes);
  }

  int documentLimit() {
    return documentLimit;
  }

  int blockBytes() {
    return blockBytes;
  }

  Buffers buffers() {
    return buffers;
  }

  void tell(IntakeFinding finding) {
    findings.accept(finding);
  }

  /// @param end one past the last `\n` of the lines
  /// @param position behind them
  LineBlock ofLines(
      EventSource source, long firstLine, byte[] bytes, int end, InputPosition position) {
    return new LineBlock(source, given++, firstLine, bytes, end, null, position, buffers);
  }

  LineBlock ofDocuments(EventSource source, Documents documents) {
    long firstLine = documents.line(0);
    byte[] bytes = documents.bytes();
    return new LineBlock(
        source, given++, firstLine, bytes, documents.length(), documents, null, buffers);
  }
}
