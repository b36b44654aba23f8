import { type Token, tokensOf } from "@collegium/sheets/language";
import { beginsWithCapital, type Found, type NameIndex, parts, type Words } from "./name-index.ts";

/**
 * Names that hyphens join, from a word on: "Belarus-Russia relations", "the European Union-Russia summit". Each part must be a name by itself,
 * so that none is found in "Guinea-Bissau" or "Ivanov-Petrov".
 */
export function joinedAt<T>(index: NameIndex<T>, { tokens, stems }: Words, at: number): Found<T>[] {
  // Few words begin a name: only behind those is looked for a hyphen.
  if (!hyphen.test((tokens[at] as Token).word) && !index.begins(stems[at] as string)) return [];
  const ahead = tokens.slice(at, at + index.longest).findIndex(({ word }) => hyphen.test(word));
  const seam = at + ahead;
  if (ahead < 0 || tokens.slice(at + 1, seam + 1).some(parts)) return [];
  const [begin, ...more] = (tokens[seam] as Token).word
    .split(hyphen)
    .map((part) => index.words(tokensOf(part)));
  const end = more.at(-1);
  const first = index.exactly([...stems.slice(at, seam), ...(begin?.stems ?? [])]);
  if (!first || !begin || !end) return [];
  if (![begin, ...more].every((part) => part.tokens.every(beginsWithCapital))) return [];
  const between = more.slice(0, -1).map((part) => index.exactly(part.stems));
  const behind = [seam + 1, seam + index.longest] as const;
  const rest = {
    tokens: [...end.tokens, ...tokens.slice(...behind)],
    stems: [...end.stems, ...stems.slice(...behind)],
  };
  const last = index.longestAt(rest, 0);
  if (!last || between.includes(undefined)) return [];
  return [
    { named: first.named, from: at, to: seam + 1 },
    ...between.flatMap((name) => (name ? [{ named: name.named, from: seam, to: seam + 1 }] : [])),
    { named: last.named, from: seam, to: seam + 1 + last.stems.length - end.tokens.length },
  ];
}

const hyphen = /[-‐‑]/;
