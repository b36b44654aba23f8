import { position } from "@collegium/domain";
import { openSqlite, type Sha256, sha256, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { expect, test } from "vitest";
import { compare } from "./compare.ts";
import { followed } from "./followed.fixture.ts";
import { isOf } from "./forging/bending.ts";
import { sealed, soundArchive, words } from "./forging/sound-archive.ts";
import { importArchive, type Receiver } from "./import.ts";
import { archiveLines, checkArchive, type Read } from "./read.ts";

const quiet = { checked() {}, imported() {}, compared() {} };
const commits = soundArchive().match(/^\{"commit":/gm)?.length ?? 0;

function emptyRegister(): Receiver {
  const db = openSqlite(":memory:", { durability: "normal" });
  return { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
}
const reading = (archive = soundArchive()): Read =>
  async function* () {
    yield Buffer.from(archive);
  };
const brought = (register: Receiver) => importArchive(() => register, reading(), quiet);

test("an import tells how far it has checked, recorded and compared, and puts each text once", async () => {
  const register = emptyRegister();
  const put: string[] = [];
  const texts = {
    ...register.texts,
    put(text: string) {
      put.push(text);
      return register.texts.put(text);
    },
  };
  const told: Record<string, number[]> = { checked: [], imported: [], compared: [] };
  const steps = {
    checked: (at: number) => void told.checked?.push(at),
    imported: (at: number) => void told.imported?.push(at),
    compared: (at: number) => void told.compared?.push(at),
  };
  const outcome = await importArchive(() => ({ ...register, texts }), reading(), steps);
  expect(outcome).toMatchObject({ commits, added: commits, beyond: 0 });
  const all = Array.from({ length: commits }, (_, n) => n + 1);
  expect(told).toEqual({ checked: all, imported: all, compared: all });
  expect(put.filter((text) => text === words)).toHaveLength(1);
});

test("another who records in the register meanwhile is told, with the position", async () => {
  const register = emptyRegister();
  const { append } = register.events;
  let appended = 0;
  const events: Receiver["events"] = {
    ...register.events,
    async append(stream, expected, commit) {
      if (++appended === 2)
        await append("topic/other" as typeof stream, expected, {
          ...commit,
          id: "other",
          at: "2020-01-01T00:00:00.000Z",
        });
      return append(stream, expected, commit);
    },
  };
  expect(await brought({ ...register, events })).toMatchObject({
    outcome: "different",
    position: 2,
    why: expect.stringMatching(/position 3: another process writes/),
  });
});

test("what a loader can't record of what waits in the end is told", async () => {
  const misplaced = { position: position(commits), why: "another was there first" };
  const loader = () => ({ take: async () => undefined, end: async () => misplaced });
  expect(await brought({ ...emptyRegister(), loader })).toEqual({ outcome: "different", ...misplaced });
});

test("what a store lost of what was recorded is found by comparing it", async () => {
  const register = emptyRegister();
  const texts = { ...register.texts, put: async (text: string) => sha256(text) as Sha256 };
  expect(await brought({ ...register, texts })).toMatchObject({
    outcome: "different",
    why: expect.stringMatching(/lacks the text/),
  });
});

test("words that an archive itself withholds were not withheld since", async () => {
  const [deposit] = followed().filter(isOf("source/communique", 1));
  const shared = sealed(
    followed(
      ["source/copy", 1, "SourceDeposited", deposit.commit.events[0].data],
      ["source/copy", 2, "SourceWithheld", { reason: "Asked for" }],
    ),
  );
  const register = emptyRegister();
  await importArchive(() => register, reading(shared), quiet);
  const checked = await checkArchive(reading(shared));
  if (checked.outcome !== "whole") throw new Error(checked.why);
  expect(await compare(archiveLines(reading(shared)()), register, checked.withheld)).toEqual({
    outcome: "same",
    withheldSince: 0,
  });
});
