import type { DraftEvent, DraftEvidence, Evidence } from "../events/index.ts";
import type { StreamName } from "../ids.ts";
import { type Refusal, refuse } from "../refusals/refusal.ts";
import { newBudget } from "./budget.ts";
import { quotingItself } from "./own-passages.ts";
import { type Found, type Resolved, resolveQuotations } from "./quotation.ts";
import { evidenceOf } from "./walk.ts";

/** Evidence as it will be recorded, or what is wrong with it; pointers start at the evidence. What is `recorded` is taken as it is. */
export type ResolveEvidence = (
  draft: DraftEvidence,
  recorded?: Found,
) => { readonly evidence: Evidence } | { readonly refusals: readonly Refusal[] };

/** The texts that evidence quotes. */
export interface Texts {
  /** The normalised text of a source; `withheld` where its words are gone, undefined where there is no such source. */
  text(source: string): string | "withheld" | undefined;
  /** How quotations are found, where what was found is remembered from one write to the next. */
  readonly quotations?: FindQuotations;
}

/** Finds quotations in the text of a source. Whoever decides several writes over the same texts may remember what was found. */
export type FindQuotations = (text: string, quotations: readonly DraftEvidence[]) => readonly Resolved[];

/**
 * How much text one write may quote from, in characters. Every text is read wholly, whatever is quoted of it, and a write
 * of 65,535 bytes could name two thousand: four of the longest that can be deposited are far more than it has words for.
 */
export const maxQuotedText = 4 * 1_048_576;

/** Refuses more text than one write may quote from, by the lengths of its sources' texts. */
export function tooMuchText(lengths: readonly number[]): Refusal | undefined {
  const total = lengths.reduce((sum, length) => sum + length, 0);
  if (total <= maxQuotedText) return undefined;
  return refuse("too-much-text", "", { sources: lengths.length, characters: total, most: maxQuotedText });
}

/** Resolves the evidence of one write: each text is read once for all of its quotations, and all share one budget. */
export function evidenceResolver(context: Texts, drafts: readonly DraftEvent[]): ResolveEvidence {
  const budget = newBudget();
  const find: FindQuotations =
    context.quotations ?? ((text, quotations) => resolveQuotations(text, quotations, budget));
  const resolved = new Map<DraftEvidence, Resolved>();
  for (const [source, quotations] of evidenceBySource(drafts)) {
    const text = context.text(source);
    if (text === undefined || text === "withheld") continue;
    const found = find(text, quotations);
    for (const [index, quotation] of quotations.entries()) resolved.set(quotation, found[index] as Resolved);
  }
  return (draft, known) => {
    const refusals: Refusal[] = [];
    if (draft.basis === "inferred" && draft.note === undefined)
      refusals.push(refuse("note-missing", "/note", {}));
    if (known) return refusals.length > 0 ? { refusals } : { evidence: recorded(draft, known) };
    const quotation = resolved.get(draft);
    if (!quotation) return { refusals: [...refusals, withoutText(draft.source, context.text(draft.source))] };
    if ("refusal" in quotation) refusals.push(quotation.refusal);
    if (refusals.length > 0 || !("found" in quotation)) return { refusals };
    return { evidence: recorded(draft, quotation.found) };
  };
}

/** What drafts quote as they were asked for, by the source that they quote it from: also what stands in the stream's own text. */
export const quotedBySource = (
  stream: StreamName,
  asked: readonly DraftEvent[],
): Map<string, DraftEvidence[]> => evidenceBySource(asked.map((draft) => quotingItself(stream, draft)));

/** What drafts quote that name all of their sources, by these. */
export function evidenceBySource(drafts: readonly DraftEvent[]): Map<string, DraftEvidence[]> {
  const all = drafts.flatMap(({ data }) => evidenceOf(data).map(({ evidence }) => evidence));
  return Map.groupBy(all, ({ source }) => source);
}

function withoutText(source: string, text: string | undefined): Refusal {
  return text === "withheld"
    ? refuse("source-withheld", "/source", { source })
    : refuse("source-unknown", "/source", { source });
}

function recorded({ source, basis = "stated", note }: DraftEvidence, found: Found): Evidence {
  const { exact, prefix, suffix, start, end } = found;
  return {
    source,
    exact,
    ...(prefix === undefined ? {} : { prefix }),
    ...(suffix === undefined ? {} : { suffix }),
    start,
    end,
    basis,
    ...(note === undefined ? {} : { note }),
  };
}
