import { type Commit, canonicalJson, position, revision } from "@collegium/domain";
import { type CallCost, type Cost, total } from "@collegium/dynamodb-local";
import type { SheetStep } from "@collegium/sheets";
import { castoreRows } from "./castore.ts";
import { type Database, type MeasuredRegister, measuredRegister, pathOf } from "./register.ts";
import { type Row, row } from "./row.ts";
import type { Recording } from "./sheets.ts";

/** What one session with all its claims costs from the request that records it to its page. */
export interface SessionCosts {
  /** Of both sheets, recorded one after the other in an empty register. */
  readonly commits: number;
  readonly sheets: Cost;
  readonly events: number;
  /** The commit in canonical JSON. */
  readonly bytes: number;
  readonly entries: number;
  readonly rows: readonly Row[];
}

/** Records sheets, and measures the last session: written, sequenced, projected and read; and the same events by Castore's adapter. */
export async function sessionCosts(place: Database, steps: Recording): Promise<SessionCosts> {
  await using register = await measuredRegister(place);
  const [last, before] = [steps.at(-1), steps.slice(0, -1)];
  if (last?.kind !== "append") throw new RangeError("the last step is no session");
  for (const [index, step] of before.entries()) await register.send(step, `${index}`);
  await register.sequence(before.map(hintOf));
  await register.catchUp();

  const earlier = register.take();
  await register.send(last, "session");
  const sent = register.take();
  await register.sequence([hintOf(last)]);
  const sequenced = register.take();
  await register.catchUp();
  const projected = register.take();
  const commit = (await Array.fromAsync(register.events.readLedger(position(0), 1000))).at(-1) as Commit;
  const { position: _, ...appended } = commit as Commit & { position: number };

  const { views } = register.tables;
  const [entries, documents, steps_] = [entryPuts, documentPuts, bookkeeping].map((part) =>
    projected.filter((call) => part(call, views)),
  ) as [CallCost[], CallCost[], CallCost[]];
  const isOwn = (call: CallCost) => itemOf(call)?.partition?.S?.endsWith(` ${last.stream}`) === true;
  const places = new Set(entries.map(placeOf).filter((place) => !place.includes(" tag ")));
  const all = [...earlier, ...sent, ...sequenced, ...projected];
  return {
    commits: steps.length,
    sheets: total(all),
    events: commit.events.length,
    bytes: Buffer.byteLength(canonicalJson(appended)),
    entries: places.size,
    rows: [
      row("Appending the session with all its claims", sent.filter(appending), {
        most: { calls: 1, write: 5 },
      }),
      row("Recording it through the API: the append, and reading what decides", sent),
      row("Sequencing it, alone", sequenced),
      row("Projecting it: each index entry, with its copies under tags", entries, {
        most: { write: 2 },
        of: places.size,
      }),
      row("Projecting it: its document", documents.filter(isOwn), { most: { write: 6 } }),
      row(
        "Projecting it: that of the session before, which leads to it",
        documents.filter((call) => !isOwn(call)),
      ),
      row("Projecting it: the step itself", steps_),
      row("Projecting it, all together", projected, { most: { write: 70 } }),
      row(wholeSheets(steps.length), all),
      row(counted.following, await followed(register)),
      ...(await reads(register, last.stream)),
      ...(await castoreRows(place, appended)),
    ],
  };
}

const hintOf = (step: SheetStep) => ({
  stream: step.stream,
  revision: revision(step.kind === "deposit" ? 1 : step.expected + 1),
});
/** Names the row that tells of everything that a new register takes for its first two sessions. */
const wholeSheets = (commits: number): string =>
  `Two sheets with all their vocabulary, ${commits} commits, from the first request to the last view`;

const itemOf = ({ input }: CallCost) =>
  (input as { Item?: { partition?: { S?: string }; sort?: { S?: string } } }).Item;
const placeOf = (call: CallCost): string => `${itemOf(call)?.partition?.S} ${itemOf(call)?.sort?.S}`;
const inTable = ({ input }: CallCost, table: string) => (input as { TableName?: string }).TableName === table;
const appending = ({ command }: CallCost): boolean => command === "PutItem";
const entryPuts = (call: CallCost, views: string): boolean =>
  call.command === "PutItem" && inTable(call, views) && itemOf(call)?.sort?.S?.startsWith("e") === true;
const documentPuts = (call: CallCost, views: string): boolean =>
  call.command === "PutItem" && inTable(call, views) && !entryPuts(call, views);
const bookkeeping = ({ command }: CallCost): boolean => command === "UpdateItem";

/** Follows all that is in the ledger into an empty search file. */
async function followed(register: MeasuredRegister) {
  register.take();
  await register.follow();
  return register.take();
}

/** Names the rows that the bill is made of. */
export const counted = {
  following: "Following all of it into the search file, texts and all",
  document: "GET the session's document",
  page: "GET a page of the list of sessions",
  first: "The first read of a process in five seconds: GET a page of the list of sessions",
} as const;

const pageOfSessions = "/v1/sessions";

/** Public reads, by a process that knows which views are live; and the first one, for which it looks. */
async function reads(register: MeasuredRegister, session: Parameters<typeof pathOf>[0]): Promise<Row[]> {
  const one = { most: { calls: 1 } };
  const document = pathOf(session);
  const asked: readonly [string, string, { most?: { calls: number } }?][] = [
    [counted.document, document, one],
    [counted.page, pageOfSessions, one],
    ["GET the list of sessions by a filter", "/v1/sessions?body=belarus&from=2010", one],
    ["GET a page of a topic's mentions", "/v1/topics/arms-control-and-disarmament/mentions"],
    ["GET one of its claims", `${document}/claims/c1`],
    ["GET the session's history", `${document}/history`],
    ["GET the session's document as of a past day", `${document}?asOf=2026-01-15T12:00:00Z`],
    ["GET the page of changes that it is in, which the process has read", "/v1/changes?limit=100"],
  ];
  const rows: Row[] = [];
  for (const [what, path, limit] of asked) {
    register.take();
    await register.read(path);
    rows.push(row(what, register.take(), limit));
  }
  const page = document.replace("/v1", "");
  for (const [what, path] of [
    ["The session's page, made anew, with the text that it quotes", page],
    ["The page of one of its claims", `${page}/c1`],
    ["A topic's page", "/topics/arms-control-and-disarmament"],
    ["A page of the list of sessions", "/sessions"],
    ["The session's history as a page", `${page}/history`],
    ["The home page, once a minute", "/"],
  ] as const) {
    register.take();
    await register.show(path);
    rows.push(row(what, register.take()));
  }
  register.rest();
  // A list, for a document that was asked for just now may be answered from memory.
  await register.read(pageOfSessions);
  rows.push(row(counted.first, register.take()));
  const bare = register.events.readStream(session);
  register.take();
  await Array.fromAsync(bare);
  rows.push(row("Reading its events again", register.take()));
  return rows;
}
