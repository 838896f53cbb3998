package dev.seriema.intake;

/// Finds the documents in a text that is more than documents. It is given the text in pieces, cut
/// anywhere, and remembers no more of it than the document that it is in.
interface Wrapper {
  /// Takes bytes, in order, and puts documents where they belong.
  ///
  /// @return one past the last byte that was taken: `end`, or less when `into` is full
  int take(byte[] bytes, int start, int end, Documents into);

  /// Takes the end of the text.
  ///
  /// @param isBrokenOff whether it was told already that the text ends early
  /// @param isCutOff whether the last bytes are the beginning of something
  void end(boolean isBrokenOff, boolean isCutOff, Documents into);
}
