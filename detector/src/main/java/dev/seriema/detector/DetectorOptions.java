package dev.seriema.detector;

import dev.seriema.detector.alert.AlertIdScheme;
import dev.seriema.detector.schedule.Scheduling;
import dev.seriema.model.event.ScanLimits;
import dev.seriema.model.schema.FieldPath;
import java.util.List;

/// How a detector works; the defaults are what a user wants who says nothing.
///
/// @param anyIndex every event is shown to every rule, whatever its index
/// @param everyRule every rule is tried on every event that it is shown, without the index of
///   candidates; the answers are the same
/// @param alsoRead fields that the caller wants to read from events besides those that rules name
/// @param ids how alerts get theirs
/// @param schedule when rules look at events
public record DetectorOptions(
    boolean anyIndex,
    boolean everyRule,
    ScanLimits limits,
    List<FieldPath> alsoRead,
    AlertIdScheme ids,
    Scheduling schedule) {
  public static final DetectorOptions DEFAULT =
      new DetectorOptions(
          false, false, ScanLimits.DEFAULT, List.of(), AlertIdScheme.SERIEMA, Scheduling.IN_STREAM);

  public DetectorOptions {
    alsoRead = List.copyOf(alsoRead);
  }

  public DetectorOptions withAnyIndex(boolean value) {
    return new DetectorOptions(value, everyRule, limits, alsoRead, ids, schedule);
  }

  public DetectorOptions withEveryRule(boolean value) {
    return new DetectorOptions(anyIndex, value, limits, alsoRead, ids, schedule);
  }

  public DetectorOptions withLimits(ScanLimits value) {
    return new DetectorOptions(anyIndex, everyRule, value, alsoRead, ids, schedule);
  }

  public DetectorOptions reading(List<FieldPath> fields) {
    return new DetectorOptions(anyIndex, everyRule, limits, fields, ids, schedule);
  }

  public DetectorOptions withIds(AlertIdScheme value) {
    return new DetectorOptions(anyIndex, everyRule, limits, alsoRead, value, schedule);
  }

  /// Rules that cannot be executed at moments must not be among those of a detector that does: see
  /// [dev.seriema.detector.schedule.ScheduledRule#obstacle].
  public DetectorOptions withSchedule(Scheduling value) {
    return new DetectorOptions(anyIndex, everyRule, limits, alsoRead, ids, value);
  }
}
