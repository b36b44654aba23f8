import type { Known } from "../sheet/names.ts";
import { isFailure, type Server } from "./server.ts";

const lists = {
  topics: "topic",
  instruments: "instrument",
  people: "person",
  bodies: "body",
  series: "series",
} as const;
/** So many pages of a hundred are read of each kind: a name beyond them is found as it is typed. */
const mostPages = 10;

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly names?: Readonly<Record<string, string>>;
}

/** What the register's things are called, in the reader's language: the names that are offered before anything is typed. */
export async function vocabularyOf(server: Server, language: string): Promise<readonly Known[]> {
  const all = Object.entries(lists).map(async ([collection, kind]) => {
    const known: Known[] = [];
    let next: string | undefined = `/v1/${collection}?limit=100`;
    for (let page = 0; next !== undefined && page < mostPages; page++) {
      const answer: Readonly<Record<string, unknown>> | undefined | { failed: string } =
        await server.read(next);
      if (!answer || isFailure(answer)) break;
      const { items, next: further } = answer as unknown as { items: readonly Listed[]; next: string | null };
      known.push(...items.map((one) => knownOf(kind, one, language)));
      next = further ?? undefined;
    }
    return known;
  });
  return (await Promise.all(all)).flat();
}

function knownOf(kind: string, { id, name, names = {} }: Listed, language: string): Known {
  const label = names[language] ?? name;
  return {
    name: `${kind}/${id}`,
    label,
    also: [...new Set([name, ...Object.values(names)])].filter((one) => one !== label),
  };
}
