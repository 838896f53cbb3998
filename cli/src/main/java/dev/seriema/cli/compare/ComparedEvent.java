package dev.seriema.cli.compare;

/// An event that an alert was made of. Times are in milliseconds since 1970.
///
/// @param windowTime by which it lies in a window, or [#NO_TIME]
/// @param ownTime its `@timestamp`, or [#NO_TIME]
record ComparedEvent(String index, String id, long windowTime, long ownTime) {
  static final long NO_TIME = Long.MIN_VALUE;

  Place place() {
    return new Place(index, id);
  }

  /// Tells it from other events.
  record Place(String index, String id) {}
}
