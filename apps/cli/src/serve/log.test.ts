import { Writable } from "node:stream";
import { stripVTControlCharacters } from "node:util";
import { describe, expect, it } from "vitest";
import type { Io } from "../io.ts";
import { openLog, quietly } from "./log.ts";

/** A log on a terminal, and what stands there: each line without its time. */
function terminal(level = "info") {
  let text = "";
  const stdout = Object.assign(
    new Writable({
      write(chunk, _, done) {
        text += chunk;
        done();
      },
    }),
    { isTTY: true },
  );
  const { log } = openLog({ stdout } as unknown as Io, level);
  const lines = () =>
    stripVTControlCharacters(text)
      .trimEnd()
      .split("\n")
      .map((line) => line.replace(/^\d\d:\d\d:\d\d {2}/, ""));
  return { log, lines, raw: () => text };
}
const write = {
  requestId: "r1",
  method: "POST",
  route: "/v1/topics/{id}/events",
  path: "/v1/topics/a/events",
  ms: 4.2,
};

describe("The log on a terminal", () => {
  it("has a line a request", () => {
    const { log, lines } = terminal();
    log.info({ ...write, status: 201, bytes: 90, actor: "ada" });
    log.info({ ...write, status: 401 });
    log.info({ requestId: "r2", route: "none", status: 400, why: "HPE_INVALID_METHOD" });
    expect(lines()).toEqual([
      "POST 201 /v1/topics/a/events by ada, 4.2 ms",
      "POST 401 /v1/topics/a/events, 4.2 ms",
      "?    400 not understood: HPE_INVALID_METHOD",
    ]);
  });

  it("says of a fault what and where, and under which request's id", () => {
    const { log, lines } = terminal();
    log.error({ error: new Error("disk full"), requestId: "r1", route: "/v1/topics/{id}/events" }, "fault");
    log.info({ ...write, status: 500 });
    const [first, ...rest] = lines();
    expect(first).toBe("fault: disk full requestId=r1 route=/v1/topics/{id}/events");
    expect(rest[0]).toMatch(/^ +at .*log\.test\.ts/);
    expect(rest.at(-1)).toBe("POST 500 /v1/topics/a/events, 4.2 ms, request r1");
  });

  it("has what else is told by the names of its fields", () => {
    const { log, lines } = terminal();
    log.child({ service: "sequencer" }).warn({ positions: [1, 2], stream: "topic/a" }, "late");
    expect(lines()).toEqual(["late service=sequencer positions=[1,2] stream=topic/a"]);
  });

  it("lets no control of whoever sends something reach the terminal", () => {
    const { log, lines, raw } = terminal();
    log.info({ ...write, path: "/\u009b2J\u001b[2J", status: 404 });
    log.info({ why: "\u001b]0;x\u0007\u202e", status: 400 });
    log.info({ forged: "a\u001b[8m" }, "\u001b[2J");
    expect(lines().join()).toContain("\\u009b2J\\u001b[2J");
    // None but those of colours and line ends.
    expect(raw().replaceAll(/\p{Cc}\[\d+m|\n/gu, "")).not.toMatch(/[\p{Cc}\u202e]/u);
  });
});

describe("What is done quietly", () => {
  it("leaves no line but of warnings and faults, and what comes afterwards does", async () => {
    const { log, lines } = terminal();
    await quietly(log, async () => {
      log.info({ ...write, status: 201 });
      log.error("fault");
    });
    log.info("afterwards");
    expect(lines()).toEqual(["fault", "afterwards"]);
  });

  it("tells no more than it would otherwise", async () => {
    const { log, lines } = terminal("silent");
    await quietly(log, async () => log.error("fault"));
    expect([log.level, lines()]).toEqual(["silent", [""]]);
  });
});
