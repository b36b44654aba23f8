import { isFailure, type Server } from "../server/server.ts";

/** A commit, as `/v1/changes` has it. */
export interface Commit {
  readonly position: number;
  readonly stream: string;
  readonly actor: string;
  readonly at: string;
  readonly reason?: string;
  readonly events: readonly { readonly type: string; readonly data: Readonly<Record<string, unknown>> }[];
}

/** Commits of one page: such pages begin at its multiples, so that full ones are kept by whoever asked before. */
const pageSize = 100;

/** The register's latest commits, in order, from at least so many before its end; undefined where they can't be had. */
export async function latestCommits(
  server: Pick<Server, "read">,
  count: number,
): Promise<readonly Commit[] | undefined> {
  const ready = await server.read("/readyz");
  if (!ready || isFailure(ready)) return undefined;
  const head = Number(ready.ledger);
  const from = Math.max(0, Math.floor((head - count) / pageSize) * pageSize);
  const commits: Commit[] = [];
  for (let after = from; after < head; ) {
    const page = await server.read(`/v1/changes?after=${after}&limit=${pageSize}`);
    if (!page || isFailure(page)) return undefined;
    const items = page.items as readonly Commit[];
    commits.push(...items);
    const last = items.at(-1);
    if (!last) break;
    after = last.position;
  }
  return commits;
}
