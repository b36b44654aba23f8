import { beforeEach, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { recordAll, recorded } from "../testing/scenario.ts";

let register: TestRegister;
beforeEach(async () => {
  register = await testRegister();
  await recordAll(register);
});

const path = "sources/aldermoor-communique";
const coverage = async () =>
  (await register.get(`/v1/${path}/coverage`)).json() as unknown as Promise<Covered>;
interface Covered {
  readonly all: number;
  readonly quoted: number;
  readonly aside: number;
  readonly open: number;
  readonly passages: readonly { readonly exact: string }[];
}

const last = "The next meeting will be held in Borland.";
const setAside = (exact: string, why = "background") => [
  { type: "PassagesSetAside", data: { passages: [{ exact }], why } },
];

test("what is quoted, set aside and open adds up to the text, and open passages are shown", async () => {
  const before = await coverage();
  expect(before.quoted).toBeGreaterThan(0);
  expect(before.aside).toBe(0);
  expect(before.quoted + before.open).toBe(before.all);
  expect(
    before.passages.some(({ exact }) => exact.includes("The next meeting will be held in Borland")),
  ).toBe(true);

  await recorded(register.post(path, 1, setAside(last)));
  const after = await coverage();
  expect(after.aside).toBe([...last].filter((sign) => /[A-Za-z]/.test(sign)).length);
  expect(after.open).toBe(before.open - after.aside);
  expect(after.passages.some(({ exact }) => exact.includes("next meeting"))).toBe(false);
});

test("the source says so itself, also as of a day, until its text is withheld", async () => {
  const read = async (query = "") =>
    (await (await register.get(`/v1/${path}${query}`)).json()) as unknown as { coverage?: Covered };
  const counts = async () => {
    const { passages: _, ...counted } = await coverage();
    return counted;
  };
  const before = await counts();
  expect((await read()).coverage).toEqual(before);
  const then = register.time.now.toISOString();
  register.time.now = new Date(register.time.now.getTime() + 60_000);
  await recorded(register.post(path, 1, setAside(last)));
  expect((await read()).coverage).toEqual(await counts());
  expect((await read(`?asOf=${then}`)).coverage).toEqual(before);
  expect(await counts()).not.toEqual(before);
  await recorded(register.post(path, 2, [{ type: "SourceWithheld", data: { reason: "by order" } }]));
  expect((await read()).coverage).toBeUndefined();
  expect((await read(`?asOf=${then}`)).coverage).toBeUndefined();
});

test("a passage that was set aside is shown by its place, and taken up again", async () => {
  await recorded(register.post(path, 1, setAside(last)));
  const source = await (await register.get(`/v1/${path}`)).json();
  expect(source).toMatchObject({ aside: [{ why: "background" }] });
  expect(JSON.stringify(source)).not.toContain("next meeting");
  const again = await register.post(path, 2, [
    {
      type: "PassagesTakenUp",
      data: { passages: [{ exact: last }], reason: "It says where they will meet." },
    },
  ]);
  expect(again.status).toBe(201);
  expect(await (await register.get(`/v1/${path}`)).json()).not.toHaveProperty("aside");
});

test("after a text was withheld, no store holds words that nothing quotes: neither those that were set aside", async () => {
  await recorded(register.post(path, 1, setAside(last)));
  await coverage();
  const withheld = [{ type: "SourceWithheld", data: { reason: "by order" } }];
  await recorded(register.post(path, 2, withheld));
  expect((await register.get(`/v1/${path}/coverage`)).status).toBe(410);
  const tables = register.db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  expect(tables.length).toBeGreaterThan(3);
  for (const { name } of tables)
    for (const row of register.db.prepare(`SELECT * FROM "${name}"`).all())
      for (const value of Object.values(row)) {
        const held = value instanceof Uint8Array ? Buffer.from(value).toString("latin1") : String(value);
        expect(held).not.toContain("next meeting");
      }
});

test("merging asks for the scope of curators", async () => {
  const token = await register.tokenFor("grace", "record");
  for (const [collection, type] of [
    ["bodies/borland", "BodyMerged"],
    ["people/bruno-land", "PersonMerged"],
    ["instruments/plan-2032", "InstrumentMerged"],
  ] as const)
    expect(
      (await register.post(collection, 1, [{ type, data: { into: "aldmark" } }], { token })).status,
    ).toBe(403);
  const merged = [{ type: "BodyMerged", data: { into: "aldmark" } }];
  await recorded(register.post("bodies/borland", 1, merged));
  const session = await (await register.get("/v1/sessions/aldermoor-2031")).json();
  // They are one wherever they are named, and what was recorded is told.
  expect(session).toMatchObject({ parties: [{ id: "aldmark", recordedAs: ["aldmark", "borland"] }] });
  const body = (await (await register.get("/v1/bodies/aldmark")).json()) as unknown as {
    sessions: { as: string[] }[];
  };
  expect(body.sessions.map(({ as }) => as)).toEqual([["party", "host"]]);
  const list = await (await register.get("/v1/sessions?body=borland")).json();
  expect(list).toMatchObject({ items: [{ id: "aldermoor-2031" }] });
});
