package dev.seriema.detector.correlation;

import dev.seriema.detector.alert.SourceEvent;
import dev.seriema.model.value.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Events that together are a match.
///
/// @param query its number
/// @param events by stage; null where the match needs that there is none
/// @param key the values that the events share; missing for an optional one that all lack
/// @param first the number of the first event that there is, in the store; numbers ascend in order
/// @param last the number of the last
/// @param raised when the match became certain: the time of its last event, or the end of its span
///   where nothing may follow
public record EventGroup(
    int query,
    List<@Nullable SourceEvent> events,
    List<Value> key,
    long first,
    long last,
    Instant raised)
    implements Detection {
  public EventGroup {
    events = Collections.unmodifiableList(new ArrayList<>(events));
    key = List.copyOf(key);
  }

  /// The events that there are, in the order of their stages.
  public List<SourceEvent> present() {
    return events.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }
}
