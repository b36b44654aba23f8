import {
  type DraftEvidence,
  type Evidence,
  type FindQuotations,
  type FindRecorded,
  foldedInWords,
} from "@collegium/domain";
import type { SheetQuote } from "../quote.ts";
import type { SheetRefusal } from "../refusals.ts";
import type { Sheet } from "../sheet.ts";
import { draftsOf, type Words } from "./evidence.ts";
import type { FoundPassage } from "./findings.ts";
import { unmarked } from "./marks.ts";

interface Surroundings {
  readonly sheet: Sheet;
  /** The source that a quotation without one is from. */
  readonly sheetSource: string | undefined;
  text(source: string): string | "withheld" | undefined;
  readonly quotations: FindQuotations;
  /** What the sheet's own records hold already: it stands where it was found, under whichever rule. */
  readonly recorded: FindRecorded;
  refuse(refusal: SheetRefusal): void;
  /** Told of every quotation that was found. */
  found(passage: FoundPassage): void;
}

/** Finds quotations in their texts; undefined where one can't be found, which is then refused. A missing text is told once. */
export function wordsFinder({
  sheet,
  sheetSource,
  text,
  quotations,
  recorded,
  refuse,
  found: tell,
}: Surroundings) {
  const told = new Set<string>();
  const all = draftsOf(quotesOf(sheet), sheetSource ?? "");
  const bySource = Map.groupBy([...all, ...all.flatMap(withoutMarks)], ({ source }) => source);

  /** Each text is read once, for all that the sheet quotes of it: what is asked for later is known then. */
  function readOnce(source: string, whole: string): void {
    const quoted = bySource.get(source);
    if (quoted) quotations(whole, quoted);
    bySource.delete(source);
  }

  function missing(source: string, refusal: SheetRefusal): void {
    if (told.has(source)) return;
    told.add(source);
    refuse(refusal);
  }

  /** A quotation as it stands in its text; without its marks, where it doesn't stand there with them. */
  function find(whole: string, draft: DraftEvidence) {
    readOnce(draft.source, whole);
    const [asWritten] = quotations(whole, [draft]);
    const [bare] = withoutMarks(draft);
    if (!bare || !asWritten || "found" in asWritten) return { draft, result: asWritten };
    return { draft: bare, result: quotations(whole, [bare])[0], wording: unmarked(draft.exact)?.wording };
  }

  function words(quotes: readonly SheetQuote[], pointer: string): Words | undefined {
    const drafts: DraftEvidence[] = [];
    const found: Evidence[] = [];
    const marked: string[] = [];
    let withheld = 0;
    const written = draftsOf(quotes, sheetSource ?? "");
    for (const [i, one] of written.entries()) {
      const place = `${pointer}/quote/${i}`;
      const whole = text(one.source);
      if (whole === "withheld") {
        withheld++;
        drafts.push(...withoutMarks(one), ...(unmarked(one.exact) ? [] : [one]));
      } else if (whole === undefined) missing(one.source, noText(one.source, place));
      else {
        const { draft, result, wording } = find(whole, one);
        if (!result) continue;
        drafts.push(draft);
        if (wording !== undefined) marked.push(wording);
        const known = "refusal" in result ? recorded(draft) : undefined;
        if ("refusal" in result && !known) refuse({ ...result.refusal, pointer: place });
        else {
          const stands = known ?? (result as { found: Evidence }).found;
          found.push({ ...stands, ...draft, basis: draft.basis ?? "stated", exact: stands.exact });
          tell(passageOf(place, draft, stands));
        }
      }
    }
    if (found.length + withheld < written.length) return undefined;
    const sources = new Set(drafts.map(({ source }) => source));
    const wording = marked.length > 0 ? { marked: marked.join(" … ") } : {};
    return withheld > 0 ? { drafts, sources, ...wording } : { drafts, sources, found, ...wording };
  }
  return { words, missing };
}

const withoutMarks = (draft: DraftEvidence): DraftEvidence[] => {
  const bare = unmarked(draft.exact);
  return bare ? [{ ...draft, exact: bare.exact }] : [];
};

function passageOf(
  pointer: string,
  { source, exact: written }: DraftEvidence,
  { exact, start, end }: Pick<Evidence, "exact" | "start" | "end">,
): FoundPassage {
  const folded = foldedInWords(written, exact);
  return { pointer, source, exact, start, end, ...(folded !== undefined && { folded }) };
}

const noText = (source: string, pointer: string): SheetRefusal => ({
  rule: "text-missing",
  pointer,
  about: source === "" ? { why: "no-source" } : { why: "unknown", source },
});

/** All quotations of a sheet, wherever they stand. */
function quotesOf(sheet: Sheet): SheetQuote[] {
  const found: SheetQuote[] = [];
  const left: unknown[] = [sheet];
  while (left.length > 0) {
    const next = left.pop();
    if (typeof next !== "object" || next === null) continue;
    for (const [key, value] of Object.entries(next)) {
      if (key === "quote" && Array.isArray(value)) found.push(...(value as SheetQuote[]));
      else left.push(value);
    }
  }
  return found;
}
