import { describe, expect, test } from "vitest";
import { newItem } from "../sheet/item.ts";
import { pressing, testDesk, text, usKey } from "../testing/desk.ts";
import type { Desk } from "../work/desk.ts";
import { press } from "./press.ts";

const words = (desk: Desk) => desk.text.slice(desk.selection);
const claims = ({ sheet, text: own }: Desk) =>
  sheet.items
    .filter(({ status }) => status === "taken")
    .map(({ says, objects, spans }) => [says, own.slice(spans[0]), ...objects]);
const spanOf = (sought: string) => ({
  start: text.indexOf(sought),
  end: text.indexOf(sought) + sought.length,
});
const draft = (says: "discussed" | "agreed", sought: string, objects: string[], confidence = 0.9) =>
  newItem({ id: `d-${says}`, says, status: "draft", spans: [spanOf(sought)], objects, confidence });

describe("without drafts", () => {
  test("the first bare words are selected, and nothing is claimed of a heading", () => {
    const desk = pressing(testDesk(), "Delete");
    expect(desk.sheet.aside).toMatchObject([{ why: "heading" }]);
    expect(words(desk)).toBe("The ministers of A and B met in Minsk on 18 November 2014.");
  });

  test("a letter makes a claim of the words, a digit says what it is about", () => {
    const desk = pressing(testDesk(), "N", "N", "]", "D", "1");
    expect(claims(desk)).toEqual([
      ["discussed", "The sides thoroughly discussed arms control", "topic/arms-control"],
    ]);
    expect(desk.sheet.items[0]).toMatchObject({ shade: "thorough", by: "joint" });
  });

  test("what was trimmed away is the next stop, for it has a verb of its own", () => {
    const desk = pressing(testDesk(), "N", "N", "]", "D", "1", "Enter");
    expect(words(desk)).toBe("reaffirmed their ties.");
  });

  test("a name is found by its letters, in any language that it has one in", () => {
    const desk = pressing(testDesk(), "N", "N", "N", "G", '"торг"', "Enter");
    expect(claims(desk)).toEqual([["agreed", "They agreed on trade.", "topic/trade"]]);
  });

  test("hyphens and accents need not be typed as they are printed, nor left out", () => {
    const desk = testDesk();
    const names = [{ name: "topic/ties", label: "Belarusian–Russian co-operation in Łódź, cafés", also: [] }];
    for (const typed of ['"belarusian-russian"', '"Co-operation"', '"operation cafe"', '"cafés"'])
      expect(claims(pressing({ ...desk, names }, "N", "N", "N", "G", typed, "Enter"))[0]?.at(-1)).toBe(
        "topic/ties",
      );
  });

  test("a name that the register lacks is made, and described in the sheet", () => {
    const desk = pressing(testDesk(), "N", "N", "N", "G", '"Fair trade"', "Alt+Enter");
    expect(claims(desk)[0]?.at(-1)).toBe("topic/fair-trade");
    expect(desk.sheet.names).toEqual([
      { name: "topic/fair-trade", label: "Fair trade", entry: { names: { en: "Fair trade" } } },
    ]);
  });

  test("one key drafts date, place, parties and format of the sentence", () => {
    expect(claims(pressing(testDesk(), "N", "T")).map(([says, , ...values]) => [says, ...values])).toEqual([
      ["format", "ministerial"],
      ["date", "2014-11-18"],
      ["place", "Minsk"],
      ["parties", "body/mfa-a", "body/mfa-b"],
    ]);
  });

  test("each person who took part is a claim of their own", () => {
    const made = pressing(testDesk(), "N", "A", '"ann"', "Enter", ".", '"bob"', "Enter");
    expect(claims(made).map(([says, , who]) => [says, who])).toEqual([
      ["attended", "person/ann"],
      ["attended", "person/bob"],
    ]);
  });

  test("whatever was done is undone, and done again", () => {
    const before = testDesk();
    const after = pressing(before, "N", "N", "D", "1", "W", "E");
    const undone = pressing(after, "Ctrl+Z", "Ctrl+Z", "Ctrl+Z", "Ctrl+Z");
    expect(undone.sheet).toEqual(before.sheet);
    expect(pressing(undone, "Ctrl+Y", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+Y").sheet).toEqual(after.sheet);
  });
});

describe("on drafts", () => {
  const drafts = () =>
    testDesk([
      draft("discussed", "The sides thoroughly discussed arms control", ["topic/arms-control"]),
      draft("agreed", "They agreed on trade", []),
    ]);
  const on = (desk: Desk) => pressing(desk, "J");

  test("Enter takes one and goes on; one that says nothing of what asks first", () => {
    const desk = pressing(on(drafts()), "Enter", "Enter", "Enter");
    expect(claims(desk).map(([says]) => says)).toEqual(["discussed"]);
    expect(desk.asking?.field).toBe("objects");
  });

  test("Delete dismisses, a letter mends the act, with Shift it takes this one and adds another", () => {
    expect(pressing(on(drafts()), "Delete").sheet.items[0]?.status).toBe("dismissed");
    expect(pressing(on(drafts()), "F").sheet.items[0]).toMatchObject({
      says: "affirmed",
      status: "draft",
      objects: ["topic/arms-control"],
    });
    expect(claims(pressing(on(drafts()), "Shift+F")).map(([says]) => says)).toEqual([
      "discussed",
      "affirmed",
    ]);
  });

  test("sure ones on the screen are taken together, others are not", () => {
    const desk = testDesk([
      draft("discussed", "The sides thoroughly discussed arms control", ["topic/arms-control"]),
      draft("agreed", "They agreed on trade", ["topic/trade"], 0.6),
    ]);
    expect(claims(pressing(desk, "Shift+Enter")).map(([says]) => says)).toEqual(["discussed"]);
  });

  test("a key that is held down decides nothing", () => {
    const desk = on(drafts());
    for (const key of ["Held+Enter", "Held+Delete", "Held+D", "Held+1"])
      expect(pressing(desk, key).sheet).toBe(desk.sheet);
  });
});

test("Ctrl+Enter asks for the review, plain Enter never does", () => {
  const desk = testDesk();
  const seen = { visible: { start: 0, end: 0 } };
  expect(press(desk, usKey("Ctrl+Enter"), seen)).toEqual({ wanted: "review" });
  for (let times = 0, now = desk; times < 12; times++) {
    const became = press(now, usKey("Enter"), seen);
    expect(became).toHaveProperty("desk");
    if (became && "desk" in became) now = became.desk;
  }
});

test("keys that are the browser's own stay its own", () => {
  for (const key of ["Ctrl+C", "Ctrl+A", "Ctrl+F", "Tab", "ArrowLeft", "Alt+D", "F5"])
    expect(press(testDesk(), usKey(key), { visible: { start: 0, end: 0 } })).toBeUndefined();
});
