import { join } from "node:path";
import { expect, test } from "vitest";
import { collegium, newFolder } from "../testing/command.ts";

const script = join(import.meta.dirname, "main.ts");

test("without Java, start:dynamodb says how to get it, and what goes without", async () => {
  const ended = await collegium(["--port", "0", "--data", newFolder()], {
    script,
    env: { PATH: newFolder() },
  });
  expect(ended).toMatchObject({
    code: 3,
    stdout: "",
    stderr: expect.stringMatching(/needs a Java runtime.*\n.*apt-get.*pnpm@12 start/),
  });
});
