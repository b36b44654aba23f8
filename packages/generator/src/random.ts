import { uniformInt } from "pure-rand/distribution/uniformInt";
import { xoroshiro128plus } from "pure-rand/generator/xoroshiro128plus";

/** Chances, all from one seed: the same calls in the same order give the same values, on every machine. */
export interface Random {
  /** A whole number from `min` to `max`, both included. */
  int(min: number, max: number): number;
  chance(probability: number): boolean;
  pick<T>(items: readonly T[]): T;
  /** As `pick`, the first items far more often than the last: what few things get most of the attention. */
  favour<T>(items: readonly T[]): T;
  /** `count` different items, or all where there are fewer. */
  sample<T>(items: readonly T[], count: number): T[];
}

export function random(seed: number): Random {
  const source = xoroshiro128plus(seed);
  const int = (min: number, max: number) => uniformInt(source, min, max);
  const unit = () => int(0, 0xff_ffff) / 0x100_0000;
  const at = <T>(items: readonly T[], index: number): T => {
    const item = items[index];
    if (item === undefined) throw new RangeError("nothing to choose from");
    return item;
  };
  return {
    int,
    chance: (probability) => unit() < probability,
    pick: (items) => at(items, int(0, items.length - 1)),
    favour: (items) => at(items, Math.floor(items.length * unit() ** 2.5)),
    sample(items, count) {
      const rest = [...items];
      const taken = [];
      while (taken.length < count && rest.length > 0) taken.push(...rest.splice(int(0, rest.length - 1), 1));
      return taken;
    },
  };
}
