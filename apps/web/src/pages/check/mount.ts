import { inLanguage, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { formBody } from "../../serving/form-body.ts";
import type { Come, Room } from "../../serving/room.ts";
import { checkPage, tooLongPage } from "./page.ts";

/** Code points of a quotation that an address holds, and that are looked for at once. */
const inAddress = 1_000;
const atOnce = 4_000;

const signsOf = (q: string): number => [...q].length;

/** Whether a quotation is real: the words stand in the address, so that the answer has one; where they are too many for that, they are sent. */
export function mountCheck(room: Room): void {
  const answer = async (reader: Reader, q: string): Promise<Come> => {
    const checked = q === "" ? undefined : await (await room.reading.search())?.check(q);
    const make = () => checkPage(reader, q, checked);
    return { of: undefined, make, ...(q !== "" && !checked && { status: 503 }) };
  };
  room.page("/check", async (c, reader) => {
    const q = (c.req.query("q") ?? "").trim();
    if (signsOf(q) <= inAddress) return answer(reader, q);
    return { of: undefined, status: 400, make: () => tooLongPage(reader, q.slice(0, 2 * atOnce)) };
  });
  room.form("/check", async (c, reader) => {
    const fields = await formBody(c);
    if (fields && "trouble" in fields) return fields;
    if (!fields) return { of: undefined, status: 413, make: () => tooLongPage(reader, "") };
    const q = fields.get("q")?.trim() ?? "";
    const signs = signsOf(q);
    if (signs > atOnce) return { of: undefined, status: 413, make: () => tooLongPage(reader, q) };
    if (signs > inAddress) return answer(reader, q);
    return { leadsTo: inLanguage(reader.language, withQuery("/check", { q: q || undefined })) };
  });
}
