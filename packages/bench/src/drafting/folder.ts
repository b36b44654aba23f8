import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ActedBy, Found } from "./score.ts";

/** A text with what a careful reader found in it. */
export interface Annotated {
  readonly name: string;
  readonly text: string;
  readonly language: string;
  readonly claims: readonly Found[];
  /** Claims whose words don't stand in the text. */
  readonly lost: number;
}

interface Findings {
  readonly source?: string;
  readonly language?: string;
  readonly claims?: readonly {
    readonly kind: string;
    readonly quote: string;
    readonly quote_at?: readonly [number, number];
    readonly by?: ActedBy;
    readonly text?: string;
  }[];
}

/** The texts of a folder that findings (`*.json` there, or in its `expected`) name as their source. */
export function annotatedIn(folder: string): Annotated[] {
  const places = [folder, join(folder, "expected")].filter(existsSync);
  return places.flatMap((place) =>
    readdirSync(place)
      .filter((name) => name.endsWith(".json"))
      .sort()
      .flatMap((name) => read(folder, JSON.parse(readFileSync(join(place, name), "utf8")) as Findings)),
  );
}

function read(folder: string, { source, claims, language = "en" }: Findings): Annotated[] {
  if (source === undefined || claims === undefined) return [];
  const text = readFileSync(join(folder, source), "utf8")
    .replace(/^\ufeff/, "")
    .normalize("NFC")
    .replace(/\r\n?/g, "\n");
  const found = claims.flatMap(({ kind, quote, quote_at, by, text: about }) => {
    const at = quote_at ?? placeOf(text, quote);
    if (!at) return [];
    return [
      {
        kind,
        start: at[0],
        end: at[1],
        ...(by !== undefined && { by }),
        ...(about !== undefined && { text: about }),
      },
    ];
  });
  return [{ name: source, text, language, claims: found, lost: claims.length - found.length }];
}

function placeOf(text: string, quote: string): readonly [number, number] | undefined {
  const at = text.indexOf(quote);
  if (at < 0) return undefined;
  const start = [...text.slice(0, at)].length;
  return [start, start + [...quote].length];
}
