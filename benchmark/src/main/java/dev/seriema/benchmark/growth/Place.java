package dev.seriema.benchmark.growth;

import dev.seriema.benchmark.measure.EventLines;
import dev.seriema.detector.Detector;

/// What is done at a [Spot].
///
/// @param at where on the curve, as it is; 0 for a worst case
/// @param lines events that are shown to the detector
record Place(int at, Detector detector, EventLines lines) {}
