package dev.seriema.intake;

/// What an input is, by its beginning.
sealed interface Recognised permits Form, OtherFormat {}
