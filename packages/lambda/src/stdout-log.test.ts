import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";

/** Logs on two levels, and is stopped at once, as a function that is frozen after its answer. */
const stopped = `
const { stdoutLog } = await import(process.argv[1]);
const log = stdoutLog("warn");
log.info("unasked");
log.warn({ position: 7 }, "The views are behind");
process.kill(process.pid, "SIGKILL");
`;

test("What a function logs is written when it goes on, from the level that was asked for", () => {
  const log = import.meta.resolve("./stdout-log.ts");
  const { stdout, stderr } = spawnSync(process.execPath, ["--input-type=module", "-e", stopped, log], {
    encoding: "utf8",
  });
  expect(stdout.trimEnd().split("\n"), stderr).toHaveLength(1);
  expect(JSON.parse(stdout)).toMatchObject({ position: 7, msg: "The views are behind" });
});
