package dev.seriema.model.event;

/// What one document may ask of the scanner. What goes beyond is refused and never costs memory or
/// stack in proportion.
///
/// @param documentBytes most bytes of one document
/// @param depth most objects and arrays inside one another, the outermost and an envelope counted
/// @param values most values that one document may give to wanted fields, all fields together
/// @param strict whether a key may stand twice in no object at all; else only on the way to a
///   wanted field it may not
public record ScanLimits(int documentBytes, int depth, int values, boolean strict) {
  /// 10 MiB a document, 512 deep, a million values.
  public static final ScanLimits DEFAULT = new ScanLimits(10 << 20, 512, 1_000_000);

  /// The deepest limit that may be asked for.
  public static final int GREATEST_DEPTH = 1_000;

  /// The largest document that may be asked for.
  public static final int GREATEST_DOCUMENT = 1 << 30;

  /// Limits that let a doubled key pass that leads to no wanted field.
  public ScanLimits(int documentBytes, int depth, int values) {
    this(documentBytes, depth, values, false);
  }

  public ScanLimits {
    if (documentBytes < 2 || documentBytes > GREATEST_DOCUMENT) {
      throw new IllegalArgumentException("a document has 2 bytes to 1 GiB, not " + documentBytes);
    }
    if (depth < 1 || depth > GREATEST_DEPTH) {
      throw new IllegalArgumentException(
          "depth runs from 1 to " + GREATEST_DEPTH + ", not " + depth);
    }
    if (values < 1) {
      throw new IllegalArgumentException("a document may give one value or more, not " + values);
    }
  }

  /// The same limits, and no key twice in any object.
  public ScanLimits inStrictForm() {
    return new ScanLimits(documentBytes, depth, values, true);
  }
}
