package dev.seriema.engine.match;

import dev.seriema.engine.plan.PatternIndex;
import dev.seriema.engine.plan.Presearch;
import dev.seriema.engine.plan.Strategy;
import dev.seriema.model.event.Event;
import dev.seriema.model.event.ValueKind;
import dev.seriema.model.value.ByteWords;
import java.util.Arrays;
import java.util.function.ObjIntConsumer;
import org.jspecify.annotations.Nullable;

/// Finds the atoms that hold for a value because it fits one of their patterns. Each pattern is
/// tried at most once for a value, however often what it waits for stands there. Reused for other
/// values; not thread-safe.
final class PatternSearch {
  private final PatternIndex index;
  private final Presearch everything;
  private final PlanTests allTests;
  private final ObjIntConsumer<Throwable> failures;

  /// Per entry of the index its test, once it was tried.
  private final @Nullable TextTest[] tests;

  private final int[] atoms;

  /// Per list of the index the number of the search that came to it last.
  private final int[] visited;

  /// Per entry the number of the search that tried it last; it may be in several lists.
  private final int[] tried;

  private final int[] found;
  private int foundCount;
  private int search;

  /// @param failures is told of atoms one of whose patterns failed
  PatternSearch(PatternIndex index, PlanTests tests, ObjIntConsumer<Throwable> failures) {
    this.index = index;
    everything = Presearch.of(index);
    this.failures = failures;
    allTests = tests;
    this.tests = new TextTest[index.entries().size()];
    atoms = index.entries().stream().mapToInt(PatternIndex.Entry::atom).toArray();
    visited = new int[index.lists()];
    tried = new int[atoms.length];
    found = new int[atoms.length];
  }

  /// Of all that atoms wait for, in its one entry.
  Presearch everything() {
    return everything;
  }

  /// @param strategy in which rules wait for some of the atoms; others are left out; null for all
  /// @param entry of the presearch, which tells the places worth looking at
  /// @return how many atoms hold, some perhaps told twice
  int search(Event event, int value, @Nullable Strategy strategy, Presearch presearch, int entry) {
    foundCount = 0;
    if (event.kind(value) == ValueKind.OBJECT) {
      return 0;
    }
    if (++search < 0) {
      Arrays.fill(visited, 0);
      Arrays.fill(tried, 0);
      search = 1;
    }
    byte[] bytes = event.foldedBytes(value);
    int end = event.foldedEnd(value);
    for (int at = presearch.nextPlace(entry, bytes, event.foldedStart(value), end);
        at >= 0;
        at = presearch.nextPlace(entry, bytes, at + 1, end)) {
      int list = index.list(bytes, at);
      if (list >= 0 && visited[list] != search) {
        visited[list] = search;
        tryAll(index.entries(list), event, value, strategy);
      }
    }
    if (index.foreign().length > 0 && !ByteWords.isAscii(bytes, event.foldedStart(value), end)) {
      tryAll(index.foreign(), event, value, strategy);
    }
    return foundCount;
  }

  /// @param place below what [#search] returned
  int atom(int place) {
    return found[place];
  }

  private void tryAll(int[] entries, Event event, int value, @Nullable Strategy strategy) {
    for (int entry : entries) {
      if (tried[entry] != search && (strategy == null || strategy.byAtom(atoms[entry]) != null)) {
        tried[entry] = search;
        if (holds(entry, event, value)) {
          found[foundCount++] = atoms[entry];
        }
      }
    }
  }

  private boolean holds(int entry, Event event, int value) {
    try {
      return test(entry).holds(event, value);
    } catch (RuntimeException | StackOverflowError cause) {
      failures.accept(cause, atoms[entry]);
      return false;
    }
  }

  private TextTest test(int entry) {
    TextTest test = tests[entry];
    if (test == null) {
      PatternIndex.Entry of = index.entries().get(entry);
      test = allTests.of(of.pattern());
      tests[entry] = test;
    }
    return test;
  }
}
