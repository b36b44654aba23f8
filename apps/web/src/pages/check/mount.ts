import type { Room } from "../../serving/room.ts";
import { checkPage } from "./page.ts";

/** Code points of a quotation that an address holds. */
const mostSigns = 1_000;

/** Whether a quotation is real: the words stand in the address, so that the answer has one. */
export function mountCheck(room: Room): void {
  room.page("/check", async (c, reader) => {
    const q = (c.req.query("q") ?? "").trim();
    if ([...q].length > mostSigns) return { trouble: "unclear", parameters: ["q"] };
    const checked = q === "" ? undefined : await (await room.reading.search())?.check(q);
    return { of: undefined, make: () => checkPage(reader, q, checked) };
  });
}
