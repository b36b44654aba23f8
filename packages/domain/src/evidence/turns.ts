/** Work in pieces: whoever runs it may do something else between two of them. */
export type InTurns<Result> = Generator<undefined, Result, undefined>;

export function allAtOnce<Result>(work: InTurns<Result>): Result {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
