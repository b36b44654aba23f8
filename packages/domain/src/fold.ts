import type { Commit } from "./commit.ts";
import { deciderOf } from "./deciders/by-type.ts";
import { createdOnce } from "./deciders/creation.ts";
import { undecided } from "./deciders/placed.ts";
import type { State, StateOf } from "./deciders/state.ts";
import type { DomainEvent } from "./events/index.ts";
import type { StreamType } from "./ids.ts";
import { foldable } from "./readable.ts";
import { refusalInWords } from "./refusals/tell.ts";
import { upcast } from "./upcast.ts";

/** The state of a stream without commits. */
export const initialState = <S extends StreamType>(type: S): StateOf<S> => deciderOf(type).initial;

/** The state after one more event that was decided and has no time yet, of the current version (`upcast`). */
export const evolve = <S extends StreamType>(state: StateOf<S>, event: DomainEvent): StateOf<S> =>
  deciderOf<S>(state.type as S).evolve(state, event, undecided);

/** The state that a stream's commits add up to, oldest first; events of any recorded version. */
export function fold<S extends StreamType>(
  type: S,
  commits: Iterable<Pick<Commit, "events" | "at" | "revision">>,
): StateOf<S> {
  let state = initialState(type);
  for (const commit of commits) state = applied<S>(state, commit);
  return state;
}

/** The state after one more commit that was recorded, its events of any version; throws on one that is not known. */
export function applied<S extends StreamType>(
  before: StateOf<S>,
  { events, at, revision }: Pick<Commit, "events" | "at" | "revision">,
): StateOf<S> {
  let state = before;
  for (const [index, event] of events.entries())
    state = deciderOf<S>(before.type as S).evolve(state, upcast(event), { at, revision, index });
  return state;
}

/** A stream after one more commit; or why that commit can't be right. */
export type Followed<S extends State> =
  | { readonly outcome: "followed"; readonly state: S }
  | { readonly outcome: "refused"; readonly why: string };

/**
 * The state after one more commit that was recorded, its events of any version.
 *
 * Refuses what can't be read, and what no decider lets through at this point of its stream, however it came into the log. Whether it
 * keeps every other rule is not asked: rules that came later bind new events alone.
 */
export function follow<S extends StreamType>(
  before: StateOf<S>,
  { stream, events, at, revision }: Pick<Commit, "stream" | "events" | "at" | "revision">,
): Followed<StateOf<S>> {
  if (events.length === 0) return { outcome: "refused", why: "A commit without events" };
  const decider = deciderOf<S>(before.type as S);
  let state = before;
  for (const [index, recorded] of events.entries()) {
    const event = foldable(before.type, recorded);
    if (typeof event === "string") return { outcome: "refused", why: event };
    const barred = createdOnce(event.type, stream, state) ?? decider.bars?.(event, state);
    if (barred) return { outcome: "refused", why: refusalInWords(barred) };
    state = decider.evolve(state, event, { at, revision, index });
  }
  return { outcome: "followed", state };
}
