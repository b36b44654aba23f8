import type { AnnotationPage } from "@collegium/read-model";
import { beforeEach, describe, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { communique, recordAll, recorded, writes } from "../testing/scenario.ts";

const source = "aldermoor-communique";
const path = `/v1/sources/${source}/annotations`;
const [, , discussed] = writes["sessions/aldermoor-2031"];
type Page = AnnotationPage & { readonly next?: string };

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
  await recordAll(register);
});

const pageAt = async (address: string, of = register): Promise<Page> => {
  const answer = await of.get(address);
  expect(answer.status, address).toBe(200);
  return (await answer.json()) as unknown as Page;
};
/** Each quotation, by its annotation's id. */
const quotesOf = ({ items }: Page) =>
  new Map(
    items.map(({ id, target }) => {
      const [quote, position] = target.selector;
      if (quote?.type !== "TextQuoteSelector" || position?.type !== "TextPositionSelector")
        throw new Error(id);
      return [id, { ...quote, start: position.start, end: position.end }];
    }),
  );
const claim = (more: { readonly exact: string }) => ({
  type: discussed.type,
  data: { ...discussed.data, wording: more.exact, evidence: [{ source, ...more }] },
});

describe("prefix and suffix", () => {
  const sent = { exact: "in Borland", prefix: "will be held", suffix: "." };

  test("touch the words, also where they were recorded apart from them", async () => {
    await recorded(register.post("sessions/aldermoor-2031", 1, [claim(sent)]));
    const quotes = [...quotesOf(await pageAt(path)).values()];
    expect(quotes.length).toBeGreaterThan(5);
    for (const { exact, prefix = "", suffix = "", start } of quotes)
      expect(communique.slice(start - prefix.length).startsWith(prefix + exact + suffix)).toBe(true);
    expect(quotes.find(({ exact }) => exact === sent.exact)).toMatchObject({
      prefix: ". The next meeting will be held ",
      suffix: ".\n",
    });
  });

  test("are as they were recorded once the text is withheld", async () => {
    await recorded(register.post("sessions/aldermoor-2031", 1, [claim(sent)]));
    await recorded(
      register.post(`sources/${source}`, 1, [{ type: "SourceWithheld", data: { reason: "asked" } }]),
    );
    const body = await (await register.get(path)).text();
    expect(body).toContain('"exact":"in Borland"');
    expect(body).not.toContain("next meeting");
  });

  test("are as they were recorded where the text is lost", async () => {
    const texts = { ...register.texts, get: async () => undefined };
    const { get } = await testRegister({ events: register.events, views: register.views, texts });
    const [first] = quotesOf(await pageAt(path, { ...register, get })).values();
    expect(first).toMatchObject({ exact: expect.any(String), start: expect.any(Number) });
    expect(first).not.toHaveProperty("prefix");
  });
});

describe("an annotation's id", () => {
  test("stays when other evidence is added, and when its claim is corrected", async () => {
    const before = quotesOf(await pageAt(path));
    await recorded(
      register.post("sessions/aldermoor-2031", 1, [
        claim({ exact: "friendly atmosphere" }),
        {
          type: "ClaimCorrected",
          data: {
            claim: "c2",
            changes: { summary: "Arms control came first" },
            reason: "summary was missing",
          },
        },
        {
          type: "ClaimCorroborated",
          data: {
            claim: "c1",
            evidence: [
              { source, exact: "Ada Holm" },
              { source, exact: "met in Aldermoor" },
            ],
          },
        },
        { type: "ClaimRetracted", data: { claim: "c3", reason: "not said" } },
      ]),
    );
    const after = quotesOf(await pageAt(path));
    const gone = [...before.keys()].filter((id) => !after.has(id));
    expect(gone).toEqual([expect.stringContaining("-c3-")]);
    for (const [id, quote] of after) if (before.has(id)) expect(before.get(id)).toEqual(quote);
    expect(after.size).toBe(before.size - 1 + 3);
  });

  test("is its own where the same words are quoted twice for one thing", async () => {
    const exact = "friendly atmosphere";
    const { data } = claim({ exact });
    const inferred = { source, exact, basis: "inferred", note: "from the tone" };
    const twice = [...data.evidence, inferred];
    await recorded(
      register.post("sessions/aldermoor-2031", 1, [
        { type: discussed.type, data: { ...data, evidence: twice } },
      ]),
    );
    const { items } = await pageAt(path);
    expect(items.filter(({ body }) => body.claim === "c5")).toHaveLength(2);
    expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
  });
});

test.each(["", "https://register.example"])(
  "every page of %j answers at its id, and at the next one's",
  async (baseUrl) => {
    const own = await testRegister({ baseUrl });
    await recordAll(own);
    const seen: string[] = [];
    for (let next: string | undefined = `${path}?limit=1`; next !== undefined; ) {
      const page: Page = await pageAt(next.slice(next.indexOf("/v1")), own);
      expect(page.id).toBe(next.startsWith("http") ? next : `${baseUrl}${next}`);
      expect(page.items.length).toBeLessThanOrEqual(1);
      for (const { id } of page.items) {
        seen.push(id);
        const whole = await pageAt(id.slice(id.indexOf("/v1")).split("#")[0] ?? "", own);
        expect(whole.items.map(({ id }) => id)).toContain(id);
      }
      next = page.next;
    }
    expect(seen.length).toBeGreaterThan(5);
    expect(seen).toEqual((await pageAt(path, own)).items.map(({ id }) => id));
    expect((await pageAt(`${path}?limit=100`, own)).id).toBe(`${baseUrl}${path}`);
  },
);
