package dev.seriema.benchmark.compare;

import java.nio.file.Path;
import java.util.List;

/// What is compared, and how.
///
/// @param events a file with a document on each line
/// @param count how many of them at most
/// @param rules files and folders
/// @param warmUpSeconds passes of a program that are not counted
/// @param seconds passes of a program that are counted, in each round
/// @param libraryClassPath where programs are that need a library of their own
public record CompareSettings(
    List<Contender> contenders,
    Path events,
    int count,
    List<Path> rules,
    int rounds,
    double warmUpSeconds,
    double seconds,
    String libraryClassPath) {
  public CompareSettings {
    contenders = List.copyOf(contenders);
    rules = List.copyOf(rules);
  }
}
