import { join } from "node:path";
import type { Shelf, Version } from "@collegium/shelf";
import { type OpenedFile, openedAt } from "../asking/opened.ts";
import type { SearchFile, TextReader } from "../port.ts";

/** For how long nobody asks whether there is a newer version, in milliseconds. */
const lookEvery = 2_000;
/** For how long the file that is there answers while a newer one is fetched. */
const patience = 30_000;
/** For how long a request waits, which itself has 29 seconds, and may ask twice. */
const usualWait = 10_000;
/** No request lasts for longer, in milliseconds: whoever was given the file before the last exchange has been answered by then. */
const longestRequest = 30_000;

interface BorrowerOptions {
  readonly shelf: Shelf;
  readonly texts: TextReader;
  /** Where fetched versions lie: three of them at the most. */
  readonly folder: string;
  readonly clock: () => Date;
  /** Milliseconds for which whoever asks waits at the most. */
  readonly waitFor?: number;
  /** Told when the shelf can't be reached, or a version can't be fetched: the one that is there goes on answering. */
  readonly onFault?: (fault: unknown) => void;
}

interface Opened extends OpenedFile {
  readonly tag: string;
}

/**
 * The search file on a shelf, as it is now: undefined where there is none yet. A newer version is fetched while the one before goes on
 * answering, and takes its place between two requests; a request keeps the one that it was given. But where the newer one has forgotten
 * something that the one before still has, or is fetched for long, whoever asks waits for it.
 *
 * Laws:
 * - once it was seen that something was forgotten, nobody is given a file that still has it: rather none;
 * - nobody waits for longer than is told, whatever the shelf does;
 * - the version before goes from the disk with the next one, or with the first who asks when nobody can be at it any more.
 */
export function borrower({
  shelf,
  texts,
  folder,
  clock,
  waitFor = usualWait,
  onFault = () => {},
}: BorrowerOptions): () => Promise<SearchFile | undefined> {
  let open: Opened | undefined;
  let before: (Opened & { readonly until: number }) | undefined;
  let newer: { readonly version: Version; readonly since: number } | undefined;
  /** The last commit by which a version that was seen forgot something. */
  let forgotten = 0;
  let looked = Number.NEGATIVE_INFINITY;
  let looking: Promise<void> | undefined;
  let fetching: { readonly tag: string; readonly done: Promise<void> } | undefined;

  const now = (): number => clock().getTime();
  const hasForgotten = (): boolean => open !== undefined && open.file.position() >= forgotten;

  async function look(): Promise<void> {
    looked = now();
    const version = await shelf.current(open?.tag);
    if (version === "unchanged" || version === undefined || version.tag === open?.tag) newer = undefined;
    else {
      newer = { version, since: newer?.since ?? now() };
      forgotten = Math.max(forgotten, version.forgotten);
    }
  }

  /** Looks that are asked for at once share the answer, so that none undoes what a later one saw. */
  function lookOnce(): Promise<void> {
    looking ??= look().finally(() => {
      looking = undefined;
    });
    return looking;
  }

  async function fetch(version: Version): Promise<void> {
    const path = join(folder, `${version.key.replaceAll("/", "-")}.db`);
    // Gone where a third took its place meanwhile, which is found so.
    if (!(await shelf.take(version, path))) return await lookOnce();
    const fetched = { tag: version.tag, ...(await openedAt(path, { texts })) };
    // Who asked before the last exchange has been answered by now, or never will be.
    const last = before;
    before = open && { ...open, until: now() + longestRequest };
    open = fetched;
    if (newer?.version.tag === version.tag) newer = undefined;
    await last?.close();
  }

  /** It may have words that were forgotten since, in a register of which nothing more is recorded for long. */
  async function leaveBefore(): Promise<void> {
    const last = before;
    before = undefined;
    await last?.close();
  }

  /** Whatever came of the last one, the next is waited for no sooner. */
  function beginPatience(): void {
    if (newer) newer = { ...newer, since: now() };
  }

  async function renew(): Promise<void> {
    if (before && now() >= before.until) await leaveBefore().catch(onFault);
    if (!open || now() - looked >= lookEvery) await lookOnce();
    while (newer) {
      const { version, since } = newer;
      fetching ??= {
        tag: version.tag,
        done: fetch(version)
          .catch(onFault)
          .finally(() => {
            fetching = undefined;
            beginPatience();
          }),
      };
      if (hasForgotten() && now() - since < patience) return;
      const { tag, done } = fetching;
      await done;
      // It can't be had just now.
      if (newer?.version.tag === tag) return;
    }
  }

  return async () => {
    await inTime(renew().catch(onFault), waitFor, beginPatience);
    return hasForgotten() ? open?.file : undefined;
  };
}

/** Waits for something, but no longer than so many milliseconds. */
async function inTime(work: Promise<void>, milliseconds: number, ranOut: () => void): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<void>((resolve) => {
    timer = setTimeout(() => {
      ranOut();
      resolve();
    }, milliseconds);
  });
  await Promise.race([work, end]).finally(() => clearTimeout(timer));
}
