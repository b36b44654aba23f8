import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { beforeEach, describe, expect, it, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { serveDrafts } from "./serve.ts";
import { draftingThreads } from "./threads.ts";

interface Drafted {
  readonly sheet: {
    readonly source: {
      readonly id: string;
      readonly text: string;
      readonly language: string;
      readonly published: string;
    };
    readonly bodies?: Readonly<Record<string, unknown>>;
    readonly session?: { readonly id: string; readonly parties: { readonly value: readonly string[] } };
    readonly claims?: readonly Record<string, unknown>[];
  };
  readonly drafts: readonly {
    readonly claim: number;
    readonly act: string;
    readonly confidence: number;
    readonly quote: { readonly exact: string; readonly start: number; readonly end: number };
  }[];
  readonly bare: readonly { readonly start: number; readonly end: number }[];
}
interface Report {
  readonly refused: boolean;
  readonly complete: boolean;
  readonly lines: readonly { readonly kind: string; readonly pointer: string; readonly detail: string }[];
  readonly passages: readonly { readonly pointer: string; readonly start: number; readonly end: number }[];
}

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
});

const plain = { "content-type": "text/plain; charset=utf-8" };
const send = (body: string | FormData, query = "", more: object = {}) =>
  register.send("POST", `/v1/drafts${query}`, {
    token: register.editor,
    body,
    headers: typeof body === "string" ? plain : {},
    ...more,
  });
const drafted = async (text: string, query = "") => {
  const answer = await send(text, query);
  expect(answer.status).toBe(200);
  return (await answer.json()) as unknown as Drafted;
};
async function apply({ sheet }: Drafted, text: string): Promise<Report> {
  const form = new FormData();
  form.set("sheet", JSON.stringify(sheet));
  form.set("text", new Blob([text]), sheet.source.text);
  const answer = await register.send("POST", "/v1/sheets", { token: register.editor, body: form });
  expect(answer.status).toBe(200);
  return (await answer.json()) as unknown as Report;
}

const text = `Talks of the Foreign Ministers

On 14 March 2019 talks between Poland and Norway were held in Oslo.

The sides thoroughly discussed arms control. They agreed to meet again in 2020. The Polish side thanked its partners.`;

