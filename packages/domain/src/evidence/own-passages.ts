import type { DraftEvent, Evidence } from "../events/index.ts";
import { idOf, type StreamName } from "../ids.ts";

/** A draft whose passages name the source that they stand in, which is the stream's own: so they are found as quotations are. */
export function quotingItself(stream: StreamName, draft: DraftEvent): DraftEvent {
  if (draft.type !== "PassagesSetAside" && draft.type !== "PassagesTakenUp") return draft;
  const source = idOf(stream);
  const passages = draft.data.passages.map((passage) => ({ source, basis: "stated", ...passage }));
  return { ...draft, data: { ...draft.data, passages } } as DraftEvent;
}

/** Data whose passages were found, as it is recorded: by their places alone. */
export function byPlaceAlone(data: { readonly [field: string]: unknown }): {
  readonly [field: string]: unknown;
} {
  if (!Array.isArray(data.passages)) return data;
  return { ...data, passages: data.passages.map(({ start, end }: Evidence) => ({ start, end })) };
}
