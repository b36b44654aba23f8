import { type Overtaken, type Rebuilt, takeNames } from "@collegium/read-model";
import type { Io } from "../io.ts";
import { withRegister } from "./at.ts";
import { type LocationOptions, locationOf } from "./location.ts";
import { rebuildViews } from "./rebuild.ts";
import { remakeInThread } from "./remake-search.ts";
import type { SearchThread } from "./search-thread.ts";
import { expectWhole } from "./whole.ts";

/** Makes the views of a register anew, and its search file of what is made for them, in a thread where one is given; that ends with it. */
export const rebuildAll = (
  io: Io,
  options: LocationOptions,
  thread: SearchThread | undefined,
): Promise<Rebuilt | Overtaken> => {
  const place = locationOf(io, options);
  if (place.store === "sqlite") expectWhole(place.folder);
  return withRegister(io, options, async (register) => {
    try {
      const inTheWay = await register.obstacle?.();
      if (inTheWay) throw inTheWay;
      if (!thread) return await rebuildViews(io, register);
      const search = remakeInThread(thread);
      const views = await rebuildViews(io, register, { onMade: search.put });
      // Another rebuild that was done first makes the search file as well.
      if (views.outcome === "rebuilt") await search.finish();
      return views;
    } finally {
      // It reads the register: the last to close that puts the write-ahead log away.
      await thread?.end();
      // Where it was left in the middle.
      if (thread && place.store === "sqlite") takeNames(place.folder.search);
    }
  });
};
