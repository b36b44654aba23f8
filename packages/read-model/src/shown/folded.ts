import {
  type Commit,
  follow,
  idOf,
  initialState,
  type State,
  type StreamName,
  streamName,
  typeOf,
} from "@collegium/domain";
import type { StoredDocument } from "../documents/index.ts";
import { documentShape } from "../shape/document-parts.ts";
import { back, type Memory, shownOnce } from "../shape/memory.ts";
import { recalledState } from "./recalled.ts";
import { type Head, type Told, told } from "./shown.ts";

/** One stream's commits, folded: the domain's state, and what the commits themselves tell. */
export interface FoldedStream {
  readonly stream: StreamName;
  readonly state: State;
  /** Of its last commit. */
  readonly revision: number;
  /** Times of its first commit and of its last. */
  readonly recordedAt: string;
  readonly updatedAt: string;
  /** Revisions that could not be applied. */
  readonly setAside?: readonly number[] | undefined;
  /** What was shown of it before. */
  readonly memory: Memory;
}

/**
 * The fold after one more commit. One that can't be read, or can't be right, is set aside: only the revision is moved on and marked, so
 * that editors can still write after it. A stream that has nothing else has no fold.
 *
 * What is shown of a stream is remembered from its first commit on.
 */
export function applyOrSetAside(
  before: FoldedStream | undefined,
  commit: Commit,
  begin: () => Memory = () => new WeakMap(),
): { readonly folded: FoldedStream | undefined; readonly fault?: string } {
  const { stream, revision, at } = commit;
  const { recordedAt, memory } = before ?? { recordedAt: at, memory: begin() };
  const moved = { ...before, stream, revision, recordedAt, updatedAt: at, memory };
  const next = follow(before?.state ?? initialState(typeOf(stream)), commit);
  if (next.outcome === "followed") return { folded: { ...moved, state: next.state } };
  const setAside = [...(before?.setAside ?? []), revision];
  return { folded: before && { ...moved, state: before.state, setAside }, fault: next.why };
}

/** What readers get of a fold, before anything else is named. */
export const documentOf = (folded: FoldedStream): StoredDocument =>
  shownOnce(folded.memory)(({ stream, state, memory, ...head }: FoldedStream) => {
    const own = { id: idOf(stream), type: state.type, ...head, ...told(state, shownOnce(memory)) };
    return documentShape(state.type).show(own, memory) as StoredDocument;
  })(folded);

/** The fold that a stored document is shown of: `documentOf(foldedOf(document))` is the document, but for names. */
export function foldedOf(document: StoredDocument): FoldedStream {
  const memory: Memory = new Map();
  const recorded = documentShape(document.type).recall(document, memory);
  const { id, type, revision, recordedAt, updatedAt, setAside, ...own } = recorded as Told & HeadFields;
  return {
    stream: streamName(type, id),
    state: recalledState(type, own as Told, back(memory)),
    revision,
    recordedAt,
    updatedAt,
    setAside,
    memory,
  };
}

type HeadFields = Pick<StoredDocument, Head>;
