package dev.seriema.catalog.overlap;

import dev.seriema.model.expression.Field;

/// Where an event has values that tests are about.
///
/// @param field the same path that is read as another type is another place, so that nothing is
///   concluded from one to the other
/// @param words whether the values are the words of its text
record Place(Field field, boolean words) {}
