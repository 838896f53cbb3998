package dev.seriema.catalog.sigma.rule;

import dev.seriema.model.diagnostic.SourceSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Which events a rule is put to.
///
/// @param definition what has to be switched on for these events to be there
public record LogSource(
    Optional<String> category,
    Optional<String> product,
    Optional<String> service,
    Optional<String> definition,
    SourceSpan span) {
  /// As messages show it.
  public String shown() {
    List<String> parts = new ArrayList<>();
    product.ifPresent(word -> parts.add("product: " + word));
    category.ifPresent(word -> parts.add("category: " + word));
    service.ifPresent(word -> parts.add("service: " + word));
    return String.join(", ", parts);
  }

  /// Whether events of another source are of this one, too: what this one names, the other names
  /// alike.
  public boolean includes(LogSource other) {
    return isSame(category, other.category)
        && isSame(product, other.product)
        && isSame(service, other.service);
  }

  private static boolean isSame(Optional<String> wanted, Optional<String> found) {
    return wanted.isEmpty() || wanted.equals(found);
  }
}
