/// Kibana's filter objects as values with places, whatever the notation of the file.
///
/// It knows neither what a filter means nor how a notation is parsed.
@NullMarked
package dev.seriema.model.filter;

import org.jspecify.annotations.NullMarked;
