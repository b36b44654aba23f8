import type { Loadable } from "./put-rows.ts";

/** Rows that are put into a file in one transaction, which is one turn: a tenth of what hashing 128 MiB takes. */
const rowsAtOnce = 150;
/** Characters of passages that count as one row more. */
const charactersOfRow = 400;

/** The rows of things in parts that are short, each of one thing or of several; one at least. A thing's own row comes with its first part. */
export function* parts(things: readonly Loadable[]): Generator<readonly Loadable[]> {
  let part: Loadable[] = [];
  let weight = 0;
  for (const piece of things.flatMap(pieces)) {
    const own = weightOf(piece);
    if (part.length > 0 && weight + own > rowsAtOnce) {
      yield part;
      part = [];
      weight = 0;
    }
    part.push(piece);
    weight += own;
  }
  yield part;
}

function pieces(thing: Loadable): Loadable[] {
  if (weightOf(thing) <= rowsAtOnce) return [thing];
  const { names, claims, passages, indexed, referrals, ...rest } = thing;
  const none = { names: [], claims: [], passages: [], indexed: [], referrals: [] };
  const more = { ...rest, ...none, lines: [], more: true } as const;
  const passagesIn = inTurns(
    passages.map((passage, n) => ({ passage, n })),
    ({ passage }) => weightOfPassage(passage.row),
  );
  return [
    { ...rest, ...none },
    ...inTurns(names).map((some) => ({ ...more, names: some })),
    ...inTurns(claims).map((some) => ({ ...more, claims: some })),
    ...passagesIn.map((some) => ({
      ...more,
      passages: some.map(({ passage }) => passage),
      indexed: some.map(({ n }) => indexed[n] as Loadable["indexed"][number]),
    })),
    ...inTurns(referrals).map((some) => ({ ...more, referrals: some })),
  ];
}

function inTurns<Row>(rows: readonly Row[], weigh: (row: Row) => number = () => 1): Row[][] {
  const turns: Row[][] = [];
  let weight = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const own = weigh(row);
    if (weight + own > rowsAtOnce) {
      turns.push([]);
      weight = 0;
    }
    turns.at(-1)?.push(row);
    weight += own;
  }
  return turns;
}

const weightOf = ({ names, claims, passages, referrals }: Loadable): number =>
  1 +
  names.length +
  claims.length +
  referrals.length +
  passages.reduce((sum, { row }) => sum + weightOfPassage(row), 0);

const weightOfPassage = ({ text }: { readonly text: string }): number => 1 + text.length / charactersOfRow;
