import type { StreamName } from "@collegium/domain";
import type { Count } from "../answers.ts";
import type { Things } from "../file/things.ts";
import type { ClaimFilters, CountedBy } from "../port.ts";
import type { ClaimIndex, FoundClaim } from "./claims.ts";

const keys: Readonly<Record<CountedBy, (row: FoundClaim) => string | null>> = {
  year: ({ earliest }) => earliest.slice(0, 4),
  format: ({ format }) => format,
  series: ({ series }) => series,
  act: ({ act }) => act,
};

/** Counts claims, and the sessions that they are of, by what they have in common; in the order of the keys. A session's year is that of its earliest day. */
export async function countClaims(
  index: ClaimIndex,
  things: Things,
  by: CountedBy,
  filters: ClaimFilters,
): Promise<Count[]> {
  const counts = new Map<string | null, { claims: number; sessions: Set<string> }>();
  for await (const rows of index.found(filters, { order: "asc" }))
    for (const row of rows) {
      const key = keys[by](row);
      const count = counts.get(key) ?? { claims: 0, sessions: new Set() };
      counts.set(key, count);
      count.claims++;
      count.sessions.add(row.session);
    }
  const inOrder = [...counts].sort(([a], [b]) => ((a ?? "~") < (b ?? "~") ? -1 : 1));
  return inOrder.map(([key, { claims, sessions }]) => {
    const document =
      by === "series" && key !== null ? things.document(`series/${key}` as StreamName) : undefined;
    return {
      key,
      ...(document?.type === "series" && { name: document.name }),
      claims,
      sessions: sessions.size,
    };
  });
}
