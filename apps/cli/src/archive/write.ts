import { createHash } from "node:crypto";
import { canonicalJson, position, type SequencedCommit, upcast } from "@collegium/domain";
import type { EventStore, Sha256, TextStore } from "@collegium/event-store";
import { type ArchiveLine, archiveFormat, archiveVersion } from "./format.ts";

const page = 500;

/** Writes a register as an archive, line by line, in memory that doesn't grow with it. `onCommit` tells how far it has come. */
export async function* writeArchive(
  { events, texts }: { events: EventStore; texts: TextStore },
  onCommit: (position: number) => void = () => {},
): AsyncGenerator<string> {
  const digest = createHash("sha256");
  const line = (value: ArchiveLine) => {
    const text = `${canonicalJson(value)}\n`;
    digest.update(text);
    return text;
  };
  const written = new Set<string>();
  let commits = 0;
  yield line({ kind: "header", format: archiveFormat, version: archiveVersion });
  for await (const commit of ledger(events)) {
    for (const hash of textsOf(commit)) {
      if (written.has(hash)) continue;
      written.add(hash);
      yield line(await textLine(texts, hash));
    }
    yield line({ kind: "commit", commit });
    commits = commit.position;
    onCommit(commits);
  }
  const end: ArchiveLine = { kind: "end", commits, texts: written.size, sha256: digest.digest("hex") };
  yield `${canonicalJson(end)}\n`;
}

/** Every commit up to where the ledger ends once it is reached. */
async function* ledger(events: EventStore): AsyncGenerator<SequencedCommit> {
  for (let after = 0; ; ) {
    const from = after;
    for await (const commit of events.readLedger(position(after), page)) {
      yield commit;
      after = commit.position;
    }
    if (after === from) return;
  }
}

/** Only deposits are looked into: an event that this version doesn't know is exported as it was recorded. */
const textsOf = (commit: SequencedCommit): Sha256[] =>
  commit.events
    .filter(({ type }) => type === "SourceDeposited")
    .map((event) => upcast(event))
    .flatMap((event) => (event.type === "SourceDeposited" ? [event.data.sha256 as Sha256] : []));

async function textLine(texts: TextStore, sha256: Sha256): Promise<ArchiveLine> {
  const found = await texts.get(sha256);
  // A deposit keeps its text before it appends: a text that is not there was lost, and an archive must not hide that.
  if (found === undefined) throw new Error(`The text ${sha256} is missing from the register.`);
  return typeof found === "string"
    ? { kind: "text", sha256, text: found }
    : { kind: "text", sha256, withheld: true };
}
