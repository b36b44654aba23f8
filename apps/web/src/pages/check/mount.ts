import { unquoted } from "@collegium/read-model";
import { inLanguage, withQuery } from "../../addresses.ts";
import type { Reader } from "../../language/reader.ts";
import { formBody } from "../../serving/form-body.ts";
import type { Come, Room } from "../../serving/room.ts";
import { checkPage, tooLongPage } from "./page.ts";

/** Code points of a quotation that an address holds, and that are looked for at once. */
const inAddress = 1_000;
const atOnce = 4_000;

/** What is asked for; nothing, where there is only white space, or quotation marks around nothing. */
const askedFor = (q: string): string => (unquoted(q) === "" ? "" : q.trim());

const signsOf = (q: string): number => [...q].length;

/** Whether a quotation is real: the words stand in the address, so that the answer has one; where they are too many for that, they are sent. */
export function mountCheck(room: Room): void {
  const answer = async (reader: Reader, q: string): Promise<Come> => {
    const checked = q === "" ? undefined : await (await room.reading.search())?.check(q);
    const make = () => checkPage(reader, q, checked);
    return { of: undefined, make, ...(q !== "" && !checked && { status: 503 }) };
  };
  room.page("/check", async (c, reader) => {
    const q = askedFor(c.req.query("q") ?? "");
    if (signsOf(q) <= inAddress) return answer(reader, q);
    return { of: undefined, status: 400, make: () => tooLongPage(reader, q.slice(0, 2 * atOnce)) };
  });
  room.form("/check", async (c, reader) => {
    const fields = await formBody(c);
    if (fields && "trouble" in fields) return fields;
    if (!fields) return { of: undefined, status: 413, make: () => tooLongPage(reader, "") };
    const q = askedFor(fields.get("q") ?? "");
    const signs = signsOf(q);
    if (signs > atOnce) return { of: undefined, status: 413, make: () => tooLongPage(reader, q) };
    if (signs > inAddress) return answer(reader, q);
    return { leadsTo: inLanguage(reader.language, withQuery("/check", { q: q || undefined })) };
  });
}
