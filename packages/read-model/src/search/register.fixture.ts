import type { DatabaseSync } from "node:sqlite";
import type { Commit, SequencedCommit } from "@collegium/domain";
import { event, held, quoting, writing } from "../testing/commits.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { searchFile } from "./asking/search-file.ts";
import { openSearch } from "./file/open.ts";
import { follower } from "./filling/follow.ts";

/** Texts by a hash that a test makes up. */
export type Texts = Map<string, string | { readonly withheld: true }>;

export const hashOf = (id: string): string => Buffer.from(id).toString("hex").padEnd(64, "0").slice(0, 64);

/** A search file of commits, as it is after each of these positions was followed to. */
export async function searching(
  commits: readonly Commit[],
  {
    texts = new Map(),
    path = ":memory:",
    steps = [commits.length],
    ...filling
  }: { texts?: Texts; path?: string; steps?: number[]; filledAtOnce?: number } = {},
) {
  const db = openSearch(path);
  const ledger: SequencedCommit[] = [];
  const all = sequence(commits);
  const { catchUp } = follower(db, {
    commits: memoryLedger(ledger),
    texts: { get: async (hash) => texts.get(hash) },
    ...filling,
  });
  const to = async (position: number) => {
    ledger.push(...all.slice(ledger.length, position));
    await catchUp();
  };
  for (const step of steps) await to(step);
  const file = searchFile(db, { texts: { get: async (hash) => texts.get(hash) } });
  return { db, file, to, catchUp, [Symbol.dispose]: () => db.close() };
}

/** A register with texts in English, Russian and Belarusian. */
export function register() {
  const { commits, commit } = writing();
  const texts: Texts = new Map();
  const deposit = (id: string, language: string, text: string, more: { supersedes?: string } = {}) => {
    texts.set(hashOf(id), text);
    commit("source", id, [
      event("source", "SourceDeposited", {
        sha256: hashOf(id),
        length: [...text].length,
        mediaType: "text/plain",
        title: `Text ${id}`,
        publishers: ["mfa-belarus"],
        published: "2014-11-18",
        language,
        ...more,
      }),
    ]);
  };
  commit("body", "belarus", [
    event("body", "BodyRegistered", { kind: "state", names: { en: "Belarus", ru: "Беларусь" } }),
  ]);
  commit("body", "russia", [
    event("body", "BodyRegistered", { kind: "state", names: { en: "Russia", ru: "Россия" } }),
  ]);
  commit("body", "mfa-belarus", [
    event("body", "BodyRegistered", {
      kind: "ministry",
      names: { en: "Ministry of Foreign Affairs of Belarus" },
      country: "belarus",
    }),
  ]);
  commit("body", "osce", [event("body", "BodyRegistered", { kind: "organisation", names: { en: "OSCE" } })]);
  commit("person", "makei", [
    event("person", "PersonRegistered", { names: { en: "Vladimir Makei" }, variants: ["Uładzimir Makiej"] }),
  ]);
  commit("topic", "arms-control", [event("topic", "TopicDefined", { names: { en: "Arms control" } })]);
  commit("topic", "disarmament", [event("topic", "TopicDefined", { names: { en: "Disarmament" } })]);
  commit("series", "joint-collegium", [
    event("series", "SeriesDefined", { of: "sessions", names: { en: "Joint collegium" } }),
  ]);
  deposit(
    "mfa-2014",
    "en",
    "On the joint session\n\nThe sides thoroughly discussed arms control in Europe. They marked the comprehensive implementation of the programme. A private aside on zanzibarite was made.",
  );
  deposit("mid-2014", "ru", "Стороны обсудили вопросы соблюдения прав человека. Глава делегации — Макей.");
  deposit("mzs-2014", "be", "Бакі абмеркавалі пытанні супрацоўніцтва. Сям’я народаў.");
  const claim = (
    id: string,
    topic: string,
    source: string,
    exact: string,
    by: "joint" | ["body/belarus"] = "joint",
  ) =>
    event("session", "TopicDiscussed", {
      claim: id,
      topics: [topic],
      emphasis: "thorough",
      frameworks: ["body/osce"],
      wording: exact.split(" ")[0] ?? exact,
      summary: `About ${topic}`,
      by,
      evidence: [quoting(source, exact)],
    });
  commit("session", "moscow-2009", [
    held({ title: "Session in Moscow", date: "2009-11-25", place: "Moscow" }),
    claim("c1", "disarmament", "mfa-2014", "discussed disarmament", ["body/belarus"]),
  ]);
  commit("session", "minsk-2014", [
    held(),
    claim("c1", "arms-control", "mfa-2014", "discussed arms control in Europe"),
    claim("c2", "disarmament", "mid-2014", "обсудили вопросы соблюдения прав человека"),
  ]);
  return { commits, commit, texts, deposit };
}

/** All that the file holds, with the numbers of rows where hits come by them, if they are equal. */
export const contents = ({ db }: { readonly db: DatabaseSync }) => ({
  search: db.prepare("SELECT position, forgotten, filling FROM search").all(),
  things: db
    .prepare("SELECT stream, json(document), supersedes, sha256, begun FROM things ORDER BY stream")
    .all(),
  referrals: db.prepare("SELECT * FROM referrals ORDER BY target, begun").all(),
  lines: db.prepare("SELECT * FROM lines ORDER BY stream").all(),
  names: db.prepare("SELECT * FROM names ORDER BY id").all(),
  claims: db.prepare("SELECT * FROM claims ORDER BY sort").all(),
  tags: db.prepare("SELECT * FROM tags ORDER BY tag, sort").all(),
  passages: db.prepare("SELECT * FROM passages ORDER BY id").all(),
  words: db.prepare("SELECT term, col, doc, cnt FROM passage_terms ORDER BY term, col").all(),
});

/** The register, and what is done to its things afterwards. */
export function history() {
  const made = register();
  const { commits, commit, texts } = made;
  commit("body", "mfa-belarus", [
    event("body", "BodyRenamed", { names: { en: "Foreign Ministry of Belarus" }, from: "2020" }),
  ]);
  commit("topic", "arms-control", [event("topic", "TopicMerged", { into: "disarmament" })]);
  commit("session", "moscow-2009", [
    event("session", "ClaimRetracted", { claim: "c1", reason: "It was not said" }),
  ]);
  commit("session", "minsk-2014", [
    event("session", "SessionDetailsCorrected", {
      changes: { date: "2014-11-19", place: "Brest" },
      reason: "Misread",
      evidence: {},
    }),
  ]);
  commit("source", "mzs-2014", [
    event("source", "SourceDetailsCorrected", { changes: { language: "ru" }, reason: "Misread" }),
  ]);
  commit("source", "mid-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
  return { commits, commit, texts };
}
