import type { DraftEvent, SourceDetails } from "../events/index.ts";
import type { StreamName } from "../names.ts";
import type { Context, Decision } from "./decider.ts";
import type { State } from "./state.ts";

export function decide(
  _stream: StreamName,
  _drafts: readonly DraftEvent[],
  _state: State,
  _context: Context,
): Decision {
  return { outcome: "decided", events: [] };
}

export function decideDeposit(
  _stream: StreamName,
  _details: SourceDetails,
  _text: { readonly sha256: string; readonly length: number },
  _state: State,
  _context: Context,
): Decision {
  return { outcome: "decided", events: [] };
}
