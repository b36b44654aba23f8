import type { Commit } from "./commit.ts";
import { deciderOf } from "./deciders/by-type.ts";
import type { StateOf } from "./deciders/state.ts";
import type { DomainEvent } from "./events/index.ts";
import type { StreamType } from "./names.ts";
import { upcast } from "./upcast.ts";

/** The state of a stream without commits. */
export const initialState = <S extends StreamType>(type: S): StateOf<S> => deciderOf(type).initial;

/** The state after one more event, which must be of the current version (`upcast`). */
export const evolve = <S extends StreamType>(state: StateOf<S>, event: DomainEvent): StateOf<S> =>
  deciderOf<S>(state.type as S).evolve(state, event);

/** The state that a stream's commits add up to, oldest first; events of any recorded version. */
export function fold<S extends StreamType>(type: S, commits: Iterable<Pick<Commit, "events">>): StateOf<S> {
  let state = initialState(type);
  for (const { events } of commits) for (const event of events) state = evolve<S>(state, upcast(event));
  return state;
}
