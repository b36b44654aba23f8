import { rm } from "node:fs/promises";
import { join } from "node:path";
import type { Shelf, Version } from "@collegium/shelf";
import { searchFile } from "./file.ts";
import { openSearch } from "./open.ts";
import type { SearchFile, TextReader } from "./port.ts";

/** For how long nobody asks whether there is a newer version, in milliseconds. */
const lookEvery = 2_000;
/** For how long the file that is there answers while a newer one is fetched. */
const patience = 30_000;

interface BorrowerOptions {
  readonly shelf: Shelf;
  readonly texts: TextReader;
  /** Where fetched versions lie: three of them at the most. */
  readonly folder: string;
  readonly clock: () => Date;
  /** Told when the shelf can't be reached, or a version can't be fetched: the one that is there goes on answering. */
  readonly onFault?: (fault: unknown) => void;
}

interface Opened {
  readonly tag: string;
  readonly file: SearchFile;
  close(): Promise<void>;
}

/**
 * The search file on a shelf, as it is now: undefined where there is none yet. A newer version is fetched while the one before goes on
 * answering, and takes its place between two requests; a request keeps the one that it was given. But where the newer one has forgotten
 * something that the one before still has, or is fetched for long, whoever asks waits for it.
 */
export function borrower({ shelf, texts, folder, clock, onFault = () => {} }: BorrowerOptions) {
  let open: Opened | undefined;
  let before: Opened | undefined;
  let newer: { readonly version: Version; readonly since: number } | undefined;
  let looked = Number.NEGATIVE_INFINITY;
  let fetching: Promise<void> | undefined;

  async function look(now: number): Promise<void> {
    looked = now;
    const version = await shelf.current(open?.tag);
    if (version === "unchanged" || version === undefined) newer = undefined;
    else newer = { version, since: newer?.since ?? now };
  }

  async function fetch(version: Version): Promise<void> {
    const path = join(folder, `${version.key.replaceAll("/", "-")}.db`);
    // Gone where a third took its place meanwhile: the next look finds that one.
    if (!(await shelf.take(version, path))) {
      looked = Number.NEGATIVE_INFINITY;
      return;
    }
    const db = openSearch(path);
    const fetched: Opened = {
      tag: version.tag,
      file: searchFile(db, { texts }),
      async close() {
        db.close();
        for (const end of ["", "-wal", "-shm"]) await rm(`${path}${end}`, { force: true });
      },
    };
    // Who asked before the last exchange has been answered by now, or never will be.
    const last = before;
    before = open;
    open = fetched;
    if (newer?.version.tag === version.tag) newer = undefined;
    await last?.close();
  }

  async function renew(now: number): Promise<void> {
    if (!open || now - looked >= lookEvery) await look(now);
    if (!newer) return;
    const { version, since } = newer;
    fetching ??= fetch(version)
      .catch(onFault)
      .finally(() => {
        fetching = undefined;
      });
    const mustWait = !open || version.forgotten > open.file.position() || now - since >= patience;
    if (mustWait) await fetching;
  }

  return async (): Promise<SearchFile | undefined> => {
    await renew(clock().getTime()).catch(onFault);
    return open?.file;
  };
}
