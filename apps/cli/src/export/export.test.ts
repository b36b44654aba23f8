import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { aloneBy } from "../alone.ts";
import { run } from "../run.ts";
import { newFolder } from "../testing/command.ts";
import { collecting, collegium } from "../testing/in-process.ts";
import { defineTopic, emptyRegister } from "../testing/register.ts";

/** Law: one export at a time writes to a file, and what stands under its name is a whole archive at any time. */
describe("an archive's file", () => {
  let data: string;
  let whole: string;
  const exported = (cwd: string) => collegium(["export", "q.nd", "--data", data], { cwd });

  beforeAll(async () => {
    const { folder, app, token, register } = await emptyRegister();
    for (let n = 0; n < 40; n++) expect((await defineTopic(app, token, `topic-${n}`)).status).toBe(201);
    register.close();
    data = folder;
    whole = (await collegium(["export", "-", "--data", data])).stdout;
  });

  test("four exports at once leave one whole archive, and who is not first is told so", async () => {
    const cwd = newFolder();
    const all = await Promise.all(Array.from({ length: 4 }, () => exported(cwd)));
    expect(all.map(({ code }) => code)).toContain(0);
    for (const { code, stderr } of all)
      if (code !== 0) expect([code, stderr]).toEqual([1, expect.stringMatching(otherRuns)]);
    expect(readFileSync(join(cwd, "q.nd"), "utf8")).toBe(whole);
    expect(readdirSync(cwd)).toEqual(["q.nd"]);
  });

  test("the archive and the part that another export writes are left as they are", async () => {
    const cwd = newFolder();
    writeFileSync(join(cwd, "q.nd"), "old");
    writeFileSync(join(cwd, "q.nd.part"), "begun");
    using _ = aloneBy(join(cwd, "q.nd.part.lock"));
    expect(await exported(cwd)).toMatchObject({ code: 1, stderr: expect.stringMatching(otherRuns) });
    expect(readFileSync(join(cwd, "q.nd"), "utf8")).toBe("old");
    expect(readFileSync(join(cwd, "q.nd.part"), "utf8")).toBe("begun");
  });

  test("what an export left that was killed keeps nobody out, and is gone on with", async () => {
    const cwd = newFolder();
    const lock = join(cwd, "q.nd.part.lock");
    const hold = `import { aloneBy } from ${JSON.stringify(join(import.meta.dirname, "../alone.ts"))};
      globalThis.alone = aloneBy(${JSON.stringify(lock)}); console.log("held"); setInterval(() => {}, 1000);`;
    const killed = spawn(process.execPath, ["--input-type=module", "-e", hold], {
      stdio: ["ignore", "pipe", "inherit"],
    });
    await once(killed.stdout, "data");
    writeFileSync(join(cwd, "q.nd.part"), whole.slice(0, whole.length / 2));
    expect(await exported(cwd)).toMatchObject({ code: 1 });
    killed.kill("SIGKILL");
    await once(killed, "close");
    expect(readdirSync(cwd)).toContain("q.nd.part.lock");
    expect(await exported(cwd)).toMatchObject({ code: 0, stderr: expect.stringMatching(/^Going on after/) });
    expect(readFileSync(join(cwd, "q.nd"), "utf8")).toBe(whole);
    expect(readdirSync(cwd)).toEqual(["q.nd"]);
  });

  test("a folder in the part's place is told as one in the file's own is", async () => {
    const cwd = newFolder();
    mkdirSync(join(cwd, "q.nd.part"));
    expect(await exported(cwd)).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/q\.nd\.part is no file .*\nName a file/),
    });
  });

  test("is nothing for a terminal, which would show it for minutes", async () => {
    const [terminal, stderr] = [collecting(), collecting()];
    const io = { env: {}, cwd: data, base: data, stderr: stderr.stream, live: true };
    const stdout = Object.assign(terminal.stream, { isTTY: true });
    expect(await run(["export", "--data", data], { ...io, stdout })).toBe(2);
    expect([terminal.text(), stderr.text()]).toEqual([
      "",
      expect.stringMatching(/no text for a terminal\.\nName a file/),
    ]);
  });

  test("a folder that is not there is told in words", async () => {
    const { code, stderr } = await collegium(["export", "none/q.nd", "--data", data]);
    expect([code, stderr]).toEqual([
      3,
      expect.stringMatching(/^error: .*none\/q\.nd can't be written: .*\n.+\n$/),
    ]);
  });
});

const otherRuns = /^error: Another export to .*q\.nd runs\.\n.*another file.*\n$/;
