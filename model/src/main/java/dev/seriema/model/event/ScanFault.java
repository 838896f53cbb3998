package dev.seriema.model.event;

/// Why a document is refused.
///
/// @param kind what sort of fault
/// @param offset where, in bytes from the start of the scanned range
/// @param message one sentence without a full stop that names what was found
public record ScanFault(EventFault kind, int offset, String message) {}
