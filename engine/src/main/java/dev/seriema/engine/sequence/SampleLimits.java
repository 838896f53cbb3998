package dev.seriema.engine.sequence;

/// How much one sample query may remember. Where a bound bites, what comes later is passed over and
/// counted ([Dropped]).
///
/// @param samplesPerKey how many samples of one key are given, at most
/// @param references events that all keys hold together
/// @param keyBytes bytes of all keys together
/// @param keysPerEvent keys that arrays give to one event
public record SampleLimits(int samplesPerKey, int references, int keyBytes, int keysPerEvent) {
  /// One sample for each key, of four million events. With two stages, a key of 36 characters for
  /// each event and room for arrays to grow into that is 550 MB.
  public static final SampleLimits DEFAULT = new SampleLimits(1, 4_000_000, 256 << 20, 1_000);

  public SampleLimits {
    if (samplesPerKey < 1 || references < 1 || keyBytes < 1 || keysPerEvent < 1) {
      throw new IllegalArgumentException("a bound below one remembers nothing");
    }
    if (keyBytes > 1 << 30) {
      throw new IllegalArgumentException("keys take a GiB at most, not " + keyBytes + " bytes");
    }
  }

  public SampleLimits withSamplesPerKey(int count) {
    return new SampleLimits(count, references, keyBytes, keysPerEvent);
  }
}
