package dev.seriema.intake;

/// Makes documents of the elements of an array.
interface Elements {
  /// Another array begins.
  void open();

  /// @param element open and whole; is committed, dropped, or put in other words
  void take(Documents element);

  /// Elements that are documents as they stand.
  static Elements asTheyAre() {
    return new Elements() {
      @Override
      public void open() {
        // Every array is like the others.
      }

      @Override
      public void take(Documents element) {
        element.commit();
      }
    };
  }
}
