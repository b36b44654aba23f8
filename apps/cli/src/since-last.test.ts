import type { Client, components } from "@collegium/client";
import { beforeAll, describe, expect, test } from "vitest";
import { foundingSheets, type SheetFile, sampleSheets } from "../sheets/at-hand.ts";
import { sendSheet } from "./apply/send-sheet.ts";
import { emptyRegister } from "./testing/register.ts";

type SinceLast = NonNullable<components["schemas"]["Session"]["sinceLast"]>;
type Thing = NonNullable<SinceLast["new"]>[number]["about"];

const words = (text: string) => [expect.objectContaining({ exact: expect.stringContaining(text) })];

/** What the session of 2014 has new against that of 2009, by these sheets; with words that the quotations hold. */
function tellSinceLast(
  sheets: readonly SheetFile[],
  { prefix, thorough, plain, against }: Readonly<Record<"prefix" | "thorough" | "plain" | "against", string>>,
): void {
  let client: Client;
  let found: SinceLast;
  const read = async (id: string): Promise<SinceLast> => {
    const answer = await client.request(`/v1/sessions/${id}`);
    if (!answer.ok) throw new Error(answer.problem.detail);
    return (answer.data as { sinceLast: SinceLast }).sinceLast;
  };
  const find = <T extends { readonly about: Thing }>(list: readonly T[] | undefined, id: string) =>
    list?.find(({ about }) => about.id === id);

  beforeAll(async () => {
    ({ client } = await emptyRegister());
    for (const { yaml, sheet, text } of sheets) {
      const name = typeof sheet.source === "object" ? sheet.source.text : undefined;
      const sent = await sendSheet(client, { yaml, text: { name: name ?? "text.txt", words: text } });
      if (!sent.ok || sent.report.refused) throw new Error(JSON.stringify(sent));
    }
    found = await read(`${prefix}minsk-2014`);
  });

  test("is against Moscow, whose year is inferred", () => {
    expect(found.session).toMatchObject({
      id: `${prefix}moscow-2009`,
      date: "2009-11-25",
      inferred: ["date"],
    });
  });

  test("arms control is weaker: thoroughly discussed, then discussed", () => {
    expect(found.weaker?.map(({ about }) => about.id)).toEqual(["arms-control-and-disarmament"]);
    expect(found.stronger).toEqual([]);
    expect(found.weaker).toMatchObject([
      {
        before: { act: "discussed", emphasis: "thorough", quotations: words(thorough) },
        now: { act: "discussed", emphasis: "plain", quotations: words(plain) },
      },
    ]);
  });

  test("the Treaty on European Security is gone, and so is what was adopted then", () => {
    expect(find(found.gone, `${prefix}treaty-on-european-security`)).toMatchObject({
      about: { type: "instrument", name: expect.stringMatching(/^(Binding )?treaty on European Security$/i) },
      before: { act: "proposed", quotations: expect.arrayContaining(words("reaty on European")) },
    });
    expect(find(found.gone, `${prefix}programme-2010-2011`)).toMatchObject({ before: { act: "adopted" } });
    expect(find(found.gone, "european-security-architecture")).toMatchObject({
      before: { emphasis: "thorough" },
    });
  });

  test("human trafficking is new: agreed", () => {
    expect(find(found.new, "human-trafficking")).toMatchObject({
      about: { type: "topic", name: "Human trafficking" },
      now: { act: "agreed", quotations: words(against) },
    });
    expect(find(found.new, "arms-control-and-disarmament")).toBeUndefined();
  });

  test("cooperation in organisations came up by another act: readiness, then agreement", () => {
    expect(find(found.otherAct, "cooperation-in-international-organizations")).toMatchObject({
      before: { act: "offered" },
      now: { act: "agreed" },
    });
  });

  test("of Moscow, the first that is recorded, leads to Minsk", async () => {
    expect(await read(`${prefix}moscow-2009`)).toMatchObject({ next: { id: `${prefix}minsk-2014` } });
  });
}

describe("Since last time, in the sample", () => {
  tellSinceLast(sampleSheets(), {
    prefix: "sample-",
    thorough: "went deep into",
    plain: "arms control",
    against: "trafficking in human beings",
  });
});

// These texts are not the project's: the sample, which is always at hand, holds the same.
const founding = foundingSheets();
if (founding)
  describe("Since last time, in the founding communiqués", () => {
    tellSinceLast(founding, {
      prefix: "",
      thorough: "thoroughly discussed",
      plain: "discussed the issues of cooperation",
      against: "against human trafficking",
    });
  });
