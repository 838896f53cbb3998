/// Front door for embedders: rules in, events in, alerts out.
///
/// It does not know where rules and events are kept: both are handed to it, and alerts are handed
/// back as bytes. It opens no file and reads no clock.
@NullMarked
package dev.seriema.detector;

import org.jspecify.annotations.NullMarked;
