package dev.seriema.benchmark.peer;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.benchmark.rules.FlatRule;
import java.io.IOException;
import java.util.List;
import java.util.Set;

/// A program that tells how often rules match. Used by one thread; it may start others itself.
public interface Peer extends AutoCloseable {

  /// Of the library that does the work; empty where it comes with the JDK or is our own.
  String version();

  /// Called once.
  ///
  /// @param lines the events of all passes, for what a program has to know of them beforehand, such
  ///   as the columns of a table
  /// @return numbers of the rules that it cannot take
  Set<Integer> load(List<FlatRule> rules, EventLines lines) throws Exception;

  /// Shows every event to every rule.
  void pass(EventLines lines, Tally tally) throws Exception;

  @Override
  default void close() throws IOException {}
}
