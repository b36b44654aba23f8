import type { KnownName } from "@collegium/drafting";
import type { parseSheet } from "@collegium/sheets";

type Sheet = Extract<ReturnType<typeof parseSheet>, { outcome: "parsed" }>["sheet"];

/** The names that record sheets give to things, to be known again in a text. */
export function namesIn(sheets: readonly Sheet[]): KnownName[] {
  return sheets.flatMap(({ bodies, people, topics, instruments, series }) => [
    ...Object.entries(bodies ?? {}).map(([id, { kind, country, names }]) => ({
      type: "body" as const,
      id,
      kind,
      ...(country !== undefined && { country }),
      names: Object.values(names),
    })),
    ...Object.entries(people ?? {}).map(([id, { names, variants = [] }]) => ({
      type: "person" as const,
      id,
      names: [...Object.values(names), ...variants],
    })),
    ...Object.entries(topics ?? {}).map(([id, { names }]) => ({
      type: "topic" as const,
      id,
      names: Object.values(names),
    })),
    ...Object.entries(instruments ?? {}).map(([id, { names, aliases = [] }]) => ({
      type: "instrument" as const,
      id,
      names: [...Object.values(names), ...aliases],
    })),
    ...Object.entries(series ?? {}).map(([id, { names }]) => ({
      type: "series" as const,
      id,
      names: Object.values(names),
    })),
  ]);
}
