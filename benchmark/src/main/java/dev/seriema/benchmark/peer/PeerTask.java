package dev.seriema.benchmark.peer;

import java.util.List;

/// What a process measures.
///
/// @param events a file with a document on each line
/// @param mostEvents how many of them are shown
/// @param rules files and folders
/// @param mostRules how many of the rules that any program can be given are loaded, by their ids
/// @param warmUpSeconds passes that are not counted are made for so long, one at least
/// @param seconds passes that are counted are made for so long, one at least
public record PeerTask(
    String peer,
    String events,
    int mostEvents,
    List<String> rules,
    int mostRules,
    double warmUpSeconds,
    double seconds) {
  public PeerTask {
    rules = List.copyOf(rules);
  }
}
