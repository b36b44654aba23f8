import { idOf, referredBy, type StateOf, type StreamType, streamName, typeOf } from "@collegium/domain";
import { same } from "./compare.ts";
import type { SheetFinding } from "./findings.ts";

type Fields = Readonly<Record<string, unknown>>;

/** What took the place of things that were merged: a sheet, and what was recorded before, may name them by either id. */
export interface Merges {
  /** The id of what stands for a thing now: its own, where it was not merged. */
  now(type: StreamType, id: string): string;
  /** Whether a thing was merged, which is then told at this place of the sheet. */
  tell(type: StreamType, id: string, pointer: string): boolean;
  /** Fields that name what stands for each thing now, each thing once in a list; tells of those that were merged. */
  taken<F extends Fields>(fields: F, pointer: string): F;
  /** One field's value likewise; tells nothing. */
  ofField(field: string, value: unknown): unknown;
  /** Whether two values of a field name the same. */
  alike(field: string, a: unknown, b: unknown): boolean;
  findings(): SheetFinding[];
}

const mergeable = ["body", "person", "topic", "instrument"] as const satisfies readonly StreamType[];
type Mergeable = (typeof mergeable)[number];
const isMergeable = (type: StreamType): type is Mergeable => mergeable.some((one) => one === type);

/** Knows what was merged from the states that a plan stands on. */
export function mergesOf(state: <S extends StreamType>(type: S, id: string) => StateOf<S>): Merges {
  const told = new Map<string, SheetFinding>();

  function now(type: StreamType, id: string): string {
    if (!isMergeable(type)) return id;
    // Two writers at once may have made a ring: what leads into one is shown for itself.
    const seen = new Set([id]);
    let last = id;
    for (;;) {
      const next = state(type, last).mergedInto;
      if (next === undefined) return last;
      if (seen.has(next)) return id;
      seen.add(next);
      last = next;
    }
  }

  function tell(type: StreamType, id: string, pointer: string): boolean {
    const into = now(type, id);
    if (into === id) return false;
    const stream = streamName(type, id);
    const detail = `${type} "${id}" was merged into "${into}", which is taken: write "${into}"`;
    if (!told.has(stream)) told.set(stream, { kind: "merged", stream, pointer, detail });
    return true;
  }

  /** Each id of a field's value by another one; what the field names of several kinds has its kind before it. */
  function renamed(field: string, value: unknown, of: (type: StreamType, id: string) => string): unknown {
    const types = referredBy(field);
    if (types === undefined) return value;
    const one = (name: unknown): unknown => {
      if (typeof name !== "string") return name;
      if (typeof types === "string") return of(types, name);
      const stream = name as ReturnType<typeof streamName>;
      return name.includes("/") ? `${typeOf(stream)}/${of(typeOf(stream), idOf(stream))}` : name;
    };
    return Array.isArray(value) ? [...new Set(value.map(one))] : one(value);
  }

  const ofField = (field: string, value: unknown) => renamed(field, value, now);

  return {
    now,
    tell,
    ofField,
    taken: (fields, pointer) =>
      Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [
          field,
          renamed(field, value, (type, id) => {
            tell(type, id, pointer);
            return now(type, id);
          }),
        ]),
      ) as typeof fields,
    // What is equal as it is written asks nothing of the register.
    alike: (field, a, b) => same(a, b) || same(ofField(field, a), ofField(field, b)),
    findings: () => [...told.values()],
  };
}
