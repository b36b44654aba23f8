import { inject } from "vitest";

/** How much a run tries of what is too much for every change: `test` a sample of it, `test:exhaustive` all. */
export type Thoroughness = "sample" | "all";

declare module "vitest" {
  interface ProvidedContext {
    thoroughness: Thoroughness;
    /** The share of random cases that a run tries which tries all there is. */
    share: number;
  }
}

const all = (): boolean => inject("thoroughness") === "all";

/** Of these cases all, or a few that lie evenly between the first and the last. */
export const sample = <T>(cases: readonly T[], few: number): readonly T[] =>
  all() ? cases : spread(cases, few);

/** How much there is to be of something: signs of a text, sessions of a register. */
export const amount = (few: number, many: number): number => (all() ? many : few);

/** How many random cases a property is tried by: there is no end to them, so of many a run may try a share. */
export const randomCases = (few: number, many: number): number =>
  all() ? Math.max(few, Math.ceil(many * inject("share"))) : few;

/** So many of these, evenly between the first and the last, in their order. */
export function spread<T>(cases: readonly T[], count: number): readonly T[] {
  if (count >= cases.length) return cases;
  const step = (cases.length - 1) / Math.max(1, count - 1);
  return Array.from({ length: count }, (_, index) => cases[Math.round(index * step)] as T);
}