describe("A draft", () => {
  it("is a sheet that the register takes as it is, with every claim where the draft says", async () => {
    const found = await drafted(text, "?published=2019-03-15");
    expect(found.drafts.map(({ act }) => act)).toEqual(["discussed", "agreed", "noted"]);
    const report = await apply(found, text);
    expect(report).toMatchObject({ refused: false, complete: true });
    const points = [...text];
    for (const { claim, quote } of found.drafts) {
      expect(points.slice(quote.start, quote.end).join("")).toBe(quote.exact);
      expect(report.passages).toContainEqual(
        expect.objectContaining({
          pointer: expect.stringMatching(new RegExp(`^/claims/${claim}/quote`)),
          start: quote.start,
          end: quote.end,
        }),
      );
    }
    expect((await register.get(`/v1/sessions/${found.sheet.session?.id}`)).status).toBe(200);
  });

  it("says when its text was published as it was told: on a day, or at a time", async () => {
    const published = "2019-03-15T09:30:00+01:00";
    const found = await drafted(text, `?published=${encodeURIComponent(published)}`);
    expect(found.sheet.source.published).toBe(published);
    expect(await apply(found, text)).toMatchObject({ refused: false, complete: true });
  });

  it("is drafted anew of the same text by the ids that it has since, and then records nothing new", async () => {
    await apply(await drafted(text), text);
    const again = await drafted(text);
    expect(again.sheet.bodies).toBeUndefined();
    const report = await apply(again, text);
    expect(report.refused).toBe(false);
    expect(report.lines.filter(({ kind }) => kind === "recorded")).toEqual([]);
  });

  it("calls things as the register does, in whatever form and language they are printed", async () => {
    const sheet = `bodies:
  pl: { kind: state, names: { en: Poland, ru: Польша } }
  no: { kind: state, names: { en: Norway } }
topics:
  arms: { names: { en: Arms control, ru: Контроль над вооружениями } }
`;
    const headers = { "content-type": "application/yaml" };
    await register.send("POST", "/v1/sheets", { token: register.editor, body: sheet, headers });
    const english = await drafted(text);
    expect(english.sheet.session?.parties.value).toEqual(["pl", "no"]);
    expect(english.sheet.claims?.[0]).toMatchObject({ discussed: ["arms"] });
    const russian =
      "14 марта 2019 года в Осло прошли переговоры Польши и Норвегии. Стороны обсудили вопросы контроля над вооружениями.";
    const found = await drafted(russian);
    expect(found.sheet.source.language).toBe("ru");
    expect(found.sheet.session?.parties.value).toEqual(["pl", "no"]);
    expect(found.sheet.claims?.[0]).toMatchObject({ discussed: ["arms"] });
    for (const [one, its] of [
      [english, text],
      [found, russian],
    ] as const)
      expect((await apply(one, its)).refused).toBe(false);
  });

  it("gives new things ids that nothing has", async () => {
    await apply(await drafted(text), text);
    const later = text.replaceAll("2019", "2021").replaceAll("arms control", "fisheries");
    const found = await drafted(later);
    expect(found.sheet.source.id).not.toBe((await drafted(text)).sheet.source.id);
    expect((await apply(found, later)).refused).toBe(false);
  });

  it("gives the twentieth text of one title an id as well", async () => {
    for (let number = 0; number < 20; number++) {
      const one = `The sides discussed subject ${number}.`;
      const found = await drafted(one, "?title=Joint+statement");
      expect(found.sheet.source.id).toBe(number === 0 ? "joint-statement" : `joint-statement-${number + 1}`);
      expect(await apply(found, one)).toMatchObject({ refused: false, complete: true });
    }
  });

  it("is drafted of a source that the register has, by its id alone", async () => {
    const first = await drafted(text, "?published=2019-03-15&title=Oslo");
    const {
      session: _session,
      claims: _claims,
      ...deposit
    } = first.sheet as unknown as Record<string, unknown>;
    await apply({ ...first, sheet: deposit as unknown as Drafted["sheet"] }, text);
    const json = { "content-type": "application/json" };
    const answer = await send(JSON.stringify({ source: first.sheet.source.id }), "", { headers: json });
    expect(answer.status).toBe(200);
    const found = (await answer.json()) as unknown as Drafted;
    expect(found.sheet.source).toBe(first.sheet.source.id);
    expect(found.drafts).toEqual(first.drafts);
    const sheet = JSON.stringify(found.sheet);
    const more = { token: register.editor, body: sheet, headers: json };
    const report = (await (await register.send("POST", "/v1/sheets", more)).json()) as unknown as Report;
    expect(report).toMatchObject({ refused: false, complete: true });
    expect((await register.get(`/v1/sessions/${found.sheet.session?.id}`)).status).toBe(200);
  });

  it.each([
    ["that is not there", { source: "nowhere" }, "", 404],
    ["and says what was said of it", { source: "nowhere" }, "?title=Oslo", 400],
    ["by no id", { source: "No id" }, "", 400],
    ["with more beside it", { source: "nowhere", text: "The sides agreed." }, "", 400],
    ["in no object", null, "", 400],
    ["of which a whole text is sent", { source: "nowhere", text: text.repeat(300) }, "", 413],
  ])("is refused of a source %s", async (_, body, query, status) => {
    const headers = { "content-type": "application/json" };
    expect((await send(JSON.stringify(body), query, { headers })).status).toBe(status);
  });

  it("is refused of a source whose words were withheld", async () => {
    const { sheet, ...rest } = await drafted(text);
    const { session: _session, claims: _claims, ...deposit } = sheet as unknown as Record<string, unknown>;
    await apply({ ...rest, sheet: deposit as unknown as Drafted["sheet"] }, text);
    const path = `/v1/sources/${sheet.source.id}`;
    const withheld = await register.post(path.replace("/v1/", ""), 2, [
      { type: "SourceWithheld", data: { reason: "by order" } },
    ]);
    expect(withheld.status).toBe(201);
    const json = { "content-type": "application/json" };
    expect((await send(JSON.stringify({ source: sheet.source.id }), "", { headers: json })).status).toBe(
      (await register.get(`${path}/text`)).status,
    );
  });

  it("names the text as its file is called", async () => {
    const form = new FormData();
    form.set("text", new Blob([text]), "oslo.txt");
    expect(((await (await send(form)).json()) as unknown as Drafted).sheet.source.text).toBe("oslo.txt");
    expect((await drafted(text)).sheet.source.text).toBe("text.txt");
  });
});

