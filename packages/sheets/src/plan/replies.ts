import type { ClaimState, DraftEvent, StreamName } from "@collegium/domain";
import type { SheetReply } from "../claims.ts";
import { standing, type Words } from "./evidence.ts";
import type { SheetFinding } from "./findings.ts";
import type { Work } from "./work.ts";

/** Another source's yes or no to a recorded claim: recorded once for the same words. */
export function planReply(
  work: Work,
  stream: StreamName,
  { kind, claim: id, wording, quote: _quote }: SheetReply,
  pointer: string,
  words: Words,
  recorded: readonly ClaimState[],
): { finding: SheetFinding; draft?: DraftEvent } {
  const known = recorded.find(({ data }) => data.claim === id);
  const found = { stream, pointer, claim: id, detail: `${kind} ${id}` };
  const replies = kind === "corroborates" ? known?.corroborations : known?.contradictions;
  if (replies?.some(({ data }) => standing(data.evidence, words) === "same"))
    return { finding: { ...found, kind: "unchanged" } };
  const evidence = [...words.drafts];
  const said = wording ?? words.marked;
  if (kind === "contradicts" && said === undefined)
    work.refuse({ rule: "wording-missing", pointer: `${pointer}/${kind}`, about: { act: kind } });
  const draft: DraftEvent =
    kind === "corroborates"
      ? { type: "ClaimCorroborated", data: { claim: id, evidence } }
      : { type: "ClaimContradicted", data: { claim: id, wording: said ?? kind, evidence } };
  return { finding: { ...found, kind: "recorded" }, draft };
}
