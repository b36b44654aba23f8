import type { Random } from "@collegium/generator";
import { hostileStrings, hostileValues } from "./hostile.ts";

/** A value with one part of it replaced, removed, doubled or added: mostly one of its leaves. */
export function spoil(value: unknown, chances: Random): unknown {
  const { leaves, branches } = placesIn(value, []);
  const path = chances.pick(chances.chance(0.85) ? leaves : branches);
  const change = chances.int(0, 9);
  return changed(value, path, (old) => {
    const hostile = chances.pick(hostileStrings);
    if (change <= 4 && typeof old === "string")
      return chances.chance(0.5) ? old + hostile : `${old.slice(0, 3)}${hostile}${old.slice(3)}`;
    if (change <= 6) return hostile;
    if (change === 7) return chances.pick(hostileValues);
    if (change === 8) return undefined;
    if (Array.isArray(old)) return [...old, ...old];
    return typeof old === "object" && old !== null ? { ...old, [hostile]: hostile } : [old];
  });
}

type Path = readonly (string | number)[];

function placesIn(value: unknown, path: Path): { leaves: Path[]; branches: Path[] } {
  if (typeof value !== "object" || value === null) return { leaves: [path], branches: [path] };
  const entries = Array.isArray(value) ? value.map((item, n) => [n, item] as const) : Object.entries(value);
  const below = entries.map(([key, item]) => placesIn(item, [...path, key]));
  const leaves = below.flatMap((places) => places.leaves);
  return {
    leaves: leaves.length > 0 ? leaves : [path],
    branches: [path, ...below.flatMap((places) => places.branches)],
  };
}

function changed(value: unknown, [key, ...rest]: Path, change: (old: unknown) => unknown): unknown {
  if (key === undefined) return change(value);
  if (Array.isArray(value)) return value.map((item, n) => (n === key ? changed(item, rest, change) : item));
  return Object.fromEntries(
    Object.entries(value as object).map(([name, item]) => [
      name,
      name === key ? changed(item, rest, change) : item,
    ]),
  );
}
