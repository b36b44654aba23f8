import { type DraftEvent, streamName } from "@collegium/domain";
import { describe, expect, test } from "vitest";
import { base, given, replacing, steps, text } from "../testing/given-sheet.ts";

const stream = streamName("session", "minsk");
const placed = "place: { value: Minsk, quote: met in Minsk }";
/** A sheet of the session alone, without its claims. */
const alone = (sheet: string) => sheet.replace(/claims:.*/s, "");
const announced = alone(replacing("id: minsk", "id: minsk\n  status: announced"));

test.each<[string, string, DraftEvent]>([
  [
    "cancelled",
    announced,
    {
      type: "SessionCancelled",
      data: { evidence: [{ source: "report", exact: "The ministers met", basis: "stated" }] },
    } as DraftEvent,
  ],
  ["withdrawn", alone(base), { type: "SessionWithdrawn", data: { reason: "There was none" } } as DraftEvent],
])("of a session that was %s nothing more is recorded, and that is told", (status, first, draft) => {
  const { register, when } = given(first);
  register.take([{ kind: "append", stream, expected: register.revision(stream), drafts: [draft] }]);
  const { plan, news } = when(alone(base), { text, reason: "It was otherwise" });
  expect(steps(plan)).toEqual([]);
  expect(news).toMatchObject([
    { kind: "impossible", pointer: "/session", detail: expect.stringContaining(`is ${status}`) },
  ]);
});

describe("an announced session that was held", () => {
  const draftOf = (held: string) => {
    const [step] = steps(given(announced).when(held).plan);
    return step?.kind === "append" ? (step.drafts[0] as { data: unknown }).data : undefined;
  };

  test("keeps what the sheet leaves out, with its words", () => {
    expect(draftOf(alone(base.replace(placed, "")))).toMatchObject({
      place: "Minsk",
      evidence: { place: [{ exact: "met in Minsk" }] },
    });
  });

  test("rests another place on no words of the one announced", () => {
    const data = draftOf(alone(base.replace(placed, "place: Brest")));
    expect(data).toMatchObject({ place: "Brest" });
    expect(data).not.toHaveProperty("evidence.place");
  });
});

test("another source's place, given a reason, stands by that source's words alone, which are not told as left out", () => {
  const second = alone(base)
    .replace("id: report, text", "id: second, text")
    .replace(/^(people|series|instruments):.*(\n .*)*/gm, "")
    .replace(placed, "place: { value: Brest, quote: in Brest }")
    .replace("series: yearly", "");
  const { plan, news } = given().when(second, {
    text: "The ministers met in Brest.",
    reason: "The report is late",
  });
  expect(news.filter(({ pointer }) => pointer === "/session/place")).toEqual([]);
  expect(steps(plan).at(-1)).toMatchObject({
    drafts: [{ data: { changes: { place: "Brest" }, evidence: { place: [{ source: "second" }] } } }],
  });
});
