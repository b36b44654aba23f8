import { canonicalJson } from "@collegium/domain";
import { sha256 } from "@collegium/event-store";
import { archiveFormat, archiveVersion } from "../format.ts";

/** A JSON value that forgeries change at will. */
// biome-ignore lint/suspicious/noExplicitAny: what is forged has any form
export type Loose = any;

/** The words that most of its evidence quotes. Signs outside the BMP stand before them, so that units other than code points show. */
export const words =
  "Joint communiqué 𝄞𝄞\nThe ministers met in Minsk. They discussed trade, and signed the Plan.\n";
const goneWords = "These words were taken back.\n";

/** Evidence for words of a text, where they stand. */
export function quote(exact: string, { source = "communique", text = words } = {}): Loose {
  const at = text.indexOf(exact);
  const start = [...text.slice(0, at)].length;
  return { source, exact, basis: "stated", start, end: start + [...exact].length };
}

/** A commit as the register would record it next; the rest is filled in by `soundLines`. */
const commit = (stream: string, ...events: Loose[]): Loose => ({ stream, events });
const event = (type: string, data: Loose): Loose => ({ type, version: 1, data });
const held = {
  format: "consultations",
  title: "Consultations",
  date: "2014-11-18",
  parties: ["belarus", "russia"],
  evidence: { date: [quote("met in Minsk")], parties: [quote("The ministers")] },
};
const deposit = (text: string) => ({
  sha256: sha256(text),
  length: [...text].length,
  mediaType: "text/plain",
  title: "Communiqué",
  publisher: "belarus",
  published: "2014-11-18",
  language: "en",
});
const claim = (id: string, exact: string, more: Loose): Loose => ({
  claim: id,
  wording: "discussed",
  speaker: "joint",
  evidence: [quote(exact)],
  ...more,
});

/** All kinds of things that a register holds, each as small as can be. */
const commits: readonly Loose[] = [
  commit("body/belarus", event("BodyRegistered", { kind: "state", names: { en: "Belarus" } })),
  commit("body/russia", event("BodyRegistered", { kind: "state", names: { en: "Russia" } })),
  commit("topic/trade", event("TopicDefined", { names: { en: "Trade" } })),
  commit("source/communique", event("SourceDeposited", deposit(words))),
  commit("source/gone", event("SourceDeposited", deposit(goneWords))),
  commit(
    "instrument/plan",
    event("InstrumentRegistered", {
      kind: "plan",
      names: { en: "Plan" },
      parties: ["belarus", "russia"],
      evidence: [quote("the Plan")],
    }),
  ),
  commit("session/minsk", event("SessionHeld", held)),
  commit(
    "session/minsk",
    event("TopicDiscussed", claim("c1", "They discussed trade", { topic: "trade", emphasis: "plain" })),
    event("InstrumentSigned", claim("c2", "signed the Plan", { instrument: "plan", wording: "signed" })),
  ),
  commit(
    "session/minsk",
    event("ClaimCorroborated", {
      claim: "c1",
      evidence: [quote("words were taken", { source: "gone", text: goneWords })],
    }),
  ),
  commit("source/gone", event("SourceWithheld", { reason: "Asked for" })),
  commit("topic/trade", event("TopicRenamed", { names: { en: "Trade and customs" } })),
  {
    ...commit(
      "session/minsk",
      event("ClaimCorrected", {
        claim: "c1",
        changes: { wording: "discussed trade", evidence: [quote("discussed trade")] },
        reason: "Shorter",
      }),
    ),
    reason: "Shorter",
  },
];

/** The lines of a sound archive, as values, without its closing line: what forgeries begin with. Each call gives new ones. */
export function soundLines(): Loose[] {
  const revisions = new Map<string, number>();
  const lines: Loose[] = [{ kind: "header", format: archiveFormat, version: archiveVersion }];
  for (const [index, one] of structuredClone(commits).entries()) {
    const revision = (revisions.get(one.stream) ?? 0) + 1;
    revisions.set(one.stream, revision);
    const at = `2026-01-01T00:00:00.${String(index).padStart(3, "0")}Z`;
    const placed = { ...one, revision, position: index + 1, id: `commit-${index + 1}`, at, actor: "ada" };
    if (one.stream === "source/communique") lines.push({ kind: "text", sha256: sha256(words), text: words });
    if (one.stream === "source/gone" && revision === 1)
      lines.push({ kind: "text", sha256: sha256(goneWords), withheld: true });
    lines.push({ kind: "commit", commit: placed });
  }
  return lines;
}

/** Words that are withheld in the archive. */
export const withheldWords = goneWords;

/** A line as its bytes are; a string stands as it is. */
export const lineText = (line: Loose): string => (typeof line === "string" ? line : canonicalJson(line));

/** An archive of lines, with a closing line that is right for them, or changed by `bend`. */
export function sealed(lines: readonly Loose[], bend: (end: Loose) => Loose = (end) => end): string {
  const texts = lines.map(lineText);
  const body = texts.map((text) => `${text}\n`).join("");
  const count = (start: string) => texts.filter((text) => text.startsWith(start)).length;
  const end = {
    kind: "end",
    commits: count('{"commit":'),
    texts: count('{"kind":"text"'),
    sha256: sha256(body.toWellFormed()),
  };
  const closing = bend(end);
  return closing === undefined ? body : `${body}${lineText(closing)}\n`;
}

/** An archive that every import takes. */
export const soundArchive = (): string => sealed(soundLines());
