/// Values that fields hold and queries name, and how text reads as each of them: dates, addresses,
/// networks, wildcards, letter case.
///
/// It does not know events, fields or query languages.
@NullMarked
package dev.seriema.model.value;

import org.jspecify.annotations.NullMarked;
