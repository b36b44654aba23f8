import { type Act, details, isAct, type Reply, type Says, sayings } from "../sheet/acts.ts";
import { type By, type Item, newItem } from "../sheet/item.ts";
import type { Known } from "../sheet/names.ts";
import type { Span } from "../text/span.ts";

interface Named {
  readonly type?: string;
  readonly id: string;
  readonly name: string;
}
type Evidence = Span & {
  readonly source: string;
  readonly exact: string;
  readonly note?: string;
  readonly basis?: string;
};
interface Replied {
  readonly wording?: string;
  readonly evidence: readonly Evidence[];
}
interface RecordedClaim {
  readonly id: string;
  readonly act: string;
  readonly by?: string | readonly Named[];
  readonly within?: string;
  readonly wording?: string;
  readonly summary?: string;
  readonly retracted?: object;
  readonly evidence: readonly Evidence[];
  readonly corroborations?: readonly Replied[];
  readonly contradictions?: readonly Replied[];
  readonly [field: string]: unknown;
}

/**
 * What is recorded of a session, as items: its details, its claims that still stand, and what was replied to them; those of other texts with no
 * words here. And what they call things.
 */
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
  const said = claims.flatMap((claim): Item[] => {
    if (claim.retracted || !isAct(claim.act as Says) || !(claim.act in sayings)) return [];
    const says = claim.act as Act;
    const { about, shade } = sayings[says];
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
        spans: here(claim.evidence, source),
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
      ...repliesTo(claim, "corroborates", claim.corroborations, source),
      ...repliesTo(claim, "contradicts", claim.contradictions, source),
    ];
  });
  return { items: [...detailsIn(document, source, name("body")), ...said], names };
}

const nowhere: Item["spans"] = [{ start: 0, end: 0 }];

/** The words of one text among those that say something; an empty stretch where it has none. */
function here(evidence: readonly Evidence[], source: string): Item["spans"] {
  const [first, ...others] = evidence
    .filter((one) => one.source === source)
    .map(({ start, end }) => ({ start, end }));
  return first ? [first, ...others] : nowhere;
}

function detailsIn(
  document: Readonly<Record<string, unknown>>,
  source: string,
  name: (one: Named) => string,
): Item[] {
  const evidence = (document.evidence ?? {}) as Readonly<Record<string, readonly Evidence[]>>;
  const values: Readonly<Record<string, readonly (string | undefined)[]>> = {
    format: [document.format as string | undefined],
    date: [(document.date as { edtf?: string } | undefined)?.edtf],
    place: [document.place as string | undefined],
    parties: ((document.parties ?? []) as readonly Named[]).map(name),
  };
  return details.flatMap((says): Item[] => {
    const objects = (values[says] ?? []).filter((one) => one !== undefined);
    if (objects.length === 0) return [];
    const spans = here(evidence[says] ?? [], source);
    return [newItem({ id: `r-${says}`, says, status: "recorded", spans, objects })];
  });
}

/** Where another text's words for a reply stand, that text shows them. */
const repliesTo = (
  { id }: RecordedClaim,
  says: Reply,
  replies: readonly Replied[] = [],
  source: string,
): Item[] =>
  replies
    .filter(({ evidence }) => evidence.some((one) => one.source === source))
    .map(({ evidence, wording }, place) =>
      newItem({
        id: `r-${id}-${says}-${place}`,
        says,
        status: "recorded",
        spans: here(evidence, source),
        objects: [id],
        wording,
      }),
    );
