import { collections, idOf, type StreamName, type StreamType, typeOf } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";
import { combinations } from "./combinations.ts";
import { findings, overall } from "./findings.ts";

const most = "limit=100";

/** What is asked for, and how many pages of it are at the most: all of them, unless told. */
export interface Asked {
  readonly address: string;
  readonly pages?: number;
}

/**
 * Every public address of these records: documents, claims, histories, mentions, texts, annotations, differences, and lists with each filter, alone
 * and in the combinations of some records, whose documents are read for them. What grows faster than the register is asked of a sample, of a
 * bounded number of records: what the search file answers, for its contents are compared as a whole, and what is folded of the past.
 */
export async function* addresses(
  streams: readonly StreamName[],
  asOf: string,
  read: (document: string) => Promise<ServedDocument>,
): AsyncGenerator<Asked> {
  for await (const address of viewed(streams, asOf, read)) yield { address };
  for (const stream of sampled(streams, foundEvery, mostFound))
    for (const address of findings(await read(documentOf(stream)))) yield { address, pages: foundPages };
  for (const address of overall()) yield { address };
}

/** One in so many, or in more where that would be too many. */
const sampled = <T>(items: readonly T[], every: number, most: number): T[] => {
  const step = Math.max(every, Math.ceil(items.length / most));
  return items.filter((_, index) => index % step === 0);
};

/** What the views answer. */
async function* viewed(
  streams: readonly StreamName[],
  asOf: string,
  read: (document: string) => Promise<ServedDocument>,
): AsyncGenerator<string> {
  const past = new Set(sampled(streams, pastEvery, mostPast));
  for (const stream of streams) {
    const type = typeOf(stream);
    const document = documentOf(stream);
    yield document;
    yield `${document}/history?${most}`;
    yield `${document}/mentions?${most}`;
    if (past.has(stream)) yield `${document}?asOf=${asOf}`;
    if (type === "source")
      for (const part of ["text", "annotations", "difference", "coverage"]) yield `${document}/${part}`;
    if (type === "session") {
      yield `${document}/claims/c1`;
      if (past.has(stream))
        for (const past of ["/history", `?asOf=${asOf}`]) yield `${document}/claims/c1${past}`;
    }
    yield* listsBy(type, idOf(stream));
  }
  for (const collection of Object.values(collections))
    for (const order of ["asc", "desc", "recorded"]) yield `/v1/${collection}?${most}&order=${order}`;
  yield* periods();
  for (const type of ["session", "instrument"])
    for (const stream of sampled(
      streams.filter((stream) => typeOf(stream) === type),
      combinedEvery,
      mostCombined,
    ))
      yield* combinations(await read(documentOf(stream)));
  yield `/v1/changes?${most}`;
  for (const nothing of ["/v1/sessions/nothing", "/v1/topics/nothing/history", "/v1/sources/nothing/text"])
    yield nothing;
}

/** A past document is folded from the commits of all that it names: one in so many is asked for. */
const pastEvery = 50;
const mostPast = 60;
/** A list by several things may look at many entries for few: one session and one instrument in so many has its own asked for. */
const combinedEvery = 10;
const mostCombined = 60;

/** What the search file answers of a record is asked for of one in so many; the first pages of it. */
const foundEvery = 7;
const mostFound = 100;
const foundPages = 3;

const documentOf = (stream: StreamName): string => `/v1/${collections[typeOf(stream)]}/${idOf(stream)}`;

/** The lists that are narrowed by one record. */
function* listsBy(type: StreamType, id: string): Generator<string> {
  if (type === "body" || type === "topic" || type === "instrument" || type === "person")
    yield `/v1/sessions?${type}=${id}&${most}`;
  if (type === "body") yield `/v1/instruments?body=${id}&${most}`;
}

const formats = ["consultations", "ministerial", "joint-commission", "joint-collegium", "summit"];
const kinds = ["plan", "programme", "agreement", "statement", "treaty"];

/** Lists by time and kind, and by several things at once. */
function* periods(): Generator<string> {
  for (const format of formats) yield `/v1/sessions?format=${format}&${most}`;
  for (const kind of kinds) yield `/v1/instruments?kind=${kind}&${most}`;
  for (let year = 1990; year < 2026; year++) {
    yield `/v1/sessions?from=${year}&to=${year + 1}&${most}`;
    yield `/v1/sessions?from=${year}-06&format=consultations&order=asc&${most}`;
    yield `/v1/instruments?on=${year}-07-01&${most}`;
  }
}
