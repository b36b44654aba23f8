import { type NewCommit, type Revision, revision, type StreamName, streamName } from "@collegium/domain";
import { generateRegister } from "@collegium/generator";
import { type Database, type MeasuredRegister, measuredRegister } from "./register.ts";
import { type Row, row } from "./row.ts";

/** Commits that a batch of stream records tells of. */
const batch = 50;

interface Write {
  readonly stream: StreamName;
  readonly expected: Revision;
  readonly commit: NewCommit;
}

/** What it costs to sequence a batch, for each commit: of streams of their own, as they come in a register, and of one stream. */
export async function sequencingRows(place: Database): Promise<Row[]> {
  const most = { most: { write: 2 } };
  await using register = await measuredRegister(place);
  const bodies = generated(0, batch);
  const later = generated(600, 600 + batch);
  // What was recorded before of the same things; of others nobody asks here.
  const things = new Set(later.map(({ stream }) => stream));
  const earlier = generated(batch, 600).filter(({ stream }) => things.has(stream));
  const renames = Array.from({ length: batch }, (_, n) => renaming(n));
  const cost = async (what: string, writes: readonly Write[], before: readonly Write[] = []) => {
    await sequenced(register, before);
    return row(what, await sequenced(register, writes), { ...most, of: batch });
  };
  return [
    await cost("Sequencing 50 commits of 50 streams: each", bodies),
    await cost("Sequencing 50 commits of a register, sessions among them: each", later, earlier),
    await cost("Sequencing 50 commits of one stream: each", renames),
  ];
}

async function sequenced(register: MeasuredRegister, writes: readonly Write[]) {
  for (const { stream, expected, commit } of writes) {
    const { outcome } = await register.events.append(stream, expected, commit);
    if (outcome !== "appended") throw new Error(`${stream} ${expected}: ${outcome}`);
  }
  register.take();
  const hints = writes.map(({ stream, expected }) => ({ stream, revision: revision(expected + 1) }));
  const commits = await register.sequence(hints);
  if (commits !== writes.length) throw new Error(`${commits} commits were sequenced of ${writes.length}`);
  return register.take();
}

const generated = (from: number, to: number): Write[] =>
  [...generateRegister({ seed: 1, commits: to })].slice(from);

function renaming(after: number): Write {
  const at = new Date(Date.UTC(2024, 0, 1, 0, after)).toISOString();
  const type = after === 0 ? "TopicDefined" : "TopicRenamed";
  const event = { type, version: 1, data: { names: { en: `Fisheries, as of ${after}` } } } as const;
  return {
    stream: streamName("topic", "fisheries-in-the-grey-strait"),
    expected: revision(after),
    commit: { id: `rename-${after}`, at, actor: "ada", events: [event] },
  };
}
