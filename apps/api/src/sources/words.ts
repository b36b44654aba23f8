import type { SourceDetails } from "@collegium/domain";
import type { Sha256 } from "@collegium/event-store";
import { nothingHere } from "../collections/id.ts";
import { type Problem, problem } from "../problems/problem.ts";
import { readSource } from "../recording/context.ts";
import { UnreadableCommit } from "../recording/fold.ts";
import { areKept, storedText } from "../recording/stored-text.ts";
import type { Register } from "../register.ts";

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
    return problem("withheld", withheld.reason);
  }
  const text = await storedText(texts, id, hash);
  if (typeof text !== "string") return problem("withheld", "The words of this text were removed");
  return { text, hash, supersedes: details.supersedes };
}

/** The words of a source, where there are any that may be read: undefined where they are withheld, missing, or not of this version. */
export async function textIfThere(
  { events, texts }: Pick<Register, "events" | "texts">,
  id: string,
): Promise<string | undefined> {
  const source = await readSource(events, id).catch((fault: unknown) => {
    if (fault instanceof UnreadableCommit) return undefined;
    throw fault;
  });
  if (!source?.details || source.withheld) return undefined;
  const text = await texts.get(source.details.sha256 as Sha256);
  return typeof text === "string" ? text : undefined;
}
