import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { folder, given, slow, until } from "./shelved.fixture.ts";

describe("A reader", () => {
  it("is answered from the version before while a newer one is fetched, and keeps the one that was given", async () => {
    const { to, last, shelf, time, publishing, reading } = given();
    const { publish } = publishing();
    to(last() - 1);
    await publish();
    const gate = slow(shelf);
    const current = reading(gate.shelf);
    const before = await current();
    to();
    await publish();
    gate.shut();
    time.now = 5_000;
    expect(await current()).toBe(before);
    gate.open();
    time.now = 7_000;
    const after = await until(current, (file) => file !== before);
    expect(after?.position()).toBe(last());
    // What was given still answers.
    expect(before?.position()).toBe(last() - 1);
    expect(await before?.names({ q: "bel", limit: 1 })).toHaveLength(1);
  });

  it("doesn't ask for a newer one more often than every two seconds", async () => {
    const { to, shelf, time, publishing, reading } = given();
    to();
    await publishing().publish();
    let looks = 0;
    const current = reading({
      ...shelf,
      current: (known) => {
        looks++;
        return shelf.current(known);
      },
    });
    for (const now of [0, 500, 1_999]) {
      time.now = now;
      await current();
    }
    expect(looks).toBe(1);
    time.now = 2_000;
    await current();
    expect(looks).toBe(2);
  });

  it("waits for one that has forgotten what the one before still has", async () => {
    const { to, withhold, time, shelf, publishing, reading } = given();
    const { publish } = publishing();
    to();
    await publish();
    const gate = slow(shelf);
    const current = reading(gate.shelf);
    const search = async () =>
      (await (await current())?.search({ q: "zanzibarite", filters: {}, limit: 5 }))?.items;
    expect(await search()).toHaveLength(1);
    withhold();
    await publish();
    gate.shut();
    time.now = 2_000;
    const asked = search();
    gate.open();
    expect(await asked).toEqual([]);
  });

  it("goes on with what it has while the shelf can't be reached, which is told", async () => {
    const { to, last, shelf, time, faults, publishing, reading } = given();
    to();
    await publishing().publish();
    let down = false;
    const current = reading({
      ...shelf,
      current: (known) => (down ? Promise.reject(new Error("unreachable")) : shelf.current(known)),
    });
    await current();
    down = true;
    time.now = 10_000;
    expect((await current())?.position()).toBe(last());
    expect(faults).toEqual([new Error("unreachable")]);
  });

  it("leaves at most the version before on its disk", async () => {
    const { to, last, time, publishing, reading, shelf } = given();
    const { publish } = publishing();
    const at = folder();
    const current = reading(shelf, at);
    for (let position = last() - 4; position <= last(); position++) {
      to(position);
      await publish();
      time.now += 40_000;
      await until(current, (file) => file?.position() === position);
    }
    const left = async () => readdirSync(at).filter((name) => name.endsWith(".db")).length;
    expect(await until(left, (files) => files <= 2)).toBe(2);
  });
});
