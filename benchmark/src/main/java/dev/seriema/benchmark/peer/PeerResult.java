package dev.seriema.benchmark.peer;

import java.util.List;
import java.util.Map;

/// What one process has measured of one program.
///
/// @param rules that it took
/// @param events shown in each pass
/// @param bytes of these events
/// @param seconds of each pass, in their order
/// @param processorSeconds of the whole process during each pass, its collector and compiler too
/// @param matches for each rule that matched, by its id, how often
/// @param refused ids of the rules that it did not take
public record PeerResult(
    String peer,
    String version,
    int rules,
    int events,
    long bytes,
    double loadSeconds,
    List<Double> seconds,
    List<Double> processorSeconds,
    Map<String, Long> matches,
    List<String> refused,
    long heapMegabytes,
    long peakMegabytes) {
  public PeerResult {
    seconds = List.copyOf(seconds);
    processorSeconds = List.copyOf(processorSeconds);
    matches = Map.copyOf(matches);
    refused = List.copyOf(refused);
  }
}
