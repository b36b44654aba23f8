import { type NewCommit, revision, type StreamName } from "@collegium/domain";
import { openSqlite, sqliteEventStore, sqliteTextStore } from "@collegium/event-store";
import { beforeEach, describe, expect, it } from "vitest";
import { begunArchive } from "./begun.ts";
import { writeArchive } from "./write.ts";

const words = "The ministers met. — Міністры сустрэліся.";
let register: ReturnType<typeof newRegister>;

const newRegister = () => {
  const db = openSqlite(":memory:", { durability: "normal" });
  return { events: sqliteEventStore(db), texts: sqliteTextStore(db) };
};
let count = 0;
const append = (stream: string, after: number, type: string, data: object) => {
  const at = `2026-01-01T00:00:00.${String(++count % 1000).padStart(3, "0")}Z`;
  const commit = { id: `commit-${count}`, at, actor: "ada", events: [{ type, version: 1, data }] };
  return register.events.append(stream as StreamName, revision(after), commit as unknown as NewCommit);
};
const archive = async (begun?: Awaited<ReturnType<typeof begunArchive>>) =>
  Buffer.from((await Array.fromAsync(writeArchive(register, () => {}, begun))).join(""));
async function* chunks(bytes: Buffer) {
  const size = bytes.length > 100_000 ? 65_536 : 61;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

beforeEach(async () => {
  register = newRegister();
  await append("topic/arms", 0, "TopicDefined", { names: { en: "Arms" } });
  await append("body/ministry", 0, "BodyRegistered", { kind: "ministry", names: { en: "Ministry" } });
  const sha256 = await register.texts.put(words);
  const details = {
    title: "A text",
    kind: "other",
    publishers: ["ministry"],
    published: "2009-11-25",
    language: "en",
  };
  const deposit = { sha256, length: [...words].length, mediaType: "text/plain", ...details };
  await append("source/s", 0, "SourceDeposited", deposit);
  await append("topic/arms", 1, "TopicRenamed", { names: { en: "Arms control" } });
});

describe("An archive that was never finished", () => {
  it("is gone on with to the same bytes, wherever it was cut", async () => {
    const whole = await archive();
    let went = 0;
    // Around every line end, and here and there between.
    const near = (cut: number) => whole.subarray(Math.max(0, cut - 2), cut + 2).includes("\n");
    for (let cut = 0; cut < whole.length; cut++) {
      if (!near(cut) && cut % 7 !== 0) continue;
      const begun = await begunArchive(chunks(whole.subarray(0, cut)), register);
      went = Math.max(went, begun?.commits ?? 0);
      expect(begun?.bytes ?? 0).toBeLessThanOrEqual(cut);
      const rest = await archive(begun);
      expect(Buffer.concat([whole.subarray(0, begun?.bytes ?? 0), rest]).equals(whole)).toBe(true);
    }
    expect(went).toBe(4);
  });

  it("is gone on with where more was recorded since", async () => {
    const before = await archive();
    await append("topic/arms", 2, "TopicRenamed", { names: { en: "Disarmament" } });
    const begun = await begunArchive(chunks(before), register);
    expect(begun?.commits).toBe(4);
    const whole = await archive();
    expect(Buffer.concat([before.subarray(0, begun?.bytes), await archive(begun)]).equals(whole)).toBe(true);
  });

  it("is left where it is another register's, or of a register that had more", async () => {
    const whole = await archive();
    register = newRegister();
    expect(await begunArchive(chunks(whole), register)).toBeUndefined();
    for (const n of [0, 1, 2]) await append(`topic/t${n}`, 0, "TopicDefined", { names: { en: "Other" } });
    expect(await begunArchive(chunks(whole), register)).toBeUndefined();
  });

  it("is left where it holds words that were withheld since", async () => {
    const whole = await archive();
    await append("source/s", 1, "SourceWithheld", { reason: "Asked for" });
    await register.texts.withhold(await register.texts.put(words));
    expect(await begunArchive(chunks(whole), register)).toBeUndefined();
    expect((await archive()).toString()).not.toContain("The ministers met");
  });

  it("is left where the words are withheld by the ledger or the store alone", async () => {
    const whole = await archive();
    const sha256 = await register.texts.put(words);
    const { events, texts } = register;
    const withheld = { ...texts, get: async () => ({ withheld: true }) as const };
    expect(await begunArchive(chunks(whole), { events, texts })).toBeDefined();
    expect(await begunArchive(chunks(whole), { events, texts: withheld })).toBeUndefined();
    await append("source/s", 1, "SourceWithheld", { reason: "Asked for" });
    expect(await texts.get(sha256)).toBe(words);
    expect(await begunArchive(chunks(whole), { events, texts })).toBeUndefined();
  });

  it("is left where its last commit is another than the register's", async () => {
    const whole = (await archive()).toString();
    const other = whole.replace('"en":"Arms control"', '"en":"Arms trade"');
    expect(other).not.toBe(whole);
    expect(await begunArchive(chunks(Buffer.from(other)), register)).toBeUndefined();
  });

  it("ends with its closing line, whatever follows that", async () => {
    const whole = await archive();
    await append("topic/arms", 2, "TopicRenamed", { names: { en: "Disarmament" } });
    const later = (await archive()).toString().split("\n").at(-3);
    const begun = await begunArchive(chunks(Buffer.concat([whole, Buffer.from(`${later}\n`)])), register);
    expect(begun?.commits).toBe(4);
  });

  it("that can't be read is no archive without a beginning", async () => {
    async function* failing() {
      yield (await archive()).subarray(0, 200);
      throw new Error("EIO");
    }
    await expect(begunArchive(failing(), register)).rejects.toThrow("EIO");
  });

  it.each([
    ["zeros, as a disk may leave them", Buffer.alloc(9 * 1024 * 1024)],
    ["a commit that is none", Buffer.from('{"kind":"commit"}\n')],
    ["another program's words", Buffer.from("what?\n")],
  ])("is gone on with from before %s", async (_, rubbish) => {
    const whole = await archive();
    const lines = whole.toString().split("\n");
    const good = Buffer.from(`${lines.slice(0, 5).join("\n")}\n`);
    const begun = await begunArchive(chunks(Buffer.concat([good, rubbish])), register);
    expect(begun).toMatchObject({ bytes: good.length, commits: 3 });
    expect(Buffer.concat([good, await archive(begun)]).equals(whole)).toBe(true);
  });

  it.each(["", "no archive\n", "{}\n{}\n"])("is left where it is none: %j", async (text) => {
    expect(await begunArchive(chunks(Buffer.from(text)), register)).toBeUndefined();
  });
});
