import { pressInBox } from "../keys/asking.ts";
import { type Key, keyOf } from "../keys/key.ts";
import { press } from "../keys/press.ts";
import type { Item } from "../sheet/item.ts";
import type { Known } from "../sheet/names.ts";
import { finder } from "../sheet/quotation.ts";
import { sheetOf } from "../sheet/sheet.ts";
import { standingsOf } from "../sheet/standing.ts";
import { deskText } from "../text/text.ts";
import { wordsIn } from "../words/words.ts";
import type { Desk } from "../work/desk.ts";
import { goOn } from "../work/going.ts";

/** What the tests' desk lies on: three sentences with usual verbs, a heading above and a line of the page below. */
export const text = `A meeting in Minsk

The ministers of A and B met in Minsk on 18 November 2014. The sides thoroughly discussed arms control and reaffirmed their ties. They agreed on trade.

Partners: Social Network`;

const names: readonly Known[] = [
  { name: "topic/arms-control", label: "Arms control", also: [] },
  { name: "topic/ties", label: "Their ties", also: [] },
  { name: "topic/trade", label: "Trade", also: ["Торговля"] },
  { name: "body/mfa-a", label: "Ministry A", also: [] },
  { name: "body/mfa-b", label: "Ministry B", also: [] },
  { name: "person/ann", label: "Ann", also: [] },
  { name: "person/bob", label: "Bob", also: [] },
];

/** A desk with a text on it, and drafts where a test gives some; the first thing to decide is selected. */
export function testDesk(items: readonly Item[] = [], words = text): Desk {
  const start = {
    items,
    aside: [],
    names: [],
    head: {
      source: {
        id: "report",
        title: "Report",
        kind: "press-release",
        publishers: ["mfa-a"],
        published: "2014-11-18",
        language: "en",
      },
      isDeposited: false,
      session: { id: "minsk-2014", title: "Meeting in Minsk" },
      isKnown: false,
      by: "joint" as const,
    },
  };
  const history = { start, commands: [], cursor: 0 };
  const own = deskText(words, "en");
  const sheet = sheetOf(history);
  const desk: Desk = {
    text: own,
    history,
    sheet,
    standings: standingsOf(own, sheet),
    names,
    drafted: {
      date: { values: ["2014-11-18"], note: undefined, inferred: false },
      place: { values: ["Minsk"], note: undefined, inferred: false },
      format: { values: ["ministerial"], note: undefined, inferred: false },
      parties: { values: ["body/mfa-a", "body/mfa-b"], note: undefined, inferred: false },
    },
    finder: finder(),
    words: wordsIn("en"),
    selection: { start: 0, end: 0 },
    current: undefined,
    last: undefined,
    asking: undefined,
    asked: undefined,
    told: { words: "", isSeen: false },
  };
  return goOn(desk, { from: { start: -1, end: -1 } });
}

const codes: Readonly<Record<string, string>> = { " ": "Space" };

/** A key as a US keyboard has it: `D`, `Shift+D`, `Ctrl+Z`, `1`, `Enter`. */
export function usKey(chord: string): Key {
  const parts = chord.split(/\+(?=.)/);
  const name = parts.at(-1) ?? "";
  const held = parts.slice(0, -1);
  const code = /^[A-Z]$/.test(name)
    ? `Key${name}`
    : /^\d$/.test(name)
      ? `Digit${name}`
      : (codes[name] ?? name);
  return keyOf({
    key: name,
    code,
    shiftKey: held.includes("Shift"),
    ctrlKey: held.includes("Ctrl"),
    metaKey: false,
    altKey: held.includes("Alt"),
    repeat: held.includes("Held"),
    isComposing: false,
    getModifierState: () => false,
  });
}

/** The desk after some keys; what is typed into the box stands in quotation marks: `"trade"`. */
export function pressing(desk: Desk, ...chords: readonly string[]): Desk {
  let now = desk;
  for (const chord of chords) {
    const typed = /^"(.*)"$/.exec(chord)?.[1];
    if (typed !== undefined) {
      if (!now.asking) throw new Error("There is no box to type into");
      now = { ...now, asking: { ...now.asking, typed, chosen: 0 } };
      continue;
    }
    const key = usKey(chord);
    const seen = { visible: { start: 0, end: now.text.points.length } };
    const became = now.asking ? pressInBox(now, key) : press(now, key, seen);
    if (!became) throw new Error(`${chord} is none of the desk's keys here`);
    if ("desk" in became) now = became.desk;
  }
  return now;
}
