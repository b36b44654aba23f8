import { collections, streamTypes } from "@collegium/domain";
import type { TestRegister } from "./register.ts";
import { communique, details, recordAll, writes } from "./scenario.ts";

/** One address of each collection in the made-up register. */
const shown = {
  body: "aldmark-mfa",
  person: "ada-holm",
  topic: "arms-control",
  series: "aldmark-borland",
  source: "aldermoor-communique",
  instrument: "plan-2032",
  session: "aldermoor-2031",
} as const;

/** What the register answers now: what `reference/examples.json` must say. */
export async function makeExamples(register: TestRegister): Promise<unknown> {
  await recordAll(register);
  const body = async (path: string) => (await register.get(path)).json();
  const byType = async (path: (type: keyof typeof shown) => string) =>
    Object.fromEntries(await Promise.all(streamTypes.map(async (type) => [type, await body(path(type))])));
  const [, , discussed] = writes["sessions/aldermoor-2031"];
  const more = [{ ...discussed, data: { ...discussed.data, emphasis: "plain" } }];
  const key = { headers: { "idempotency-key": '"example"' } };
  const session = `sessions/${shown.session}`;
  const decided = await (await register.post(session, 1, more, { query: "?dryRun=true" })).json();
  const examples = {
    list: await byType((type) => `/v1/${collections[type]}?limit=1`),
    document: await byType((type) => `/v1/${collections[type]}/${shown[type]}`),
    history: await body(`/v1/${session}/history`),
    mentions: await body(`/v1/topics/${shown.topic}/mentions`),
    claim: await body(`/v1/${session}/claims/c2`),
    claimHistory: await body(`/v1/${session}/claims/c2/history`),
    write: Object.fromEntries(streamTypes.map((type) => [type, { events: eventsOf(type) }])),
    decided,
    written: await (await register.post(session, 1, more, key)).json(),
    deposit: communique,
    depositDetails: details,
    text: communique,
    annotations: await body(`/v1/sources/${shown.source}/annotations`),
    coverage: await body(`/v1/sources/${shown.source}/coverage`),
    changes: withoutIds(await body("/v1/changes?limit=2")),
    search: await searchOf(register),
    difference: await differenceOf(register),
    ...(await sheetOf(register)),
  };
  return JSON.parse(JSON.stringify(examples));
}

const eventsOf = (type: keyof typeof shown) =>
  type === "source"
    ? [
        {
          type: "SourceDetailsCorrected",
          data: { changes: { title: "Communiqué" }, reason: "Title as printed" },
        },
      ]
    : writes[`${collections[type]}/${shown[type]}` as keyof typeof writes];

/** One more claim of the session, in a sheet. */
async function sheetOf({ send, editor }: TestRegister): Promise<object> {
  const sheet = `source: aldermoor-communique
session: aldermoor-2031
claims:
  - agreed: arms-control
    wording: will be held
    quote: The next meeting will be held in Borland.
`;
  const answer = await send("POST", "/v1/sheets?dryRun=true", {
    token: editor,
    body: sheet,
    headers: { "content-type": "application/yaml" },
  });
  const drafted = await send("POST", "/v1/drafts?id=aldermoor-communique&published=2031-11-19", {
    token: editor,
    body: communique,
    headers: { "content-type": "text/plain" },
  });
  return { sheet, sheetReport: await answer.json(), draft: await drafted.json() };
}

async function searchOf({ get }: TestRegister): Promise<Record<string, unknown>> {
  const json = async (path: string) => (await get(path)).json();
  const text = async (path: string) => (await get(path)).text();
  return {
    names: await json("/v1/names?q=al&limit=2"),
    claims: await json("/v1/claims?act=discussed&limit=1"),
    csv: await text("/v1/claims?act=discussed&as=csv"),
    jsonl: await text("/v1/claims?act=discussed&as=jsonl"),
    search: await json("/v1/search?q=arms+control&limit=2"),
    check: await json("/v1/check?q=in+a+very+friendly+atmosphere"),
    counts: await json("/v1/counts?per=act"),
  };
}

/** The last of all: a later text of the communiqué, as its publisher may have rewritten it. */
async function differenceOf(register: TestRegister): Promise<unknown> {
  const rewritten = communique.replace("a friendly atmosphere", "a businesslike atmosphere");
  await register.deposit("aldermoor-rewritten", { ...details, supersedes: shown.source }, rewritten);
  return (await register.get("/v1/sources/aldermoor-rewritten/difference")).json();
}

/** Ids of commits without a key are drawn anew each time. */
const withoutIds = (page: { items: readonly object[] }) => ({
  ...page,
  items: page.items.map((item) => ({ ...item, id: "0f8b6a1e-5c0e-4a53-9f0c-5a5a7d3a2c11" })),
});
