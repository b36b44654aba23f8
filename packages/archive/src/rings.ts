import { type DomainEvent, idOf, type StreamName, streamName, typeOf } from "@collegium/domain";
import type { Fault } from "./audit.ts";

/** Finds relations that lead back to where they begin: each link by itself was allowed once. What has no such relation takes no memory. */
export interface Rings {
  enter(stream: StreamName, event: DomainEvent, at: number): void;
  /** One for each ring, where its last link was made. */
  found(): Generator<Fault>;
}

interface Node {
  readonly targets: Set<string>;
  at: number;
}

export function rings(): Rings {
  const graphs = new Map<string, Map<string, Node>>();

  function link(relation: string, from: string, to: string | null, at: number, only: boolean): void {
    const graph = graphs.get(relation) ?? new Map<string, Node>();
    graphs.set(relation, graph);
    const node = graph.get(from) ?? { targets: new Set<string>(), at };
    // A correction takes the former target away.
    if (only) node.targets.clear();
    if (to !== null) node.targets.add(to);
    node.at = at;
    graph.set(from, node);
  }

  return {
    enter(stream, event, at) {
      for (const { relation, to, only = false } of linksOf(event))
        link(relation, stream, to === null ? null : streamName(typeOf(stream), to), at, only);
    },
    *found() {
      for (const [relation, graph] of graphs)
        for (const ring of ringsIn(graph))
          yield {
            at: Math.max(...ring.map((stream) => graph.get(stream)?.at ?? 0)),
            why: `${relation} leads in a ring: ${ring.map((stream) => idOf(stream as StreamName)).join(", ")}`,
          };
    },
  };
}

interface Link {
  readonly relation: string;
  readonly to: string | null;
  /** Whether a thing has one target at most. */
  readonly only?: boolean;
}

function linksOf({ type, data }: DomainEvent): Link[] {
  const one = (relation: string, to: string | null | undefined): Link[] =>
    to === undefined ? [] : [{ relation, to, only: true }];
  switch (type) {
    case "SourceDeposited":
      return one("supersedes", data.supersedes);
    case "SourceDetailsCorrected":
      return one("supersedes", data.changes.supersedes);
    case "TopicDefined":
      return one("broader", data.broader);
    case "TopicMerged":
    case "BodyMerged":
    case "PersonMerged":
    case "InstrumentMerged":
      return one("merged into", data.into);
    case "BodyRegistered":
      return [...one("parent", data.parent), ...one("country", data.country)];
    case "SessionWithdrawn":
      return one("duplicate of", data.duplicateOf);
    case "InstrumentLinked":
      // Two instruments may amend, or implement, each other.
      return data.relation === "succeeds" || data.relation === "partOf"
        ? [{ relation: data.relation, to: data.target }]
        : [];
    default:
      return [];
  }
}

/** Rings of a graph, each once, found without recursion: a chain may be as long as the register. */
function* ringsIn(graph: ReadonlyMap<string, Node>): Generator<string[]> {
  const done = new Set<string>();
  for (const start of graph.keys()) {
    const path: { stream: string; left: string[] }[] = [];
    const onPath = new Map<string, number>();
    const step = (stream: string) => {
      onPath.set(stream, path.length);
      path.push({ stream, left: [...(graph.get(stream)?.targets ?? [])] });
    };
    if (!done.has(start)) step(start);
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const target = top.left.pop();
      if (target === undefined) {
        done.add(top.stream);
        onPath.delete(top.stream);
        path.pop();
        continue;
      }
      const from = onPath.get(target);
      if (from !== undefined) yield path.slice(from).map(({ stream }) => stream);
      else if (!done.has(target)) step(target);
    }
  }
}
