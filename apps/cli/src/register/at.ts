import type { Io } from "../io.ts";
import { explainAws } from "./aws-faults.ts";
import { explainFile } from "./disk-faults.ts";
import { prepareFolder, requireRegister } from "./folder.ts";
import { type LocationOptions, locationOf, type RegisterLocation } from "./location.ts";
import { openRegister, type Register } from "./open.ts";
import { expectReadable } from "./readable.ts";
import type { UnreadableViews } from "./stores.ts";
import type { TablesRegister } from "./tables.ts";

/** Opens the register at a place, which must be there; in a folder, `begin` makes it where there is none. */
export async function openAt(
  place: RegisterLocation,
  { begin = false, views }: { begin?: boolean; views?: UnreadableViews } = {},
): Promise<Register> {
  if (place.store === "sqlite") {
    expectReadable(place.folder);
    if (begin) prepareFolder(place.folder);
    else requireRegister(place.folder);
    return openRegister(place.folder, views);
  }
  return openTablesAt(place);
}

/** Opens the register in tables that must be there. AWS's SDK takes a tenth of a second to load: only those wait for it who need it. */
export async function openTablesAt({ prefix }: { prefix: string }): Promise<TablesRegister> {
  const { openFoundTables } = await import("./tables.ts");
  return openFoundTables(prefix);
}

/** Opens the register that the options name, for one piece of work. What AWS or the disk refuses in it is told in words. */
export async function withRegister<T>(
  io: Io,
  options: LocationOptions,
  work: (register: Register) => Promise<T>,
  how: { views?: UnreadableViews } = {},
): Promise<T> {
  const place = locationOf(io, options);
  return explained(place, async () => {
    const register = await openAt(place, how);
    try {
      return await work(register);
    } finally {
      register.close();
    }
  });
}

/** Does some work on the register at a place, and tells in words what AWS refuses in it, or the disk. */
export async function explained<T>(place: RegisterLocation, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (fault) {
    if (place.store === "dynamodb") throw explainAws(fault, place.prefix);
    throw explainFile(fault, `The register in ${place.folder.path} can't be written to`);
  }
}
