import { type Cut, coverageOf, cutterOf, type Evidence, evidenceIn } from "@collegium/domain";
import { segment } from "../segments/segment.ts";
import type { Cover, FoundPassage, Uncovered } from "./findings.ts";
import type { Work } from "./work.ts";

interface Span {
  readonly start: number;
  readonly end: number;
}

/** How much of the text of the sheet's source is quoted, by the sheet or by its session, or set aside. */
export function coverOf(
  work: Work,
  passages: readonly FoundPassage[],
  textOf: (source: string) => string | "withheld" | undefined,
): Cover | undefined {
  const { source } = work.sheet;
  const id = typeof source === "string" ? source : source?.id;
  const text = id === undefined ? undefined : textOf(id);
  if (id === undefined || text === undefined || text === "withheld") return undefined;
  const quoted = [...passages, ...recorded(work)].filter((one) => one.source === id);
  const { details, aside } = work.state("source", id);
  const { all, open, passages: left } = coverageOf(text, { quoted, aside });
  const sentences = segment(text, details?.language ?? "en");
  return {
    share: all === 0 ? 1 : (all - open) / all,
    uncovered: bySentence(cutterOf(text), left, sentences),
  };
}

/** What the session's recorded claims and details quote. */
function recorded(work: Work): Evidence[] {
  const { session } = work.sheet;
  if (session === undefined) return [];
  const { details, claims } = work.state("session", typeof session === "string" ? session : session.id);
  const standing = [...claims.values()].filter(({ retracted }) => !retracted);
  const said = standing.flatMap(({ data, corroborations, contradictions }) => [
    data,
    ...[...corroborations, ...contradictions].map((reply) => reply.data),
  ]);
  return [...(details ? [details] : []), ...said].flatMap((data) =>
    evidenceIn(data).map(({ evidence }) => evidence),
  );
}

/** Stretches in order, cut where sentences end, each from a letter or digit to a letter or digit. */
function bySentence(cut: Cut, open: readonly Span[], sentences: readonly Span[]): Uncovered[] {
  const found: Uncovered[] = [];
  let next = 0;
  for (const { start, end } of open) {
    while (next < sentences.length && (sentences[next] as Span).end <= start) next++;
    for (let at = next; at < sentences.length && (sentences[at] as Span).start < end; at++) {
      const sentence = sentences[at] as Span;
      const from = Math.max(start, sentence.start);
      const signs = [...cut(from, Math.min(end, sentence.end))];
      const first = signs.findIndex(says);
      const last = signs.findLastIndex(says);
      if (first < 0) continue;
      found.push({
        start: from + first,
        end: from + last + 1,
        exact: signs.slice(first, last + 1).join(""),
      });
    }
  }
  return found;
}

const says = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign);
