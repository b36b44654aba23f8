import type { Ref, TypedRef } from "../documents/shared.ts";

type Recorded = Pick<Ref, "id" | "recordedAs">;

/** The ids by which a thing that is referred to was recorded: one, but in lists, which name it once for all of them. */
export const recordedIds = ({ id, recordedAs }: Recorded): readonly [string, ...string[]] =>
  (recordedAs as [string, ...string[]] | undefined) ?? [id];

/** Every id of a thing that is referred to: what it is now, and what was recorded. */
export const allIds = ({ id, recordedAs }: Recorded): string[] =>
  recordedAs === undefined ? [id] : [...new Set([id, ...recordedAs])];

/**
 * Each thing of a list once, in the place where it first stands, with all ids that were recorded of it.
 *
 * Law: where more is merged later, the list comes to the same whether it is made of what was recorded or of what it is now. So the ids
 * are in an order of their own: the places of all but the first are forgotten.
 */
export function eachOnce<R extends Ref>(refs: readonly R[]): readonly R[] {
  // Hardly any list names a thing twice, and each of a register comes by here.
  if (!namesTwice(refs)) return refs;
  const things: R[][] = [];
  for (const ref of refs) {
    const known = things.find(([first]) => first && isSame(first, ref));
    if (known) known.push(ref);
    else things.push([ref]);
  }
  return things.map(([first, ...others]) => withAll(first as R, others));
}

function namesTwice(refs: readonly Ref[]): boolean {
  for (let at = 1; at < refs.length; at++)
    for (let before = 0; before < at; before++) if (isSame(refs[before] as Ref, refs[at] as Ref)) return true;
  return false;
}

const isSame = (a: Ref & Partial<TypedRef>, b: Ref & Partial<TypedRef>): boolean =>
  a.id === b.id && a.type === b.type;

function withAll<R extends Ref & Partial<TypedRef>>(first: R, others: readonly R[]): R {
  const { type, id, name, names, recordedAs: _, ...above } = first;
  const recorded = [...new Set([first, ...others].flatMap(recordedIds))].sort();
  const isItself = recorded.length === 1 && recorded[0] === id;
  return {
    ...(type && { type }),
    ...{ id, name },
    ...(names && { names }),
    ...(!isItself && { recordedAs: recorded }),
    ...above,
  } as R;
}
