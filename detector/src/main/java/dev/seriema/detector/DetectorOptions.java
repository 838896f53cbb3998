package dev.seriema.detector;

import dev.seriema.detector.alert.AlertIdScheme;
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
public record DetectorOptions(
    boolean anyIndex,
    boolean everyRule,
    ScanLimits limits,
    List<FieldPath> alsoRead,
    AlertIdScheme ids) {
  public static final DetectorOptions DEFAULT =
      new DetectorOptions(false, false, ScanLimits.DEFAULT, List.of(), AlertIdScheme.SERIEMA);

  public DetectorOptions {
    alsoRead = List.copyOf(alsoRead);
  }

  public DetectorOptions withAnyIndex(boolean value) {
    return new DetectorOptions(value, everyRule, limits, alsoRead, ids);
  }

  public DetectorOptions withEveryRule(boolean value) {
    return new DetectorOptions(anyIndex, value, limits, alsoRead, ids);
  }

  public DetectorOptions withLimits(ScanLimits value) {
    return new DetectorOptions(anyIndex, everyRule, value, alsoRead, ids);
  }

  public DetectorOptions reading(List<FieldPath> fields) {
    return new DetectorOptions(anyIndex, everyRule, limits, fields, ids);
  }

  public DetectorOptions withIds(AlertIdScheme value) {
    return new DetectorOptions(anyIndex, everyRule, limits, alsoRead, value);
  }
}
