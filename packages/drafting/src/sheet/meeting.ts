import { type Segment, tokensOf } from "@collegium/sheets/language";
import type { Language } from "../languages/language.ts";
import type { Names, Side } from "../names/register.ts";
import type { Quoted } from "../proposal.ts";
import { quotedTokens } from "./quotations.ts";
import { sayable } from "./sayable.ts";

/** In so many sentences and headings from the first a text says who met, and where. */
const opening = 6;
const longestTitle = 300;

/** The first two that a text names of those that may have met: neither a part of the other. */
export function partiesIn(segments: readonly Segment[], { sides }: Names): Side[] {
  const found: Side[] = [];
  for (const { words } of segments.slice(0, opening))
    for (const { named } of sides(tokensOf(words))) {
      const isThere = found.some(
        (other) =>
          keyOf(other) === keyOf(named) ||
          countryOf(other) === keyOf(named) ||
          countryOf(named) === keyOf(other),
      );
      const mayMeet =
        named.kind === "state" ||
        named.body.kind === undefined ||
        /^(?:state|ministry)$/.test(named.body.kind);
      if (!isThere && mayMeet) found.push(named);
      if (found.length === 2) return found;
    }
  return found;
}

const keyOf = (side: Side): string => (side.kind === "known" ? side.body.id : side.state.code);
const countryOf = (side: Side): string | undefined => (side.kind === "known" ? side.body.country : undefined);

/** Where a text says that it was held, as printed. */
export function placeIn(
  segments: readonly Segment[],
  { tables }: Language,
): { readonly name: string; readonly quote: Quoted } | undefined {
  for (const { words, start } of segments.filter(({ kind }) => kind === "sentence").slice(0, opening)) {
    const looked = words.slice(0, 2_000);
    const [all, name] = tables.place.exec(looked) ?? [];
    if (all === undefined || name === undefined) continue;
    const tokens = tokensOf(words);
    const from = looked.indexOf(all);
    const within = tokens
      .map((token, index) => ({ token, index }))
      .filter(({ token }) => token.from >= from && token.to <= from + all.length);
    const [first, last] = [within[0], within.at(-1)];
    if (first && last && sayable(name))
      return {
        name: name.replace(/[.,]$/u, ""),
        quote: quotedTokens(words, start, tokens, first.index, last.index + 1),
      };
  }
  return undefined;
}

/** What a text is called: its first heading, or else sentence, that tells of a meeting. */
export function titleOf(segments: readonly Segment[], language: Language | undefined): string {
  const says = segments.slice(0, 20).filter(({ words }) => words.split(/\s+/).length >= 3);
  const tells = ({ words }: Segment): boolean =>
    tokensOf(words).some(({ folded }) => language?.words.meeting.has(folded));
  const headings = says.filter(({ kind, words }) => kind === "heading" && words.length <= longestTitle);
  const titled = headings.find(tells) ?? says.find(tells) ?? headings[0] ?? says[0] ?? segments[0];
  const words = titled?.words.replace(/\s+/gu, " ").trim() ?? "";
  const cut = words.slice(0, longestTitle);
  const wordsEnd = cut.lastIndexOf(" ");
  const short =
    words.length <= longestTitle ? words : `${cut.slice(0, wordsEnd < 0 ? undefined : wordsEnd)} …`;
  return sayable(short) ?? "Untitled";
}

const formats: readonly (readonly [string, RegExp])[] = [
  ["joint-collegium", /collegi|коллеги/iu],
  [
    "joint-commission",
    /joint (?:\w{1,30} )?commission|совместн\p{L}{1,3} комисси|commission mixte|comisión mixta/iu,
  ],
  ["summit", /summit|саммит|sommet|cumbre/iu],
  ["consultations", /consultation|dialogue|консультаци|диалог|consulta|diálogo/iu],
  ["ministerial", /minister|министр|canciller|ministre/iu],
];

/** The words by which a kind of meeting is known. */
export const formatPattern = (format: string): RegExp =>
  formats.find(([kind]) => kind === format)?.[1] ?? /$^/u;

/** The kind of meeting, by the words that a text begins with. */
export function formatOf(segments: readonly Segment[]): string {
  const words = segments
    .slice(0, opening)
    .map((one) => one.words.slice(0, 1_000))
    .join(" ");
  return formats.find(([, pattern]) => pattern.test(words))?.[0] ?? "other";
}

const sources: readonly (readonly [string, RegExp])[] = [
  ["joint-communique", /joint communiqu|совместн\p{L}{1,3} коммюнике/iu],
  [
    "joint-statement",
    /joint statement|following statement was released by the governments|совместн\p{L}{1,3} заявлени/iu,
  ],
  ["transcript", /\bQUESTION:|ВОПРОС:/u],
  ["readout", /readout/iu],
];

/** What kind of text it is, by its first words; most that ministries publish are press releases. */
export function kindOfSource(segments: readonly Segment[]): string {
  const words = segments
    .slice(0, 10)
    .map((one) => one.words.slice(0, 500))
    .join("\n");
  return sources.find(([, pattern]) => pattern.test(words))?.[0] ?? "press-release";
}
