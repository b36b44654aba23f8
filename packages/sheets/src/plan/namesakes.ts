import type { StreamType } from "@collegium/domain";
import type { Namesake, SheetRegister } from "./register.ts";
import type { Work } from "./work.ts";

interface Entry {
  readonly names: Readonly<Record<string, string>>;
  readonly aliases?: readonly string[] | undefined;
  readonly variants?: readonly string[] | undefined;
  readonly apartFrom?: readonly string[] | undefined;
}

const kinds = [
  ["bodies", "body"],
  ["people", "person"],
  ["topics", "topic"],
  ["series", "series"],
  ["instruments", "instrument"],
] as const satisfies readonly (readonly [string, StreamType])[];

/**
 * Refuses an entry by a name that the register has under another id: most likely it is the same thing, and would be there twice. The entry may
 * say that it is not; and what is recorded under its own id, too, is no news.
 */
export function refuseNamesakes(work: Work, register: SheetRegister): void {
  for (const [part, type] of kinds)
    for (const [id, entry] of Object.entries(work.sheet[part] ?? {}))
      refuseOne(work, register, type, { id, pointer: `/${part}/${id}`, entry });
}

function refuseOne(
  work: Work,
  register: SheetRegister,
  type: StreamType,
  { id, pointer, entry }: { readonly id: string; readonly pointer: string; readonly entry: Entry },
): void {
  const apart = entry.apartFrom ?? [];
  const now = work.merges.now(type, id);
  for (const [field, names] of fieldsOf(entry))
    for (const name of names) {
      const having = register.named(type, name);
      if (having.some((one) => isCalled(one, id) || one.id === now)) continue;
      const others = having.filter((one) => !apart.some((other) => isCalled(one, other)));
      if (others.length === 0) continue;
      const about = { type, name, others: [...new Set(others.map((other) => other.id))] };
      work.refuse({ rule: "named-already", pointer: `${pointer}/${field}`, about });
      return;
    }
}

const fieldsOf = ({ names, aliases = [], variants = [] }: Entry) =>
  [
    ["names", Object.values(names)],
    ["aliases", aliases],
    ["variants", variants],
  ] as const;

const isCalled = ({ id, recordedAs }: Namesake, other: string): boolean =>
  id === other || recordedAs === other;
