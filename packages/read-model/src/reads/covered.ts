import { coverageOf } from "@collegium/domain";
import type { ServedDocument } from "../documents/index.ts";
import { etagOf } from "../projection/stored.ts";
import type { Answer } from "./compose.ts";

/** Code points of a text that is counted each time that its source is read; longer ones are by who asks for it. */
const mostPoints = 100_000;

/** A source's answer with how much of its text is quoted, set aside or open; as it is where that can't be told from it, or takes long. */
export async function withCoverage(
  answer: Answer,
  textOf: (sha256: string) => Promise<string | undefined>,
): Promise<Answer> {
  const source = JSON.parse(new TextDecoder().decode(answer.body)) as ServedDocument<"source">;
  if (source.withheld || source.more !== undefined || source.length > mostPoints) return answer;
  const text = await textOf(source.sha256);
  if (text === undefined) return answer;
  const quoted = source.quotedBy.flatMap(({ quotations }) => quotations);
  const { passages: _, ...coverage } = coverageOf(text, { quoted, aside: source.aside ?? [] });
  const body = new TextEncoder().encode(JSON.stringify({ ...source, coverage }));
  return { body, revision: answer.revision, etag: etagOf(answer.revision, body) };
}
