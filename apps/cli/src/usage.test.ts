import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { newFolder } from "./testing/command.ts";
import { collegium } from "./testing/in-process.ts";

const nobody = ["--url", "http://127.0.0.2:1099"];

test.each<[string, string[], number, RegExp]>([
  ["no command", [], 2, /Usage: collegium/],
  ["an unknown command", ["tokn"], 2, /Did you mean token/],
  ["help for an unknown command", ["help", "tokn"], 2, /unknown command 'tokn'\n.*Did you mean token/],
  ["a missing option", ["token"], 2, /--name/],
  ["a time that is none", ["token", "--name", "ada", "--ttl", "8x"], 2, /such as 8h/],
  ["an unknown scope", ["token", "--name", "ada", "--scope", "rule"], 2, /record, curate, operate/],
  ["a name that is empty", ["token", "--name", " "], 2, /can't be made: name must not be empty\.\nSuch as/],
  ["a name with a slash", ["token", "--name", "a/b"], 2, /can't be made: name must be on one line/],
  ["a token for ever", ["token", "--name", "ada", "--ttl", "367d"], 2, /ttl must be at most 366 days/],
  ["what is no collection", ["show", "meetings"], 2, /neither/],
  ["the past of a list", ["show", "sessions", "--as-of", "2026-11-01"], 2, /take one thing, not a list/],
  ["the history of a list", ["show", "sessions", "--history"], 2, /take one thing, not a list/],
  [
    "a history of the past",
    ["show", "topics/a", "--history", "--as-of", "2026-11-01"],
    2,
    /can't go together/,
  ],
  ["a day that is none", ["show", "topics/a", "--as-of", "yesterday"], 2, /Give a day such as/],
  ["a time without its offset", ["show", "topics/a", "--as-of", "2026-11-01T12:00:00"], 2, /Give a day/],
  ["an hour that is none", ["show", "topics/a", "--as-of", "2026-11-01T25:00:00Z"], 2, /Give a day/],
  ["a language without names", ["vocabulary", "--list", "un", "--languages", "en,qqq"], 2, /names in “qqq”/],
  ["an unknown list", ["vocabulary", "--list", "eu"], 2, /Allowed choices are un, iso/],
  ["a text and a source", ["draft", "a.txt", "--deposited", "a", ...nobody], 2, /Either a text/],
  ["a source with a title", ["draft", "--deposited", "a", "--title", "A", ...nobody], 2, /Either a text/],
  ["nobody there", ["show", "sessions", ...nobody], 3, /No register answers/],
  ["an address that is none", ["show", "sessions", "--url", "here"], 2, /no address/],
  ["no register", ["verify", "--data", "nowhere"], 3, /no register in/],
  ["an unknown store", ["verify", "--store", "mongo"], 2, /“mongo”, neither sqlite nor dynamodb/],
  ["no tables named", ["verify", "--store", "dynamodb"], 2, /not said\.\n.*--tables, or COLLEGIUM_TABLES/],
  ["tables that can't be", ["verify", "--store", "dynamodb", "--tables", "a b"], 2, /begins with “a b”/],
  ["a folder for tables", ["import", "a", "--store", "dynamodb", "--data", "."], 2, /store is dynamodb/],
  ["tables for a folder", ["export", "--tables", "collegium-"], 2, /store is sqlite/],
  ["SQLite to reconcile", ["reconcile"], 2, /nothing to reconcile.*\n.*--store dynamodb/],
  ["functions for SQLite", ["serve", "--with-functions"], 2, /no functions to run/],
  ["no archive", ["import", "missing.ndjson"], 3, /can't be read/],
  ["no sheet", ["apply", "missing.yaml", ...nobody], 3, /missing\.yaml can't be read/],
])("%s ends with its exit code and one clear line", async (_, args, code, message) => {
  const ended = await collegium(args);
  expect(ended).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(message) });
  expect(ended.stderr).not.toMatch(/\n {4}at /);
});

test("writing without a token says how to get one", async () => {
  const folder = newFolder();
  writeFileSync(join(folder, "a.yaml"), "topics:\n  fisheries: { names: Fisheries }\n");
  const ended = await collegium(["apply", "a.yaml", ...nobody], { cwd: folder });
  expect(ended).toMatchObject({ code: 3, stderr: expect.stringMatching(/collegium token/) });
});

test("help is on stdout, with examples, for each command", async () => {
  for (const name of [
    "serve",
    "token",
    "deposit",
    "apply",
    "show",
    "draft",
    "vocabulary",
    "record",
    "login",
    "logout",
    "export",
    "import",
    "rebuild",
    "verify",
    "reconcile",
  ]) {
    const help = await collegium([name, "--help"]);
    expect(help).toMatchObject({
      code: 0,
      stderr: "",
      stdout: expect.stringMatching(/Examples?:\n {2}\S*.*collegium/),
    });
  }
});

test("a reader that stops reading is no error", async () => {
  const main = join(import.meta.dirname, "main.ts");
  const child = spawn("sh", ["-c", `"${process.execPath}" "${main}" help serve | true`], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let stderr = "";
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => {
    stderr += chunk;
  });
  await new Promise((resolve) => child.on("close", resolve));
  expect(stderr).toBe("");
});

test("a command that serves nothing loads nothing of what serves", () => {
  const main = join(import.meta.dirname, "main.ts");
  // A hook that tells each module on stdout as it is loaded.
  const telling = `import { registerHooks } from "node:module";
    registerHooks({ load: (url, context, next) => (console.log(url), next(url, context)) });`;
  const hook = `data:text/javascript,${encodeURIComponent(telling)}`;
  const { stdout } = spawnSync(process.execPath, ["--import", hook, main, "rebuild", "--help"], {
    encoding: "utf8",
  });
  expect(stdout).toMatch(/commands\/rebuild\.ts\n/);
  expect(stdout).toContain("Usage: collegium rebuild");
  expect(stdout.match(/.*\/(?:apps\/web|packages\/sheets|hono|pino)\/.*|.*commands\/serve\.ts/g)).toBeNull();
});
