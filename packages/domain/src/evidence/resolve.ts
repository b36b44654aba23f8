import type { Context, Refusal } from "../deciders/decider.ts";
import { refuse } from "../deciders/rules.ts";
import type { DraftEvidence, Evidence } from "../events/index.ts";
import { normaliseText } from "../text.ts";
import { fullEffort } from "./nearest.ts";
import { resolveWithin } from "./quotation.ts";

/** Evidence as it will be recorded, or what is wrong with it; pointers start at the evidence. */
export type ResolveEvidence = (
  draft: DraftEvidence,
) => { readonly evidence: Evidence } | { readonly refusals: readonly Refusal[] };

/** Resolves the evidence of one write, whose hints for quotations not found share one effort. */
export function evidenceResolver(context: Pick<Context, "text">): ResolveEvidence {
  let effort = fullEffort;
  return (draft) => {
    const refusals: Refusal[] = [];
    if (draft.basis === "inferred" && draft.note === undefined)
      refusals.push(
        refuse(
          "note-missing",
          "/note",
          "This is inferred: add a note that says why it follows from the words.",
        ),
      );
    const text = context.text(draft.source);
    if (text === undefined || text === "withheld")
      return { refusals: [...refusals, withoutText(draft.source, text)] };
    const attempt = resolveWithin(text, draft, effort);
    effort = attempt.effort;
    if ("refusal" in attempt.resolved) refusals.push(attempt.resolved.refusal);
    if (refusals.length > 0 || !("found" in attempt.resolved)) return { refusals };
    return { evidence: recorded(draft, attempt.resolved.found) };
  };
}

function withoutText(source: string, text: "withheld" | undefined): Refusal {
  return text === undefined
    ? refuse("source-unknown", "/source", `There is no source "${source}": deposit its text first.`)
    : refuse(
        "source-withheld",
        "/source",
        `The text of source "${source}" was withheld: it can't be quoted any more.`,
      );
}

function recorded(draft: DraftEvidence, found: Pick<Evidence, "exact" | "start" | "end">): Evidence {
  const { source, prefix, suffix, basis = "stated", note } = draft;
  return {
    source,
    ...found,
    ...(prefix === undefined ? {} : { prefix: normaliseText(prefix) }),
    ...(suffix === undefined ? {} : { suffix: normaliseText(suffix) }),
    basis,
    ...(note === undefined ? {} : { note }),
  };
}
