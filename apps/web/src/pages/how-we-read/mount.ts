import { actNames } from "@collegium/domain";
import type { ClaimFilters, ListedClaim, SearchFile } from "@collegium/read-model";
import { howPath } from "../../addresses.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import type { Lookup } from "../../reading/port.ts";
import { keptAWhile } from "../../serving/kept-a-while.ts";
import type { Room } from "../../serving/room.ts";
import { tagOf } from "../../serving/tag.ts";
import { emphases } from "../lists/filters.ts";
import { type Examples, howPage } from "./page.ts";

/** Milliseconds for which the quotations are kept: any real ones will do. */
const tenMinutes = 600_000;

/** Quotations of each label, and claims that are looked at for some of different sessions. */
const wanted = 2;
const looked = 10;

/** The code book: what each label means. */
export function mountHow({ reading, page }: Room): void {
  const examples = keptAWhile(tenMinutes, async () => {
    const found = await examplesOf(reading);
    return { found, tag: tagOf(found) };
  });
  page(howPath, async (_, reader) => {
    // The definitions stand without them.
    const { found, tag } = await examples().catch(() => ({ found: undefined, tag: "none" }));
    return { of: [tag], make: () => howPage(reader, found) };
  });
}

async function examplesOf(reading: Lookup): Promise<Examples> {
  const search = await reading.search();
  // A failure is not kept: whoever asks next may be told.
  if (!search) throw new Error("There is no search file here");
  const acts: [string, readonly ListedClaim[]][] = [];
  for (const act of actNames) acts.push([act, await some(search, { act })]);
  const weights: [string, readonly ListedClaim[]][] = [];
  for (const emphasis of emphases) weights.push([emphasis, await some(search, { emphasis })]);
  return {
    acts: Object.fromEntries(acts) as Record<AnyClaim["act"], readonly ListedClaim[]>,
    emphases: Object.fromEntries(weights) as Examples["emphases"],
  };
}

/** Claims that quote words, of different sessions where there are such. */
async function some(search: SearchFile, filters: ClaimFilters): Promise<ListedClaim[]> {
  const { items } = await search.claims(filters, { order: "desc", limit: looked });
  const quoting = items.filter(({ claim }) => claim.evidence.length > 0);
  const first = quoting[0];
  const other = quoting.find(({ session }) => session.id !== first?.session.id) ?? quoting[1];
  return [first, other].filter((one) => one !== undefined).slice(0, wanted);
}
