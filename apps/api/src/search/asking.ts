import { type Ctx, etagOf, sendReading } from "@collegium/http";
import type { SearchFile } from "@collegium/read-model";
import { type Problem, problem } from "../problems/problem.ts";
import type { Register } from "../register/register.ts";

/** The register's search file as it is now, or why it can't be asked here. */
export const askable = async ({ search }: Register): Promise<SearchFile | Problem> =>
  (await search?.()) ?? (search ? unmade : elsewhere);

const headers = { "retry-after": "60" };
const elsewhere = problem(
  "unavailable",
  "This process has no search file: names, claims and words are answered by another.",
  { headers },
);
const unmade = problem("unavailable", "The search file is being made: ask again in a minute.", { headers });

/** An answer of the search file, with the position that it knows. */
export const sendFound = (
  c: Ctx,
  file: SearchFile,
  found: object,
  headers?: Readonly<Record<string, string>>,
): ReturnType<typeof sendReading> => {
  const body = JSON.stringify({ ...found, position: file.position() });
  return sendReading(c, body, { etag: etagOf(body), ...(headers && { headers }) });
};
