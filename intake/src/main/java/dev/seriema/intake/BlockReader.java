package dev.seriema.intake;

import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads inputs one after another, whatever their form, as blocks of whole documents.
///
/// Blocks come in the order of inputs and lines and carry a number, so that several threads may
/// take and work on them while results keep that order. No block holds documents of two inputs. Of
/// an input that is damaged or ends early, the documents that are whole are given first.
///
/// Memory: a buffer for each block that is not released, and for a long document up to the limit,
/// however large the array or response that holds it. [#next] may be called from several threads.
public final class BlockReader implements BlockSource {
  /// How many bytes a block has unless a line is longer.
  public static final int DEFAULT_BLOCK_BYTES = 512 << 10;

  private final Iterator<EventSource> sources;
  private final Blocks blocks;

  private @Nullable OpenInput input;
  private @Nullable DocumentReader reader;

  /// @param lineLimit a longer line or document, in bytes without its end, is passed over unless a
  ///   block holds it anyway; usually that of the scanner's documents, which refuses those
  /// @param findings is told what is wrong, before the blocks that follow it, by the thread that
  ///   calls [#next]
  public BlockReader(List<EventSource> sources, int lineLimit, Consumer<IntakeFinding> findings) {
    this(sources, lineLimit, findings, DEFAULT_BLOCK_BYTES);
  }

  /// @param blockBytes how many bytes a block has unless a line is longer
  public BlockReader(
      List<EventSource> sources, int lineLimit, Consumer<IntakeFinding> findings, int blockBytes) {
    this.sources = List.copyOf(sources).iterator();
    this.blocks = new Blocks(lineLimit, blockBytes, findings);
  }

  /// @param blocks what it shares with other readers
  BlockReader(List<EventSource> sources, Blocks blocks) {
    this.sources = List.copyOf(sources).iterator();
    this.blocks = blocks;
  }

  @Override
  public synchronized @Nullable LineBlock next() {
    while (true) {
      DocumentReader open = reader;
      if (open == null) {
        if (!sources.hasNext()) {
          return null;
        }
        open = open(sources.next());
        reader = open;
      }
      LineBlock block = open.next();
      if (block != null) {
        return block;
      }
      closeInput();
    }
  }

  @Override
  public synchronized void close() {
    closeInput();
    while (sources.hasNext()) {
      sources.next();
    }
  }

  private DocumentReader open(EventSource source) {
    OpenInput opened = new OpenInput(source, blocks.buffers().take());
    input = opened;
    if (source.before().bytes() > 0) {
      return new LineReader(opened, blocks);
    }
    Sniffer sniffer = new Sniffer();
    Recognised recognised = sniffer.look(opened.buffer(), opened.filled(), opened.isEnded());
    while (recognised == null) {
      opened.read();
      recognised = sniffer.look(opened.buffer(), opened.filled(), opened.isEnded());
    }
    return switch (recognised) {
      case OtherFormat other -> {
        opened.refuse(other.refused(source));
        yield new LineReader(opened, blocks);
      }
      case Form form -> form.reader(opened, blocks);
    };
  }

  private void closeInput() {
    OpenInput opened = input;
    if (opened != null) {
      opened.breakOff().ifPresent(blocks::tell);
      blocks.buffers().giveBack(opened.buffer());
      opened.close().ifPresent(blocks::tell);
    }
    input = null;
    reader = null;
  }
}
