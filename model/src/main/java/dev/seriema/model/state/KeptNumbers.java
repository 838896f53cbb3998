package dev.seriema.model.state;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;

/// The numbers by which one process knows things that it keeps, in ascending order. What refers to
/// a thing writes its place among them: another process knows it by a number of its own.
public final class KeptNumbers {
  private final long[] ascending;

  private KeptNumbers(long[] ascending) {
    this.ascending = ascending;
  }

  public static KeptNumbers of(LongStream numbers) {
    return new KeptNumbers(numbers.sorted().distinct().toArray());
  }

  /// The numbers, in ascending order.
  public LongStream all() {
    return Arrays.stream(ascending);
  }

  public int count() {
    return ascending.length;
  }

  /// @param number one of these
  public void write(long number, StateOutput out) throws IOException {
    int place = Arrays.binarySearch(ascending, number);
    if (place < 0) {
      throw new IllegalArgumentException("nothing is kept under " + number);
    }
    out.count(place);
  }

  /// @return one of these
  public long read(StateInput in) throws IOException {
    int place = in.count(Integer.MAX_VALUE);
    in.expect(place < ascending.length, "something is named that is not kept");
    return ascending[place];
  }
}
