package dev.seriema.cli.run;

import dev.seriema.intake.order.TimedEntry;
import dev.seriema.model.event.EventOrder;

/// What an event is to rules that wait for several events, before it is put in order.
///
/// @param event its place among the evaluated events of its block
/// @param order that the rules need
record OrderedEvent(int event, EventOrder order, TimedEntry entry) {}
