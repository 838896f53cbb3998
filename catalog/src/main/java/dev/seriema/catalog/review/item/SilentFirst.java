package dev.seriema.catalog.review.item;

/// Asks for more only where `check` finds nothing of some codes: what is wrong is told first.
///
/// @param next what silence does not answer
/// @param <T> what is judged
public record SilentFirst<T extends Change>(Codes codes, Question<? super T> next)
    implements Question<T> {
  @Override
  public Verdict ask(T change) {
    Verdict silence = new CodesSilent(codes).ask(change);
    return silence.state() == State.MET ? next.ask(change) : silence;
  }
}
