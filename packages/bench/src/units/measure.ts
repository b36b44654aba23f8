import type { Database } from "./register.ts";
import { sequencingRows } from "./sequencing.ts";
import { sessionCosts } from "./session.ts";
import { founding, sample } from "./sheets.ts";
import type { Measured } from "./units-page.ts";

/** Measures everything that the document tells of. */
export async function measure(place: Database): Promise<Measured> {
  const found = founding();
  return {
    sequencing: await sequencingRows(place),
    sample: await sessionCosts(place, sample()),
    ...(found && { founding: await sessionCosts(place, found) }),
  };
}
