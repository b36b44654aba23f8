import fc from "fast-check";
import { expect, test } from "vitest";
import { deskText } from "../text/text.ts";
import { type Aside, type Item, newItem } from "./item.ts";
import { apply, type Command, type DeskSheet, doing, type History, sheetOf } from "./sheet.ts";
import { standingsAfter, standingsOf } from "./standing.ts";
import { coverage, itemAt, itemsIn, undecided } from "./stops.ts";

const text = deskText(
  "A meeting in Minsk\n\nThe sides discussed trade and agreed on arms 🤝 control. They noted ties.\n\nMinisters met in Minsk! Partners: nobody",
  "en",
);
const empty: DeskSheet = {
  items: [],
  aside: [],
  names: [],
  head: { source: { id: "a" }, isDeposited: false, session: { id: "b" }, isKnown: false, by: "joint" },
};

const spans = fc
  .tuple(fc.nat(text.points.length), fc.nat(text.points.length))
  .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
const ids = fc.nat(9).map(String);
const items = fc
  .record({
    id: ids,
    says: fc.constantFrom("discussed" as const, "agreed" as const, "date" as const),
    status: fc.constantFrom("draft" as const, "taken" as const, "recorded" as const),
    spans: fc.tuple(spans, spans).map((both): Item["spans"] => both),
  })
  .map(newItem);
const asides = fc.array(
  spans.map((span): Aside => ({ ...span, why: "furniture" })),
  { minLength: 1, maxLength: 3 },
);
const commands: fc.Arbitrary<Command> = fc.oneof(
  fc.array(items, { minLength: 1, maxLength: 3 }).map((made) => ({ do: "make" as const, items: made })),
  fc.array(ids).map((taken) => ({ do: "take" as const, ids: taken })),
  ids.map((id) => ({ do: "dismiss" as const, id })),
  fc.tuple(ids, spans).map(([id, span]) => ({ do: "set" as const, id, patch: { spans: [span] as const } })),
  fc.tuple(ids).map(([id]) => ({ do: "mend" as const, id, says: "agreed" as const })),
  asides.map((set) => ({ do: "aside" as const, spans: set })),
);

test("after each change a sheet stands upon its text as if it had been read wholly", () => {
  fc.assert(
    fc.property(fc.array(commands, { maxLength: 20 }), (all) => {
      let sheet = empty;
      let standings = standingsOf(text, sheet);
      for (const command of all) {
        sheet = apply(sheet, command);
        standings = standingsAfter(standings, sheet);
        expect(standings).toEqual(standingsOf(text, sheet));
      }
      // And back, to where it began, at once.
      expect(standingsAfter(standings, empty)).toEqual(standingsOf(text, empty));
    }),
  );
});

test("whatever is undone, the sheet is what its commands make of the beginning", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(commands, fc.nat(90)), { maxLength: 150 }), (all) => {
      let history: History = { start: empty, commands: [], cursor: 0 };
      for (const one of all) {
        const sheet = sheetOf(history);
        history =
          typeof one === "number"
            ? { ...history, cursor: Math.min(one, history.commands.length) }
            : doing(history, one, apply(sheet, one));
        const { marks, ...bare } = history;
        expect(sheetOf(history)).toEqual(sheetOf(bare));
      }
    }),
  );
});

const spanOf = (words: string) => {
  const start = text.points.pointOf(text.words.indexOf(words));
  return { start, end: start + [...words].length };
};
const saying = (words: string, status: Item["status"]) =>
  newItem({ id: words, says: "discussed", status, spans: [spanOf(words)] });

test("a rest of a sentence is left to decide where it has a verb of its own, and what is drafted is decided by nobody", () => {
  const drafted = saying("The sides discussed trade", "draft");
  const sheet = {
    ...empty,
    items: [drafted],
    aside: [{ ...spanOf("A meeting in Minsk"), why: "heading" as const }],
  };
  const standings = standingsOf(text, sheet);
  const said = (all: readonly { start: number; end: number }[]) => all.map((span) => text.slice(span));
  expect(said(standings.places.flatMap(({ stops }) => stops)).slice(0, 2)).toEqual([
    "The sides discussed trade",
    "agreed on arms 🤝 control.",
  ]);
  expect(said(undecided(standings))[0]).toBe("The sides discussed trade and agreed on arms 🤝 control.");
  expect(standings.cells.map(({ standing }) => standing)).toEqual(["aside", "draft", "bare", "bare", "bare"]);
  const taken = standingsAfter(standings, apply(sheet, { do: "take", ids: [drafted.id] }));
  expect(coverage(taken)).toBeGreaterThan(coverage(standings));
  expect(itemAt(taken, spanOf("discussed").start)).toBe(taken.sheet.items[0]);
  expect(itemsIn(taken, spanOf("They noted ties"))).toEqual([]);
});
