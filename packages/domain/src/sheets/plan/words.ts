import type { Evidence } from "../../events/index.ts";
import { resolveQuotation } from "../../evidence/quotation.ts";
import type { SheetQuote } from "../quote.ts";
import { draftsOf, type Words } from "./evidence.ts";
import type { SheetRefusal } from "./findings.ts";

interface Surroundings {
  /** The source that a quotation without one is from. */
  readonly sheetSource: string | undefined;
  text(source: string): string | "withheld" | undefined;
  refuse(refusal: SheetRefusal): void;
}

/** Finds quotations in their texts; undefined where one can't be found, which is then refused. A missing text is told once. */
export function wordsFinder({ sheetSource, text, refuse }: Surroundings) {
  const told = new Set<string>();

  function missing(source: string, pointer: string, detail: string): void {
    if (told.has(source)) return;
    told.add(source);
    refuse({ rule: "text-missing", pointer, detail });
  }

  function words(quotes: readonly SheetQuote[], pointer: string): Words | undefined {
    const drafts = draftsOf(quotes, sheetSource ?? "");
    const found: Evidence[] = [];
    let withheld = 0;
    for (const [i, draft] of drafts.entries()) {
      const place = `${pointer}/quote/${i}`;
      const whole = text(draft.source);
      if (whole === "withheld") withheld++;
      else if (whole === undefined) missing(draft.source, place, noText(draft.source));
      else {
        const result = resolveQuotation(whole, draft);
        if ("refusal" in result) refuse({ ...result.refusal, pointer: place });
        else found.push({ ...draft, basis: draft.basis ?? "stated", ...result.found });
      }
    }
    if (found.length + withheld < drafts.length) return undefined;
    const sources = new Set(drafts.map(({ source }) => source));
    return withheld > 0 ? { drafts, sources } : { drafts, sources, found };
  }
  return { words, missing };
}

const noText = (source: string): string =>
  source === ""
    ? "the sheet names no source to quote: give it a `source`"
    : `there is no text of source "${source}" to quote from`;
