import type { SourceDetails } from "@collegium/domain";
import type { Sha256 } from "@collegium/event-store";
import { nothingHere } from "../collections/id.ts";
import { ended, isProblem, type Problem, problem } from "../problems/problem.ts";
import { readSource } from "../recording/context.ts";
import { UnreadableCommit } from "../register/folded-stream.ts";
import type { Register } from "../register/register.ts";
import { areKept, LostText, storedText } from "../register/stored-text.ts";

/** The words of a source, their hash, and which source's text they replace; a problem where there are none to read. */
export async function readWords(
  { events, texts }: Pick<Register, "events" | "texts">,
  id: string,
): Promise<{ text: string; hash: Sha256; supersedes?: SourceDetails["supersedes"] } | Problem> {
  const { details, withheld } = await readSource(events, id);
  if (!details) return nothingHere;
  const hash = details.sha256 as Sha256;
  // What the stream says counts: from its commit on nobody reads the words. A crash right after it may have left them in the
  // store; then they are removed here.
  if (withheld) {
    if (await areKept(texts, hash)) await texts.withhold(hash);
    return withheldBecause(withheld.data.reason);
  }
  const text = await storedText(texts, id, hash);
  if (typeof text !== "string") return withheldBecause();
  return { text, hash, supersedes: details.supersedes };
}

/** Says that the words of a text are gone, and why, where that is told. */
export const withheldBecause = (reason?: string): Problem =>
  problem(
    "withheld",
    reason === undefined
      ? "The words of this text were removed."
      : ended(`The words of this text were removed: ${reason}`),
  );

/** The words of a source where they can be read: undefined where they are withheld, lost, or of a version that this one doesn't know. */
export async function textIfThere(
  stores: Pick<Register, "events" | "texts">,
  id: string,
): Promise<string | undefined> {
  try {
    const words = await readWords(stores, id);
    return isProblem(words) ? undefined : words.text;
  } catch (fault) {
    if (fault instanceof UnreadableCommit || fault instanceof LostText) return undefined;
    throw fault;
  }
}
