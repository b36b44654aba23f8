import type { Refusal } from "./deciders/decider.ts";
import type { DraftEvent } from "./events/index.ts";
import type { StreamType } from "./names.ts";

export type ParsedDrafts =
  | { readonly outcome: "parsed"; readonly drafts: readonly DraftEvent[] }
  | { readonly outcome: "malformed"; readonly refusals: readonly Refusal[] };

export function parseDrafts(_type: StreamType, input: unknown): ParsedDrafts {
  return { outcome: "parsed", drafts: input as DraftEvent[] };
}
