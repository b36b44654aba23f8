import { isCreated, type StreamType } from "@collegium/domain";
import { kindsNamed } from "../things.ts";
import type { Work } from "./work.ts";

/**
 * `<type>/<id>` for what a sheet names by its id: of the kinds that may stand there the one that has it, in the sheet or in the
 * register. Where none has, it is the usual kind, which the register then misses; where several have, the sheet has to say
 * which, and `complain` is told.
 */
function typed(
  work: Work,
  id: string,
  kinds: readonly StreamType[],
  complain: (id: string, having: readonly StreamType[]) => void,
): string {
  if (id.includes("/")) return id;
  const having = kinds.filter((kind) => described(work, kind, id) || isCreated(work.state(kind, id)));
  if (having.length > 1) complain(id, having);
  return `${having[0] ?? kinds[0]}/${id}`;
}

const parts = { body: "bodies", person: "people", instrument: "instruments", series: "series" } as const;

const described = ({ sheet }: Work, kind: StreamType, id: string): boolean =>
  kind in parts && Object.hasOwn(sheet[parts[kind as keyof typeof parts]] ?? {}, id);

/** A claim's fields with the things that it names by their ids alone as events name them. */
export function withKinds(
  work: Work,
  fields: Readonly<Record<string, unknown>>,
  complain: (field: string, id: string, having: readonly StreamType[]) => void,
): Record<string, unknown> {
  const named: Record<string, unknown> = {};
  for (const [field, value] of Object.entries(fields)) {
    const kinds = kindsNamed[field as keyof typeof kindsNamed] as readonly StreamType[] | undefined;
    const typedOf = (id: string) =>
      typed(work, id, kinds ?? [], (one, having) => complain(field, one, having));
    if (field === "person") {
      const [kind = "person", id] = typedOf(String(value)).split("/");
      named[kind] = id;
    } else if (kinds && Array.isArray(value)) named[field] = value.map((id: string) => typedOf(id));
    else named[field] = value;
  }
  return named;
}
