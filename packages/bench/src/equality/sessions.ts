import {
  currentVersion,
  type DataOf,
  type DomainEvent,
  type EventType,
  revision,
  type StreamName,
  streamName,
  typeOf,
} from "@collegium/domain";
import { type GeneratedCommit, generateRegister } from "@collegium/generator";

/** A generated register up to its nth session, and then what the generator does not do. */
export function* sessions(count: number, seed: number): Generator<GeneratedCommit> {
  const begun = new Map<StreamName, GeneratedCommit>();
  const written = new Map<StreamName, GeneratedCommit>();
  let held = 0;
  for (const one of generateRegister({ seed, commits: Number.POSITIVE_INFINITY })) {
    yield one;
    if (!begun.has(one.stream)) begun.set(one.stream, one);
    written.set(one.stream, one);
    if (one.commit.events[0]?.type === "SessionHeld" && ++held === count) break;
  }
  yield* rarities(begun, written);
}

/** Sessions of one register, at most. */
const mostSessions = 1000;

/** How many sessions each register has, where there are more than one takes. */
export function shares(sessions: number): number[] {
  const registers = Math.ceil(sessions / mostSessions);
  return Array.from(
    { length: registers },
    (_, n) => Math.floor((sessions * (n + 1)) / registers) - Math.floor((sessions * n) / registers),
  );
}

const event = <T extends EventType>(type: T, data: DataOf<T>): DomainEvent =>
  ({ type, version: currentVersion(type), data }) as DomainEvent;

const merging = [
  ["topic", "TopicMerged"],
  ["person", "PersonMerged"],
  ["instrument", "InstrumentMerged"],
  ["body", "BodyMerged"],
] as const;

/** A text that supersedes another, one that is withheld; a body renamed; of each kind that may be merged one into another; a session withdrawn. */
function* rarities(
  begun: ReadonlyMap<StreamName, GeneratedCommit>,
  written: ReadonlyMap<StreamName, GeneratedCommit>,
): Generator<GeneratedCommit> {
  const latest = Math.max(...[...written.values()].map(({ commit }) => Date.parse(commit.at)));
  let minutes = 0;
  const next = (stream: StreamName, made: DomainEvent, text?: string): GeneratedCommit => ({
    stream,
    expected: revision((written.get(stream)?.expected ?? -1) + 1),
    commit: {
      id: `rarity-${++minutes}`,
      at: new Date(latest + minutes * 60_000).toISOString(),
      actor: "research",
      events: [made],
    },
    ...(text === undefined ? {} : { text }),
  });
  const isMerged = (stream: StreamName) =>
    written.get(stream)?.commit.events.some(({ type }) => type.endsWith("Merged"));
  const of = (type: string) =>
    [...written.keys()].filter((stream) => typeOf(stream) === type && !isMerged(stream));
  const id = (stream: StreamName | undefined) => `${stream}`.split("/")[1] ?? "";

  const [first, second] = of("source") as [StreamName, StreamName];
  const deposited = begun.get(first)?.commit.events[0]?.data as DataOf<"SourceDeposited">;
  const details = { ...deposited, title: "As printed again", supersedes: id(first) };
  const text = `${begun.get(first)?.text?.replace("consultations", "talks")}\n\nPrinted again.`;
  yield next(streamName("source", "printed-again"), event("SourceDeposited", details), text);
  yield next(second, event("SourceWithheld", { reason: "By order of a court" }));
  yield next(of("body")[0] as StreamName, event("BodyRenamed", { names: { en: "Of another name" } }));
  for (const [kind, type] of merging) {
    const [one, into] = of(kind).slice(-2) as [StreamName, StreamName];
    yield next(one, event(type, { into: id(into) }));
  }
  yield next(
    of("session").at(-1) as StreamName,
    event("SessionWithdrawn", { reason: "It was another meeting" }),
  );
}
