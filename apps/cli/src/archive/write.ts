import { createHash } from "node:crypto";
import { canonicalJson } from "@collegium/domain";
import type { Sha256, TextStore } from "@collegium/event-store";
import type { Begun } from "./begun.ts";
import { recorded, type Stores } from "./compare.ts";
import { type ArchiveLine, archiveFormat, archiveVersion } from "./format.ts";
import { depositedBy, isWithheld } from "./withheld.ts";

/**
 * Writes a register as an archive, line by line, in memory that doesn't grow with it; where a beginning is there, what follows that. `onCommit`
 * tells how far it has come. It ends with the last commit that was there when it began: one that withholds a text, written out before, would
 * come too late in it.
 */
export async function* writeArchive(
  { events, texts }: Stores,
  onCommit: (position: number) => void = () => {},
  begun?: Begun,
): AsyncGenerator<string> {
  const digest = begun?.digest ?? createHash("sha256");
  const line = (value: ArchiveLine) => {
    const text = `${canonicalJson(value)}\n`;
    digest.update(text);
    return text;
  };
  const head = await events.head();
  const written = new Set(begun?.texts);
  let commits = begun?.commits ?? 0;
  if (!begun) yield line({ kind: "header", format: archiveFormat, version: archiveVersion });
  for await (const commit of recorded(events, commits, head)) {
    for (const hash of depositedBy(commit)) {
      if (written.has(hash)) continue;
      written.add(hash);
      const withheld = await isWithheld(events, commit.stream);
      yield line(withheld ? { kind: "text", sha256: hash, withheld } : await textLine(texts, hash));
    }
    yield line({ kind: "commit", commit });
    commits = commit.position;
    onCommit(commits);
  }
  const end: ArchiveLine = { kind: "end", commits, texts: written.size, sha256: digest.digest("hex") };
  yield `${canonicalJson(end)}\n`;
}

async function textLine(texts: TextStore, sha256: Sha256): Promise<ArchiveLine> {
  const found = await texts.get(sha256);
  // A deposit keeps its text before it appends: a text that is not there was lost, and an archive must not hide that.
  if (found === undefined) throw new Error(`The text ${sha256} is missing from the register.`);
  return typeof found === "string"
    ? { kind: "text", sha256, text: found }
    : { kind: "text", sha256, withheld: true };
}
