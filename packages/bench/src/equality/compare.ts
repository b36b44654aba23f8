import { writeArchive } from "@collegium/archive";
import type { StreamName } from "@collegium/domain";
import type { EventStore } from "@collegium/event-store";
import { followLedger } from "@collegium/read-model";
import pMap from "p-map";
import { type Asked, addresses } from "./addresses.ts";
import type { Engine } from "./engines.ts";
import { compareSearchFiles } from "./search-files.ts";

/** What two registers answer otherwise, and how much was compared. */
export interface Compared {
  /** Answers of each register, pages of lists included. */
  readonly answers: number;
  readonly archiveBytes: number;
  /** Rows of each one's search file. */
  readonly searchRows: number;
  /** The first of them, in words. */
  readonly differences: readonly string[];
}

/** What two engines are compared by: their stores, and what is answered over them. */
export type Answering = Pick<Engine, "stores" | "searched"> & {
  readonly app: Pick<Engine["app"], "request">;
};

/** Differences that are told of; where there are so many, the rest is not looked for. */
const mostDifferences = 20;
/** Addresses asked at once. */
const width = 16;

/** Compares the exports of two registers, byte for byte, their search files, row by row, and what they answer to all: status, headers and body. */
export async function compare(
  one: Answering,
  other: Answering,
  onProgress: (answers: number) => void = () => {},
): Promise<Compared> {
  const { bytes: archiveBytes, differences } = await compareArchives(one, other);
  const files = compareSearchFiles(await one.searched(), await other.searched());
  if (files.unlike) differences.push(unlike("search file", ...files.unlike));
  const streams = await streamsOf(one.stores.events);
  const read = async (document: string) => JSON.parse((await fetched(one.app.request(document))).body);
  const all = addresses(streams, "2020-03-01T00:00:00.000Z", read);
  let answers = 0;
  const follow = async ({ address, pages = Number.POSITIVE_INFINITY }: Asked): Promise<void> => {
    let next: string | undefined = address;
    for (let page = 0; next !== undefined && page < pages; page++) {
      if (differences.length >= mostDifferences) return;
      const asked: readonly [Promise<string>, Promise<string>] = [answerOf(one, next), answerOf(other, next)];
      const [left, right]: readonly [string, string] = await Promise.all(asked);
      if (left !== right) differences.push(unlike(next, left, right));
      onProgress(++answers);
      next = left === right ? nextOf(left) : undefined;
    }
  };
  await pMap(all, follow, { concurrency: width });
  return { answers, archiveBytes, searchRows: files.rows, differences };
}

/** Names of all streams that the ledger holds, by code unit. */
async function streamsOf(events: EventStore): Promise<StreamName[]> {
  const streams: StreamName[] = [];
  for await (const { stream, revision } of followLedger(events)) if (revision === 1) streams.push(stream);
  return streams.sort();
}

/** Line by line; where they part, the rest is not looked at. */
async function compareArchives(
  one: Answering,
  other: Answering,
): Promise<{ bytes: number; differences: string[] }> {
  const [mine, theirs] = [writeArchive(one.stores), writeArchive(other.stores)];
  let bytes = 0;
  for (let number = 1; ; number++) {
    const [left, right] = [(await mine.next()).value ?? "", (await theirs.next()).value ?? ""];
    if (left !== right) return { bytes, differences: [unlike(`export, line ${number}`, left, right)] };
    if (left === "") return { bytes, differences: [] };
    bytes += Buffer.byteLength(left);
  }
}

/** What two answers to the same request never have in common: its number, and when it came. */
const ownHeaders = ["x-request-id", "date"];

/** All of an answer that a reader can tell, but for what each request has of its own. */
async function answerOf({ app }: Answering, address: string): Promise<string> {
  const { status, headers, ...answer } = await fetched(app.request(address));
  const told = [...headers].filter(([name]) => !ownHeaders.includes(name)).map((header) => header.join(": "));
  const body = status < 400 ? answer.body : answer.body.replace(/"instance":"[^"]*"/, "");
  return [status, ...told, "", body].join("\n");
}

async function fetched(answer: Response | Promise<Response>) {
  const response = await answer;
  return { status: response.status, headers: response.headers, body: await response.text() };
}

/** Where a list goes on. */
const nextOf = (answer: string): string | undefined =>
  /"next":"((?:[^"\\]|\\.)*)"(?:,"capped":(?:true|false))?(?:,"position":\d+)?\}?$/.exec(answer)?.[1];

function unlike(where: string, left: string, right: string): string {
  let at = 0;
  while (left[at] === right[at] && at < left.length) at++;
  const around = (text: string) => JSON.stringify(text.slice(Math.max(0, at - 60), at + 100));
  return `${where}: ${around(left)} against ${around(right)}`;
}
