import { collections, idOf, type StreamName, type StreamType, typeOf } from "@collegium/domain";
import type { ServedDocument } from "@collegium/read-model";
import { combinations } from "./combinations.ts";
import { findings, overall } from "./findings.ts";

const most = "limit=100";

/**
 * Every public address of these records: documents, claims, histories, mentions, texts, annotations, differences, and lists with each filter, alone
 * and in the combinations of some records, whose documents are read for them.
 */
export async function* addresses(
  streams: readonly StreamName[],
  asOf: string,
  read: (document: string) => Promise<ServedDocument>,
): AsyncGenerator<string> {
  for (const [index, stream] of streams.entries()) {
    const type = typeOf(stream);
    const document = documentOf(stream);
    yield document;
    yield `${document}/history?${most}`;
    yield `${document}/mentions?${most}`;
    if (index % pastEvery === 0) yield `${document}?asOf=${asOf}`;
    if (type === "source")
      for (const part of ["text", "annotations", "difference", "coverage"]) yield `${document}/${part}`;
    if (type === "session") {
      yield `${document}/claims/c1`;
      if (index % pastEvery === 0)
        for (const past of ["/history", `?asOf=${asOf}`]) yield `${document}/claims/c1${past}`;
    }
    yield* listsBy(type, idOf(stream));
    if (index % foundEvery === 0) yield* findings(await read(document));
  }
  for (const collection of Object.values(collections))
    for (const order of ["asc", "desc", "recorded"]) yield `/v1/${collection}?${most}&order=${order}`;
  yield* periods();
  yield* overall();
  for (const type of ["session", "instrument"])
    for (const [index, stream] of streams.filter((stream) => typeOf(stream) === type).entries())
      if (index % combinedEvery === 0) yield* combinations(await read(documentOf(stream)));
  yield `/v1/changes?${most}`;
  for (const nothing of ["/v1/sessions/nothing", "/v1/topics/nothing/history", "/v1/sources/nothing/text"])
    yield nothing;
}

/** A past document is folded from the commits of all that it names: one in so many is asked for. */
const pastEvery = 50;
/** A list by several things may look at many entries for few: one session and one instrument in so many has its own asked for. */
const combinedEvery = 10;

/** What the search file answers of a record is asked for of one in so many. */
const foundEvery = 7;

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
