import { coverageOf } from "@collegium/domain";
import type { ServedDocument } from "../documents/index.ts";
import { etagOf } from "../projection/stored.ts";
import type { Answer } from "./compose.ts";

/** Code points of a text that is counted each time that its source is read; longer ones are by who asks for it. */
const mostPoints = 100_000;

type Source = ServedDocument<"source">;

const isCounted = ({ withheld, more, length }: Source): boolean =>
  !withheld && more === undefined && length <= mostPoints;

/** How much of a source's text is quoted, set aside or open; undefined where its document can't tell, or that takes long. */
export function coverageIn(source: Source, text: string | undefined): Source["coverage"] {
  const { quotedBy, aside = [] } = source;
  if (text === undefined || !isCounted(source)) return undefined;
  const quoted = quotedBy.flatMap(({ quotations }) => quotations);
  const { passages: _, ...coverage } = coverageOf(text, { quoted, aside });
  return coverage;
}

/** A source's answer with how much of its text is quoted, set aside or open; as it is where that can't be told from it, or takes long. */
export async function withCoverage(
  answer: Answer,
  textOf: (sha256: string) => Promise<string | undefined>,
): Promise<Answer> {
  const source = JSON.parse(new TextDecoder().decode(answer.body)) as Source;
  const coverage = isCounted(source) ? coverageIn(source, await textOf(source.sha256)) : undefined;
  if (!coverage) return answer;
  const body = new TextEncoder().encode(JSON.stringify({ ...source, coverage }));
  return { body, revision: answer.revision, etag: etagOf(answer.revision, body) };
}
