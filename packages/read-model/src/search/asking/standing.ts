import type { DatabaseSync } from "node:sqlite";
import { idOf, type StreamName, typeOf } from "@collegium/domain";
import { type Labels, loadLabels, resolvedRef } from "../../naming/labels.ts";
import { pacer } from "../../pace.ts";
import type { Things } from "../file/things.ts";
import type { NamedThing, SearchFile, StandingRequest } from "../port.ts";

/** So many names that begin alike are looked at. */
const mostAlike = 500;
/** So many things are told of one text. */
const mostThings = 5_000;

interface Row {
  readonly stream: StreamName;
  readonly name: string;
  readonly folded: string;
}

/** Which things' names may stand in a text, by the words that the text has. Other readers go on meanwhile. */
export function standingNames(db: DatabaseSync, things: Things): Pick<SearchFile, "standing"> {
  const looked = `SELECT stream, name, folded FROM names WHERE type IN ('body', 'person', 'topic', 'instrument', 'series')`;
  const alone = db.prepare(`${looked} AND folded = ? ORDER BY id LIMIT ${mostAlike}`);
  const between = db.prepare(
    `${looked} AND folded >= ? AND folded < ? ORDER BY folded, id LIMIT ${mostAlike}`,
  );

  return {
    async standing({ beginnings, whole, mayStand }: StandingRequest): Promise<NamedThing[]> {
      const pace = pacer();
      const found = new Map<StreamName, Set<string>>();
      for (const word of beginnings) {
        await pace();
        const rows = whole
          ? [...alone.all(word), ...between.all(`${word} `, `${word}!`)]
          : between.all(word, `${word}\u{10ffff}`);
        for (const { stream, name, folded } of rows as unknown as Row[]) {
          if (!mayStand(folded.split(" "))) continue;
          if (!found.has(stream) && found.size >= mostThings) continue;
          found.set(stream, (found.get(stream) ?? new Set()).add(name));
        }
      }
      const labels: Labels = new Map();
      const told = new Map<StreamName, NamedThing>();
      for (const [stream, names] of [...found].sort(([a], [b]) => (a < b ? -1 : 1))) {
        await pace();
        await loadLabels(things.world(), [stream], labels);
        const type = typeOf(stream);
        const { id } = resolvedRef(type, idOf(stream), labels);
        const known = `${type}/${id}` as StreamName;
        const before = told.get(known)?.names ?? [];
        told.set(known, thing(things, known, [...new Set([...before, ...names])]));
      }
      return [...told.values()];
    },
  };
}

function thing(things: Things, stream: StreamName, names: readonly string[]): NamedThing {
  const common = { type: typeOf(stream), id: idOf(stream), names };
  const document = things.document(stream);
  if (document?.type !== "body") return common;
  return { ...common, kind: document.kind, ...(document.country && { country: document.country.id }) };
}
