import type { Act, Says } from "../sheet/acts.ts";
import { isAct, sayings } from "../sheet/acts.ts";
import { type By, type Item, newItem } from "../sheet/item.ts";
import type { Known } from "../sheet/names.ts";
import type { Span } from "../text/span.ts";

interface Named {
  readonly type?: string;
  readonly id: string;
  readonly name: string;
}
interface RecordedClaim {
  readonly id: string;
  readonly act: string;
  readonly by?: string | readonly Named[];
  readonly within?: string;
  readonly wording?: string;
  readonly summary?: string;
  readonly retracted?: object;
  readonly evidence: readonly (Span & {
    readonly source: string;
    readonly exact: string;
    readonly note?: string;
    readonly basis?: string;
  })[];
  readonly [field: string]: unknown;
}

/** A session's recorded claims that still stand as items, those of other texts with no words here, and what they call things. */
export function recordedItems(
  document: Readonly<Record<string, unknown>>,
  source: string,
): { readonly items: readonly Item[]; readonly names: readonly Known[] } {
  const names: Known[] = [];
  const name = (kind: string) => (one: Named) => {
    const known = { name: `${one.type ?? kind}/${one.id}`, label: one.name, also: [] };
    names.push(known);
    return known.name;
  };
  const claims = (document.claims ?? []) as readonly RecordedClaim[];
  const items = claims.flatMap((claim): Item[] => {
    if (claim.retracted || !isAct(claim.act as Says) || !(claim.act in sayings)) return [];
    const says = claim.act as Act;
    const { about, shade } = sayings[says];
    const own = claim.evidence
      .filter((one) => one.source === source)
      .map(({ start, end }) => ({ start, end }));
    const [first = { start: 0, end: 0 }, ...others] = own;
    const list = (field: string, kind: string) => ((claim[field] ?? []) as readonly Named[]).map(name(kind));
    const one = (field: string, kind: string) => (claim[field] ? [name(kind)(claim[field] as Named)] : []);
    const objects =
      about === "topic"
        ? list("topics", "topic")
        : about === "instrument"
          ? list("instruments", "instrument")
          : says === "met"
            ? list("participants", "person")
            : [...one("person", "person"), ...(claim.person ? [] : one("body", "body"))];
    const field = says === "assessed" ? "polarity" : shade?.field;
    return [
      newItem({
        id: `r-${claim.id}`,
        claim: claim.id,
        says,
        status: "recorded",
        spans: [first, ...others],
        objects,
        frameworks: list("frameworks", "body"),
        refersTo: list("refersTo", "instrument"),
        shade: field && typeof claim[field] === "string" ? (claim[field] as string) : undefined,
        by: (typeof claim.by === "string" || claim.by === undefined
          ? (claim.by ?? "joint")
          : claim.by.map(name("body"))) as By,
        within: claim.within === undefined ? undefined : `r-${claim.within}`,
        wording: claim.wording,
        summary: claim.summary,
      }),
    ];
  });
  return { items, names };
}
