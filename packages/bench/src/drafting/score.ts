import { actsOfReaders } from "@collegium/sheets/language";
/** A draft or a reader's claim, as scores see it: what it is, and which words of the text it quotes, in code points. */
export interface Spanned {
  readonly start: number;
  readonly end: number;
}
export interface Drafted extends Spanned {
  readonly act: string;
  readonly confidence: number;
}
export interface Found extends Spanned {
  readonly kind: string;
  readonly by?: ActedBy;
  /** What it is about, in the reader's own words. */
  readonly text?: string;
}

/** Who acted, as a reader says: all that met, who publishes the text, or those named. */
export type ActedBy = "all" | "publisher" | readonly string[];

const known: ReadonlySet<string> = new Set(Object.values(actsOfReaders).flat());

/** How well drafts at a confidence agree with what a reader found. */
export interface Score {
  readonly drafts: number;
  readonly right: number;
  readonly claims: number;
  readonly found: number;
}

/**
 * Scores drafts of at least a confidence. A draft is right where its act is of a claim's kind and the two share at least half of their
 * union; a claim is found where one is right for it. Drafts of acts that readers have no kind for (who attended) don't count.
 */
export function score(drafts: readonly Drafted[], claims: readonly Found[], least: number): Score {
  const counted = drafts.filter(({ act, confidence }) => confidence >= least && known.has(act));
  const right = counted.filter((draft) => claims.some((claim) => agrees(draft, claim)));
  const found = claims.filter((claim) => counted.some((draft) => agrees(draft, claim)));
  return { drafts: counted.length, right: right.length, claims: claims.length, found: found.length };
}

export const agrees = (draft: Drafted, claim: Found): boolean =>
  (actsOfReaders[claim.kind]?.some((act) => act === draft.act) ?? false) && shared(draft, claim) >= 0.5;

/** What two stretches share, of their union. */
export function shared(a: Spanned, b: Spanned): number {
  const both = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
  const all = a.end - a.start + (b.end - b.start) - both;
  return all === 0 ? 0 : both / all;
}
