/** Work in pieces: whoever runs it may do something else between two of them. */
export type InTurns<Result> = Generator<undefined, Result, undefined>;

/** So many signs of a text are looked at in one piece, where each takes some steps. */
export const signsInTurn = 262_144;

/** Looks at a text of some length from its beginning up to one place after another. */
export function* inPieces(length: number, lookUpTo: (end: number) => void, piece: number): InTurns<void> {
  for (let end = piece; end < length; end += piece) {
    lookUpTo(end);
    yield;
  }
  lookUpTo(length);
}

/** Runs all pieces without a pause. */
export function allAtOnce<Result>(work: InTurns<Result>): Result {
  for (;;) {
    const piece = work.next();
    if (piece.done) return piece.value;
  }
}
