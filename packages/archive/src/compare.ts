import type { SequencedCommit } from "@collegium/domain";
import {
  DamagedItem,
  DamagedText,
  type EventStore,
  type Sha256,
  type TextStore,
} from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import type { ArchiveLine, TextLine } from "./format.ts";
import { difference } from "./unlike.ts";
import { depositedBy, withholds } from "./withheld.ts";

/** What a register records in. */
export interface Stores {
  readonly events: EventStore;
  readonly texts: TextStore;
}

/** The first thing that an archive holds and a register does not, or holds otherwise. */
export interface Unlike {
  readonly outcome: "different";
  /** The commit's position, or that of the first commit that refers to the text. */
  readonly position: number;
  readonly why: string;
}

/** A register that holds all that an archive holds. */
export interface Alike {
  readonly outcome: "same";
  /** Texts whose words the archive holds, and that the register has withheld since. */
  readonly withheldSince: number;
}

/**
 * Reads an archive that was found whole and a register side by side, from the beginning to the archive's end, and records nothing. Words that
 * the register has withheld count as there where its ledger says so, maybe after the archive's end. `withheld` are the archive's own.
 */
export async function compare(
  lines: AsyncIterable<ArchiveLine>,
  { events, texts }: Stores,
  withheld: ReadonlySet<string>,
  onCommit: (position: number) => void = () => {},
): Promise<Alike | Unlike> {
  const ledger = followLedger(events);
  /** Texts that the register has withheld, and where the archive has their words. */
  const gone = new Map<string, number>();
  let last = 0;
  for await (const line of lines) {
    if (line.kind === "text") {
      const found = await compareText(line, texts);
      if (found === "withheld" && !withheld.has(line.sha256)) gone.set(line.sha256, last + 1);
      if (typeof found === "object") return { outcome: "different", position: last + 1, ...found };
    }
    if (line.kind !== "commit") continue;
    last = line.commit.position;
    const why = await unlike(line.commit, ledger);
    if (why) return { outcome: "different", position: last, why };
    onCommit(last);
  }
  const unsaid = await withoutReason(gone, events);
  if (!unsaid) return { outcome: "same", withheldSince: gone.size };
  const [hash, at] = unsaid;
  const why = `the words of ${hash} are withheld in the register, and no commit says so`;
  return { outcome: "different", position: at, why };
}

async function unlike(
  wanted: SequencedCommit,
  ledger: AsyncGenerator<SequencedCommit, undefined>,
): Promise<string | undefined> {
  try {
    return difference(wanted, (await ledger.next()).value);
  } catch (fault) {
    if (fault instanceof DamagedItem) return `the register can't read what it has there: ${fault.message}`;
    throw fault;
  }
}

/** What a register has of a text: the same, a mark that it is withheld, or something else. */
async function compareText(
  wanted: TextLine,
  texts: TextStore,
): Promise<"same" | "withheld" | { why: string }> {
  const found = await texts.get(wanted.sha256 as Sha256).catch((fault: unknown) => {
    if (fault instanceof DamagedText) return fault;
    throw fault;
  });
  if (found instanceof DamagedText) return { why: `in the register, ${found.message}` };
  if (found === undefined) return { why: `the register lacks the text ${wanted.sha256}` };
  if (typeof found !== "string") return "withheld";
  return "withheld" in wanted
    ? { why: `the register holds the words of ${wanted.sha256}, which are withheld` }
    : "same";
}

/** The first of some texts that no source of a register's ledger withholds. */
async function withoutReason(
  gone: ReadonlyMap<string, number>,
  events: EventStore,
): Promise<readonly [hash: string, at: number] | undefined> {
  if (gone.size === 0) return undefined;
  const left = new Map(gone);
  const deposited = new Map<string, string>();
  for await (const commit of followLedger(events)) {
    for (const hash of depositedBy(commit)) if (gone.has(hash)) deposited.set(commit.stream, hash);
    if (withholds(commit)) left.delete(deposited.get(commit.stream) ?? "");
  }
  const [first] = left;
  return first;
}
