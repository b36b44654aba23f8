import type { Evidence } from "@collegium/domain";
import type { Ref } from "../documents/shared.ts";
import { eachOnce } from "./once.ts";
import type { ObjectPart, Part } from "./part.ts";

/** What sources state of a thing, in a list of a document: an office, a link, an accession. */
interface Stated {
  readonly evidence?: readonly Evidence[];
  readonly statements: readonly { readonly quotes?: readonly number[] }[];
  readonly [field: string]: unknown;
}

interface Fields {
  readonly [field: string]: unknown;
}

/**
 * Makes of a document one in which nothing is stated twice: where what several statements name was merged into one thing since, they say
 * the same, as several sources may, and have their words together. Undefined where a document states nothing of others.
 *
 * Readers are shown it so. What is stored keeps each apart: any of them may be taken back.
 */
export function statingOnce(part: Part): ((document: object) => object) | undefined {
  const lists = part.is === "object" ? part.referring.flatMap(([name, of]) => listOfStated(name, of)) : [];
  if (lists.length === 0) return undefined;
  return (document) => {
    const changed = lists.flatMap(([name, once]) => {
      const list = (document as Fields)[name] as readonly Stated[] | undefined;
      const shown = list && once(list);
      return shown === list ? [] : [[name, shown] as const];
    });
    return changed.length === 0 ? document : { ...document, ...Object.fromEntries(changed) };
  };
}

type Once = (list: readonly Stated[]) => readonly Stated[];

function listOfStated(name: string, part: Part): (readonly [string, Once])[] {
  if (part.is !== "list" || part.of.is !== "object") return [];
  const { fields } = part.of;
  return fields.some(([field]) => field === "statements") ? [[name, onceBy(part.of)]] : [];
}

function onceBy({ fields }: ObjectPart): Once {
  const said = fields.filter(([name]) => name !== "evidence" && name !== "statements");
  const refs = said.flatMap(([name, { is }]) => (is === "reference" ? [name] : []));
  const keyOf = (one: Stated): string =>
    JSON.stringify(said.map(([name, { is }]) => (is === "reference" ? (one[name] as Ref).id : one[name])));
  const isMerged = (one: Stated) => refs.some((name) => (one[name] as Ref).recordedAs !== undefined);
  return (list) => {
    if (!list.some(isMerged)) return list;
    const same = Map.groupBy(list, keyOf);
    if (same.size === list.length) return list;
    return [...same.values()].map(([first, ...others]) =>
      others.reduce((one, other) => both(one, other, refs), first as Stated),
    );
  };
}

function both(
  { evidence = [], statements, ...said }: Stated,
  other: Stated,
  refs: readonly string[],
): Stated {
  const known = evidence.map((one) => JSON.stringify(one));
  const words = [...evidence];
  const places = (other.evidence ?? []).map((one) => {
    const json = JSON.stringify(one);
    const place = known.indexOf(json);
    if (place >= 0) return place;
    known.push(json);
    return words.push(one) - 1;
  });
  const named = refs.map((name) => [name, eachOnce([said[name], other[name]] as Ref[])[0]]);
  return {
    ...said,
    ...Object.fromEntries(named),
    ...(words.length > 0 && { evidence: words }),
    statements: [
      ...statements,
      ...other.statements.map(({ quotes, ...made }) => ({
        ...made,
        ...(quotes && { quotes: quotes.map((place) => places[place] as number) }),
      })),
    ],
  };
}
