import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { SequencedCommit } from "@collegium/domain";
import type { Shelf, Version } from "@collegium/shelf";
import { folderShelf } from "@collegium/shelf/testing";
import { event } from "../../testing/commits.ts";
import { memoryLedger, sequence } from "../../testing/ledger.ts";
import { hashOf, register } from "../register.fixture.ts";
import { borrower } from "./borrow.ts";
import { publisher } from "./publish.ts";

/** An empty folder, which goes when all tests are done. */
export const folder = () => mkdtempSync(join(tmpdir(), "collegium-shelved-"));

/** No waiting is ended by the clock of the machine, unless a test lets it be so late. */
export const waitFor = 600_000;

/** For how long the version before answers while a newer one is fetched: whoever asks then waits for it. */
export const patience = 30_000;

/** A register, a shelf of its search file, one who puts versions there and one who reads them. */
export function given(shelf: Shelf = folderShelf(folder())) {
  const { commits, commit, texts } = register();
  const ledger: SequencedCommit[] = [];
  const sources = { commits: memoryLedger(ledger), texts: { get: async (hash: string) => texts.get(hash) } };
  const time = { now: 0 };
  const faults: unknown[] = [];
  const publishing = (more: Partial<Parameters<typeof publisher>[0]> = {}) =>
    publisher({ ...sources, shelf, folder: folder(), stop: () => false, ...more });
  const reading = (of: Shelf = shelf, at = folder()) =>
    borrower({
      texts: sources.texts,
      shelf: of,
      folder: at,
      waitFor,
      clock: () => new Date(time.now),
      onFault: (fault) => faults.push(fault),
    });
  /** Sequences commits up to a position. */
  const to = (position = commits.length): void =>
    void ledger.push(...sequence(commits).slice(ledger.length, position));
  return {
    commit,
    commits: sources.commits,
    shelf,
    time,
    faults,
    publishing,
    reading,
    to,
    /** Withholds the one text that has the word zanzibarite. */
    withhold() {
      commit("source", "mfa-2014", [event("source", "SourceWithheld", { reason: "Asked for" })]);
      texts.set(hashOf("mfa-2014"), { withheld: true });
      to();
    },
    last: () => commits.length,
  };
}

/** A shelf whose versions come only when they are let through; what is on its way comes, also where it is gone from the shelf by then. */
export function slow(shelf: Shelf) {
  let letThrough: (() => void) | undefined;
  let shut: Promise<void> | undefined;
  return {
    shelf: {
      ...shelf,
      async take(version: Version, path: string) {
        const isThere = await shelf.take(version, path);
        await shut;
        return isThere;
      },
    },
    shut() {
      shut = new Promise((resolve) => {
        letThrough = resolve;
      });
    },
    open: () => letThrough?.(),
  };
}
