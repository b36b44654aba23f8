import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Logs on two levels while its one thread for files is busy, and is stopped at once: as a function that is frozen after its answer. */
const stopped = `
const { stdoutLog } = await import(process.argv[1]);
const { pbkdf2 } = await import("node:crypto");
const log = stdoutLog("warn");
pbkdf2("", "", 1e8, 64, "sha512", () => {});
log.info("unasked");
log.warn({ position: 7 }, "The views are behind");
process.kill(process.pid, "SIGKILL");
`;

test("What a function logs is written when it goes on, from the level that was asked for", () => {
  const log = import.meta.resolve("./stdout-log.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", stopped, log], {
    encoding: "utf8",
    env: { ...process.env, UV_THREADPOOL_SIZE: "1" },
  });
  expect(stdout.trimEnd().split("\n"), stderr).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ position: 7, msg: "The views are behind" });
});
