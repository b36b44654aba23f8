import { describe, expect, it } from "vitest";
import { whole } from "./streamed.ts";

describe("A file", () => {
  async function* parts(count: number, ended = () => {}) {
    try {
      for (let part = 0; part < count; part++) yield `${part}`.padEnd(1 << 20);
    } finally {
      ended();
    }
  }

  it("of up to 2 MiB is made whole", async () => {
    expect(await whole(parts(2))).toHaveLength(2 << 20);
  });

  it("that is longer is sent part by part, from the first", async () => {
    const made = await whole(parts(5));
    if (typeof made === "string") throw new Error("It is whole");
    expect((await Array.fromAsync(made)).map((part) => part.trim())).toEqual(["0", "1", "2", "3", "4"]);
  });

  it("that nobody reads to its end is made no further, and what it is made of is given back", async () => {
    let ended = false;
    const made = await whole(parts(5, () => (ended = true)));
    if (typeof made === "string") throw new Error("It is whole");
    await made.next();
    await made.return(undefined);
    expect(ended).toBe(true);
  });
});
