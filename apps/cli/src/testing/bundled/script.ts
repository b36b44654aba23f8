import { dirname, join } from "node:path";

/** The variable that tells workers where to ask for the bundle. */
export const whereToAsk = "BUNDLED_COMMAND";

const sources = join(import.meta.dirname, "../../main.ts");

export interface Script {
  readonly path: string;
  /** What its process needs besides: what is compiled of a bundle is kept beside it, for its place is new in each run. */
  readonly env: Readonly<Record<string, string>>;
}

/** The command as it is shipped, bundled for the whole run by `setup.ts`; in a run without that, its sources. */
export async function commandScript(): Promise<Script> {
  const url = process.env[whereToAsk];
  if (url === undefined) return { path: sources, env: {} };
  const response = await fetch(url);
  const said = await response.text();
  if (!response.ok) throw new Error(said);
  return { path: said, env: { NODE_COMPILE_CACHE: join(dirname(said), "compiled") } };
}
