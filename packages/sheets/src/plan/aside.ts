import { type DraftEvent, streamName } from "@collegium/domain";
import type { SheetFinding } from "./findings.ts";
import type { Planned, Work } from "./work.ts";

type Why = "furniture" | "heading" | "background" | "repeated";

/** The most passages that one event sets aside. */
const most = 200;

/** Passages of the sheet's source that nobody claims anything of: those that are not set aside yet. */
export function planAside(work: Work): SheetFinding[] {
  const { source, aside = [] } = work.sheet;
  const id = typeof source === "string" ? source : source?.id;
  if (id === undefined || aside.length === 0) return [];
  const stream = streamName("source", id);
  const recorded = work.state("source", id).aside;
  const findings: SheetFinding[] = [];
  const fresh = new Map<Why, { passage: object; pointer: string }[]>();
  for (const [index, { why, quote }] of aside.entries()) {
    const pointer = `/aside/${index}`;
    const words = work.words(quote, pointer);
    if (!words?.found) continue;
    for (const [n, { start, end }] of words.found.entries()) {
      const known = recorded.some((one) => one.start <= start && end <= one.end);
      const detail = `${why}: “${short(words.found[n]?.exact ?? "")}”`;
      findings.push({ kind: known ? "unchanged" : "recorded", stream, pointer, detail });
      const { exact, prefix, suffix } = words.drafts[n] ?? { exact: "" };
      const passage = {
        exact,
        ...(prefix !== undefined && { prefix }),
        ...(suffix !== undefined && { suffix }),
      };
      if (!known) fresh.set(why, [...(fresh.get(why) ?? []), { passage, pointer }]);
    }
  }
  work.append(
    "source",
    id,
    [...fresh].flatMap(([why, passages]) => eventsOf(why, passages)),
  );
  return findings;
}

function eventsOf(why: Why, passages: readonly { passage: object; pointer: string }[]): Planned[] {
  const planned: Planned[] = [];
  for (let from = 0; from < passages.length; from += most) {
    const some = passages.slice(from, from + most);
    const data = { passages: some.map(({ passage }) => passage), why };
    planned.push({
      draft: { type: "PassagesSetAside", data } as DraftEvent,
      pointer: some[0]?.pointer ?? "",
    });
  }
  return planned;
}

const short = (words: string): string => (words.length > 80 ? `${words.slice(0, 80)}…` : words);
