import {
  codePoints,
  currentVersion,
  type DomainEvent,
  type EventType,
  type Evidence,
  type NewCommit,
  normaliseText,
  revision,
  type StreamName,
  type StreamType,
  streamName,
} from "@collegium/domain";
import type { Register } from "../register/open.ts";
import { seedListed } from "./listed.ts";
import { prose, proseOf, rewritten, words } from "./words.ts";

/** How much there is of what answers grow with. */
export interface Sizes {
  /** Claims of the longest session. */
  readonly claims: number;
  /** Sessions that quote one source, and are about one topic. */
  readonly sessions: number;
  /** Corrections of one session, a commit each. */
  readonly corrections: number;
  /** Claims of other sessions, that lists and searches go over. */
  readonly listed: number;
  /** How often each case is tried, each time upon what nobody asked for before. */
  readonly rounds: number;
}

export const fullSizes: Sizes = {
  claims: 3_000,
  sessions: 3_000,
  corrections: 3_000,
  listed: 100_000,
  rounds: 3,
};

/** Sentences of one source, each its own. */
export const sentence = (n: number) =>
  `Sentence ${String(n).padStart(5, "0")} says what the sides agreed upon.`;
const sentences = 5_000;
const quotedText = Array.from({ length: sentences }, (_, n) => sentence(n)).join("\n");

const quote = (n: number): Evidence => {
  const exact = sentence(n % sentences);
  const start = (n % sentences) * (exact.length + 1);
  return { source: "quoted", exact, start, end: start + exact.length, basis: "stated" };
};

const event = (type: EventType, data: object) =>
  ({ type, version: currentVersion(type), data }) as DomainEvent;

const claimOf = (evidence: Evidence, n: number, topic: string) =>
  event("TopicDiscussed", {
    claim: `c${n}`,
    topics: [topic],
    emphasis: "plain",
    wording: "agreed upon",
    by: "joint",
    evidence: [evidence],
  });
const claim = (n: number, topic: string) => claimOf(quote(n), n, topic);

const heldBy = (parties: readonly string[], title: string, day: string, evidence: Evidence) => ({
  format: "consultations",
  title,
  date: day,
  parties,
  evidence: { date: [evidence] },
});
const held = (title: string, day: string) =>
  event("SessionHeld", {
    ...heldBy(["alderland", "birchland"], title, day, quote(1)),
    series: "yearly",
  });

const at = "2020-01-01T00:00:00.000Z";

/** Fills a register with the largest things that its limits allow, or nearly. Straight into the ledger: what was recorded is not the question. */
export async function seed(
  { events, texts }: Pick<Register, "events" | "texts">,
  sizes: Sizes,
): Promise<void> {
  const heads = new Map<StreamName, number>();
  const record = async (type: StreamType, id: string, ...recorded: DomainEvent[]) => {
    const stream = streamName(type, id);
    const head = heads.get(stream) ?? 0;
    heads.set(stream, head + 1);
    const commit: NewCommit = { id: `${stream}-${head}`, at, actor: "seed", events: recorded };
    await events.append(stream, revision(head), commit);
  };
  const deposit = async (id: string, raw: string, supersedes?: string) => {
    const text = normaliseText(raw);
    const sha256 = await texts.put(text);
    const details = {
      title: id,
      kind: "other" as const,
      publishers: ["alderland"],
      published: "2020-01-01",
      language: "en",
    };
    const found = { sha256, length: codePoints(text), mediaType: "text/plain" };
    await record(
      "source",
      id,
      event("SourceDeposited", { ...details, ...found, ...(supersedes && { supersedes }) }),
    );
  };

  for (const id of ["alderland", "birchland", "cedarland", "dunland"])
    await record("body", id, event("BodyRegistered", { kind: "state", names: { en: id } }));
  await record(
    "series",
    "yearly",
    event("SeriesDefined", { of: "sessions", names: { en: "Yearly" }, every: "year" }),
  );
  for (const id of ["trade", "culture", "rare", "talks"])
    await record("topic", id, event("TopicDefined", { names: { en: id } }));
  await deposit("quoted", quotedText);
  await deposit("mebibyte", proseOf(1_048_576, 1));
  await record("session", "long", held("Long", "2019-01-01"));
  const commit = 200;
  for (let first = 1; first <= sizes.claims; first += commit) {
    const count = Math.min(commit, sizes.claims - first + 1);
    await record("session", "long", ...Array.from({ length: count }, (_, n) => claim(first + n, "culture")));
  }
  await record("session", "corrected", held("Corrected 0", "2019-01-02"));
  for (let n = 1; n <= sizes.corrections; n++)
    await record(
      "session",
      "corrected",
      event("SessionDetailsCorrected", { changes: { title: `Corrected ${n}` }, reason: "misread" }),
    );
  await record("session", "later", held("Later", "2019-01-03"), claim(1, "rare"));
  for (let n = 0; n < sizes.sessions; n++) {
    const day = new Date(Date.UTC(2000, 0, 1 + n)).toISOString().slice(0, 10);
    await record("session", `held-${n}`, held(`Held ${n}`, day), claim(1, "trade"), claim(2, "trade"));
  }
  await seedListed(sizes.listed, {
    deposit,
    async session(id, day, quotes) {
      const details = heldBy(["cedarland", "dunland"], id, day, quotes[0] as Evidence);
      const claims = quotes.map((one, n) => claimOf(one, n + 1, "talks"));
      // One commit holds no more.
      await record("session", id, event("SessionHeld", details), ...claims.slice(0, quotes.length / 2));
      await record("session", id, ...claims.slice(quotes.length / 2));
    },
  });
  for (let round = 0; round < sizes.rounds; round++) await rewrites(deposit, round);
}

/** Texts that replace others, alike in several ways. */
async function rewrites(
  deposit: (id: string, text: string, supersedes?: string) => Promise<void>,
  round: number,
): Promise<void> {
  const pair = async (name: string, earlier: string, later: string) => {
    await deposit(`${name}-${round}-earlier`, earlier);
    await deposit(`${name}-${round}`, later, `${name}-${round}-earlier`);
  };
  const seedOf = (n: number) => 100 * (round + 1) + n;
  const page = words(2_500, seedOf(1));
  await pair("page", prose(page), prose(words(2_500, seedOf(2))));
  const report = words(150_000, seedOf(3));
  await pair("report", prose(report), prose(rewritten(report, 50, seedOf(4))));
  await pair("unlike", proseOf(1_000_000, seedOf(5)), proseOf(1_000_000, seedOf(6)));
  await pair("unbroken", words(150_000, seedOf(7)).join(""), words(150_000, seedOf(8)).join(""));
  await pair("repeated", `${round}${" a".repeat(400_000)}`, `${round}${" b a".repeat(200_000)}`);
  await pair(
    "lines",
    words(150_000, seedOf(9)).join("\n"),
    words(150_000, seedOf(9)).toReversed().join("\n"),
  );
}
