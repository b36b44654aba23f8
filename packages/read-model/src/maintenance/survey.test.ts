import { position, type Revision, type StreamName, typeOf } from "@collegium/domain";
import { randomCases } from "@collegium/thoroughness";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { CommitReader } from "../port.ts";
import { memoryLedger, sequence } from "../testing/ledger.ts";
import { interleave, registers } from "../testing/registers.ts";
import { survey } from "./survey.ts";

const picks = fc.array(fc.nat(50), { minLength: 1, maxLength: 60 });

describe("A survey", () => {
  it("knows the same where a store tells the last revisions and finds words as where the ledger is read", async () => {
    await fc.assert(
      fc.asyncProperty(registers(), picks, fc.nat(60), async (commits, order, upTo) => {
        const ledger = sequence(interleave(commits, order));
        const end = position(Math.min(upTo, ledger.length));
        const read = memoryLedger(ledger);
        const telling: CommitReader = {
          ...read,
          readLedger: () => {
            throw new Error("The ledger need not be read");
          },
          async *lastRevisions(to) {
            const known = new Map<StreamName, Revision>();
            for (const { stream, revision } of ledger.slice(0, to)) known.set(stream, revision);
            for (const [stream, last] of known) if (last > 1) yield [stream, last] as const;
          },
          async *readType(type, to, words) {
            const has = (json: string) => words.some((word) => json.includes(JSON.stringify(word)));
            const own = ledger
              .slice(0, to)
              .filter(({ stream, events }) => typeOf(stream) === type && has(JSON.stringify(events)));
            for (const commits of Map.groupBy(own, ({ stream }) => stream).values()) yield* commits;
          },
        };
        expect(await survey(telling, end)).toEqual(await survey(read, end));
      }),
      { numRuns: randomCases(30, 2_000) },
    );
  });
});
