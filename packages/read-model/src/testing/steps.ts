import type { Evidence, StreamType } from "@collegium/domain";
import { quoting } from "./commits.ts";

/** What a random step is made from: numbers that choose. */
export interface Step {
  readonly type: StreamType;
  readonly thing: number;
  readonly act: number;
  readonly a: number;
  readonly b: number;
  readonly c: number;
}

export const idOf = (type: StreamType, n: number): string => `${type}-${n % 3}`;
export const names = (n: number) => ({ en: `Name ${n}`, be: `Назва ${n}` });
const dates = [
  "2009?-11-25",
  "2010-11",
  "2014-11-18",
  "201X",
  "2012/2013",
  "2014-11-18",
  "2011",
  "2013-01-01",
];
export const date = (n: number): string => dates[n % dates.length] ?? "2014";
export const maybe = <T>(n: number, value: T): T | undefined => (n % 2 === 0 ? value : undefined);
export const inferring = (from: string, n: number): Evidence =>
  n % 3 ? quoting(from) : { ...quoting(from), basis: "inferred", note: "from the page's own date" };
export const source = (n: number) => idOf("source", n);
export const body = (n: number) => idOf("body", n);
