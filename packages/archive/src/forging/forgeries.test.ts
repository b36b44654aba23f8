import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { importArchive, type Receiver } from "../import.ts";
import { writeArchive } from "../write.ts";
import { bentArchive, seeded } from "./bend.ts";
import { forgeries } from "./forgeries.ts";
import { livedArchive } from "./life.ts";
import { soundArchive } from "./sound-archive.ts";

const quiet = { checked() {}, imported() {}, compared() {} };

function emptyRegister(): Receiver {
  const db = openSqlite(":memory:", { durability: "normal" });
  return { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
}

describe("A forged archive", () => {
  test.each([
    [soundArchive(), 1],
    [livedArchive(), 2],
  ])("is made of one that is taken, and comes out as it was", async (archive, unchecked) => {
    const register = emptyRegister();
    async function* sound() {
      yield Buffer.from(archive);
    }
    expect(await importArchive(() => register, sound, quiet)).toMatchObject({
      outcome: "imported",
      unchecked,
      told: { count: 0 },
    });
    expect((await Array.fromAsync(writeArchive(register))).join("")).toBe(archive);
  });

  test("is of more than 150 kinds, no two of them called the same", () => {
    const names = forgeries().map(({ name }) => name);
    expect(names.length).toBeGreaterThan(150);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test.each(forgeries().map(({ name, bytes }) => [name, bytes] as const))(
    "is refused at a line, and begins no register: %s",
    async (_, bytes) => {
      const open = () => expect.unreachable("the register was opened");
      async function* read() {
        yield* bytes();
      }
      const outcome = await importArchive(open, read, quiet);
      expect(outcome).toMatchObject({
        outcome: "damaged",
        line: expect.any(Number),
        why: expect.stringMatching(/\w/),
      });
    },
  );
});

describe("An archive bent at random", () => {
  test("is refused, or comes out again byte for byte", async () => {
    const seen = { imported: 0, damaged: 0 };
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const archive = bentArchive(seeded(seed));
        const register = emptyRegister();
        async function* read() {
          yield Buffer.from(archive);
        }
        const { outcome } = await importArchive(() => register, read, quiet);
        if (outcome === "different") return expect.unreachable("it differs from itself");
        seen[outcome]++;
        if (outcome === "damaged") expect(await register.events.head()).toBe(0);
        else expect((await Array.fromAsync(writeArchive(register))).join("")).toBe(archive);
      }),
      { numRuns: 300 },
    );
    expect(Math.min(seen.imported, seen.damaged)).toBeGreaterThan(0);
  });
});
