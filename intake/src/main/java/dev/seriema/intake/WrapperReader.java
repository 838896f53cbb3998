package dev.seriema.intake;

import org.jspecify.annotations.Nullable;

/// Lets a wrapper read an input and gives out the documents that it finds, in blocks.
final class WrapperReader implements DocumentReader {
  private final OpenInput input;
  private final Blocks blocks;
  private final Wrapper wrapper;
  private Documents documents;
  private int taken;
  private boolean ended;

  WrapperReader(OpenInput input, Blocks blocks, Wrapper wrapper) {
    this.input = input;
    this.blocks = blocks;
    this.wrapper = wrapper;
    this.documents = new Documents(blocks);
  }

  @Override
  public @Nullable LineBlock next() {
    while (true) {
      if (taken < input.filled()) {
        taken = wrapper.take(input.buffer(), taken, input.filled(), documents);
      } else if (!input.isEnded() && !(documents.count() > 0 && input.isQuiet())) {
        input.drop(taken);
        taken = 0;
        input.read();
      } else if (input.isEnded() && !ended) {
        ended = true;
        wrapper.end(input.isBrokenOff(), input.isCutOff(), documents);
      } else {
        return documents.count() > 0 ? give() : null;
      }
      if (documents.isFull()) {
        return give();
      }
    }
  }

  private LineBlock give() {
    Documents given = documents;
    documents = given.next();
    return blocks.ofDocuments(input.source(), given);
  }
}