describe("A request for a draft", () => {
  it.each([
    ["without a token", { token: undefined }, 401],
    ["of another media type", { headers: { "content-type": "application/pdf" } }, 415],
    ["with an unknown parameter", { query: "?lang=en" }, 400],
    ["with a parameter that can't be meant", { query: "?published=yesterday" }, 400],
    ["with nothing in it", { body: "" }, 400],
    ["with nothing visible in it", { body: " \n\u00ad" }, 400],
    ["with a NUL in it", { body: "The sides\0 agreed." }, 400],
    ["over 1 MiB", { body: "a".repeat(1_048_577) }, 413],
    ["over 3 MiB", { body: "a".repeat(3 * 1_048_576 + 1) }, 413],
  ])("%s is refused", async (_, { query = "", body = text, ...more }: Record<string, unknown>, status) => {
    expect((await send(body as string, query as string, more)).status).toBe(status);
  });

  it("needs the scope of those who record", async () => {
    const token = await register.tokenFor("Operator", "operate");
    expect((await send(text, "", { token })).status).toBe(403);
  });

  it("has a form of one part", async () => {
    const form = new FormData();
    form.set("text", text);
    form.set("more", text);
    expect((await send(form)).status).toBe(400);
  });

  it("is told to come again where too many wait", async () => {
    register = await testRegister({ drafts: serveDrafts(async () => undefined) });
    const answer = await send(text);
    expect(answer.status).toBe(503);
    expect(answer.headers.get("retry-after")).toBe("5");
  });
});

test("threads say what is said here", async () => {
  const here = await drafted(text);
  register = await testRegister({ drafts: serveDrafts(draftingThreads({ threads: 1 })) });
  expect(await drafted(text)).toEqual(here);
});

const pieces =
  "The sides discussed trade|The Ministers of Poland and Norway agreed to meet|On 3 May 2011|they noted that|a Plan of Cooperation for 2012-2013 was signed|Minister of Foreign Affairs of Poland Anna Kowalska|and reaffirmed their support for the UN|a separate meeting of the ministers took place|Archive\n\n|\n\nConsultations between the Polish and Norwegian foreign ministries took place in Oslo|The Ministry of Foreign Affairs of Poland hosted the annual joint session of the Collegiums of the Ministry of Foreign Affairs of Norway|It embraces a wide spectrum of issues.|They discussed:\n- trade;\n- culture.\n|Стороны обсудили торговлю|подписан План|, | and | |. |.\n\n|“|”|(|)|;|’s |\u00ad|\u200b|\u00a0|-\n|😀|e\u0301|ﬁ|\t|?|: | #|\"|'|_|*|…|\u2028|0|thor-\nough".split(
    "|",
  );

test("every draft of a text, however mangled, is recorded as it is", async () => {
  let claims = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...pieces), { minLength: 2, maxLength: 40 }),
      fc.boolean(),
      async (parts, twice) => {
        const mangled = parts.join("").repeat(twice ? 2 : 1);
        const answer = await send(mangled);
        if (answer.status === 400) return;
        const found = (await answer.json()) as unknown as Drafted;
        const report = await apply(found, mangled);
        const wrong = report.lines.filter(({ kind }) => kind === "refused" || kind === "impossible");
        expect(wrong).toEqual([]);
        expect(report).toMatchObject({ refused: false, complete: true });
        claims += found.drafts.length;
        expect(found.sheet.claims ?? []).toHaveLength(found.drafts.length);
      },
    ),
    { numRuns: randomCases(25, 800) },
  );
  expect(claims).toBeGreaterThan(3);
});
