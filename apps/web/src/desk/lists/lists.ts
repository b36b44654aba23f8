import type { Commit } from "./commits.ts";

/** A text that was deposited. */
export interface Deposited {
  readonly source: string;
  readonly title: string;
  readonly at: string;
  /** Who deposited it, and who recorded something of its words since. */
  readonly by: string;
  readonly writers: readonly string[];
}
/** What others recorded of one thing. */
interface Changed {
  readonly stream: string;
  readonly writers: readonly string[];
  readonly commits: number;
  readonly at: string;
}
/** A claim that the editor recorded, and that still stands. */
interface OwnClaim {
  readonly session: string;
  readonly claim: string;
  readonly source: string;
  readonly exact: string;
  readonly wording: string;
  readonly at: string;
}

interface Lists {
  readonly deposited: readonly Deposited[];
  readonly changed: readonly Changed[];
  readonly own: readonly OwnClaim[];
}

/** What commits, in the ledger's order, say to an editor who has seen all up to a position; the latest first. */
export function listsOf(commits: readonly Commit[], editor: string, seen: number): Lists {
  const writers = new Map<string, Set<string>>();
  const gone = new Set<string>();
  const own = new Map<string, OwnClaim>();
  const deposited: Omit<Deposited, "writers">[] = [];
  for (const { stream, actor, at, events } of commits) {
    const [kind = "", id = ""] = stream.split("/");
    for (const { type, data } of events) {
      if (type === "SourceDeposited") {
        deposited.push({ source: id, title: String(data.title), at, by: actor });
        // A text that another one took the place of is nobody's work any more.
        if (typeof data.supersedes === "string") gone.add(data.supersedes);
      }
      if (type === "SourceWithheld") gone.add(id);
      const quoted = kind === "source" && type === "PassagesSetAside" ? [{ source: id }] : quotationsIn(data);
      for (const { source } of quoted) writers.set(source, (writers.get(source) ?? new Set()).add(actor));
      const claim = typeof data.claim === "string" ? `${id}#${data.claim}` : undefined;
      if (kind !== "session" || claim === undefined) continue;
      if (type === "ClaimRetracted") own.delete(claim);
      const [first] = quotationsIn(data);
      if (actor === editor && first && typeof data.wording === "string" && !type.startsWith("Claim"))
        own.set(claim, { session: id, claim: String(data.claim), at, wording: data.wording, ...first });
    }
  }
  const others = commits.filter(({ actor, position }) => actor !== editor && position > seen);
  return {
    deposited: deposited
      .filter(({ source }) => !gone.has(source))
      .map((one) => ({ ...one, writers: [...(writers.get(one.source) ?? [])] }))
      .reverse(),
    changed: [...Map.groupBy(others, ({ stream }) => stream)]
      .map(([stream, all]) => ({
        stream,
        writers: [...new Set(all.map(({ actor }) => actor))],
        commits: all.length,
        at: all.at(-1)?.at ?? "",
      }))
      .sort((a, b) => (a.at < b.at ? 1 : -1)),
    own: [...own.values()].reverse(),
  };
}

/** Every quotation in an event's data, wherever it stands. */
function quotationsIn(data: unknown): { readonly source: string; readonly exact: string }[] {
  if (typeof data !== "object" || data === null) return [];
  if ("source" in data && "exact" in data)
    return [{ source: String(data.source), exact: String(data.exact) }];
  return Object.values(data).flatMap(quotationsIn);
}
