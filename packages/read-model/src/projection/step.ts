import type { Position } from "@collegium/domain";
import type { View, ViewStore } from "../port.ts";

/** Another projector has gone beyond the step that this one is still at. */
export class Overtaken extends Error {
  override readonly name = "Overtaken";

  constructor(upTo: Position) {
    super(`Another projector went beyond ${upTo}`);
  }
}

/**
 * Views as a step may see them: reading a document written by a later step throws `Overtaken`.
 *
 * Law: what a step up to p writes follows from the views as they stood when the step before it was done. A step is begun only then, and
 * ends where it was first begun to end, so whoever does it writes the same things, all stamped p. A projector that comes late finds each of
 * them written at p or later, and changes nothing, as long as it made them from the same views; documents from beyond p are none of those.
 */
export function within(views: ViewStore, upTo: Position): ViewStore {
  const expected = <V extends Pick<View, "position">>(view: V | undefined): V | undefined => {
    if (view && view.position > upTo) throw new Overtaken(upTo);
    return view;
  };
  return {
    ...views,
    get: async (stream) => expected(await views.get(stream)),
    async find(streams) {
      const found = await views.find(streams);
      for (const one of found) expected(one);
      return found.map((one) => ({ ...one, read: async () => expected(await one.read()) }));
    },
  };
}
