import { setImmediate as nextTurn } from "node:timers/promises";
import {
  type Context,
  type DraftEvent,
  type FindQuotations,
  quotedBySource,
  rememberingQuotations,
  type StreamName,
} from "@collegium/domain";

/** Finds what drafts quote before they are decided, each text in turns of its own: in between others are answered. */
export async function readQuoted(
  stream: StreamName,
  drafts: readonly DraftEvent[],
  context: Pick<Context, "text">,
): Promise<FindQuotations> {
  const quotations = rememberingQuotations();
  for (const [source, quoted] of quotedBySource(stream, drafts)) {
    const text = context.text(source);
    if (text === undefined || text === "withheld") continue;
    await nextTurn();
    for (const _piece of quotations.look(text, quoted)) await nextTurn();
  }
  return quotations.find;
}
