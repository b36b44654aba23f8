/** One of those that are compared; a turn does a fixed amount of work and says how fast, in the unit that all share. */
export type Turn = () => Promise<number>;

export interface TurnOptions {
  readonly rounds: number;
  /** Rounds before those that count: code warms up, caches fill. */
  readonly warmups?: number;
}

/**
 * Lets contestants take turns, round by round, and in every other round in reverse: what slows the machine down for a while slows all of
 * them. Answers each one's values, in order of rounds, so that ratios can be taken within a round.
 */
export async function takeTurns<Name extends string>(
  contestants: Record<Name, Turn>,
  { rounds, warmups = 1 }: TurnOptions,
): Promise<Record<Name, number[]>> {
  const names = Object.keys(contestants) as Name[];
  const values = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = -warmups; round < rounds; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      const value = await contestants[name]();
      if (round >= 0) values[name].push(value);
    }
  }
  return values;
}

/** Runs `operations` of something in sequence; milliseconds an operation. */
export async function timed(operations: number, operation: (n: number) => unknown): Promise<number> {
  const start = performance.now();
  for (let n = 0; n < operations; n++) await operation(n);
  return (performance.now() - start) / operations;
}

/** `values` over `others`, round by round. */
export const ratios = (values: readonly number[], others: readonly number[]): number[] =>
  values.map((value, round) => value / (others[round] ?? Number.NaN));
