package dev.seriema.model.exception;

import dev.seriema.model.diagnostic.SourceSpan;
import dev.seriema.model.diagnostic.SourceText;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// One item of a list of exceptions: an event that satisfies all of its entries is excepted.
///
/// @param id unique in its list
/// @param systems operating systems to whose hosts it is confined, such as `windows`; empty where
///   it is not
/// @param expiry the last moment at which it counts
/// @param source the file it is written in
/// @param span where its name is written, or what stands for it
public record ExceptionItem(
    String id,
    String name,
    List<ExceptionEntry> entries,
    List<String> systems,
    Optional<Instant> expiry,
    SourceText source,
    SourceSpan span) {
  public ExceptionItem {
    entries = List.copyOf(entries);
    systems = List.copyOf(systems);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("an item without entries would except every event");
    }
  }
}
