import { chmodSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { systemKeyring } from "../desktop.ts";
import { newFolder, type Serving, serving } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { type TestIssuer, testIssuer } from "../testing/issuer.ts";

let issuer: TestIssuer;
let server: Serving;
let data: string;
beforeAll(async () => {
  issuer = await testIssuer();
  data = newFolder();
  server = await serving(["--data", data], { env: { ...issuer.settings, COLLEGIUM_SAMPLE: "off" } });
});
afterAll(async () => {
  await server.stop();
  await issuer.stop();
});

let home: string;
beforeEach(() => {
  home = newFolder();
  issuer.given.seconds = 3600;
  issuer.given.scope = "record curate";
  issuer.asked.length = 0;
});

/** As a browser does: goes where it is led. */
const browse = async (url: string) => (await fetch(url)).ok;
const run = (args: string, more: Partial<Parameters<typeof collegium>[1] & object> = {}) =>
  collegium([...args.split(" "), "--url", server.url], {
    env: { HOME: home },
    cwd: home,
    browse,
    ...more,
  });

let topics = 0;
/** Records a topic that is not there yet. */
function write(more = {}) {
  writeFileSync(join(home, "a.yaml"), `topics:\n  topic-${++topics}: { names: Topic ${topics} }\n`);
  return run("apply a.yaml", more);
}
const folder = () => join(home, ".config/collegium/signed-in");
const files = () => (existsSync(folder()) ? readdirSync(folder()) : []);
const keptFile = () => join(folder(), files()[0] ?? "");
/** What else was asked of the issuer than a sign-in's first tokens. */
const renewals = () => issuer.asked.filter(({ grant_type: grant }) => grant === "refresh_token");
const once = (
  event: "beforeResponse" | "beforeAuthorizeRedirect" | "beforeTokenSigning",
  then: (...all: never[]) => void,
) => issuer.service.once(event as never, then as never);

describe("with the browser", () => {
  test("an editor signs in, writes without a token at hand, and signs out", async () => {
    const signedIn = await run("login");
    expect(signedIn).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/as localhost:\d+\/johndoe: record, curate, until/),
    });
    expect(issuer.asked[0]).toMatchObject({
      code_verifier: expect.stringMatching(/^.{43,}$/),
      client_id: "editors",
    });
    expect(statSync(keptFile()).mode & 0o777).toBe(0o600);
    const { tokens } = JSON.parse(readFileSync(keptFile(), "utf8"));
    const wrote = await write();
    expect(wrote.code).toBe(0);
    const revoked: unknown[] = [];
    issuer.service.once("beforeRevoke", () => revoked.push(1));
    const signedOut = await run("logout");
    expect(signedOut).toMatchObject({ code: 0, stdout: `Signed out at ${server.url}.\n`, stderr: "" });
    expect([revoked, files()]).toEqual([[1], []]);
    expect(await write()).toMatchObject({ code: 3, stderr: expect.stringContaining("collegium login") });
    const said = [signedIn, wrote, signedOut].flatMap(({ stdout, stderr }) => [stdout, stderr]).join();
    for (const secret of [tokens.access, tokens.refresh]) expect(said).not.toContain(secret);
  });

  test("what any page may send to this machine ends no sign-in", async () => {
    const turnedAway: number[] = [];
    const signedIn = await run("login", {
      browse: async (url) => {
        const back = new URL(url).searchParams.get("redirect_uri");
        for (const foreign of ["?code=theirs&state=guessed", "?error=access_denied", "/else?code=1"])
          turnedAway.push((await fetch(back + foreign)).status);
        return browse(url);
      },
    });
    expect(signedIn.code).toBe(0);
    expect(turnedAway).toEqual([400, 400, 404]);
  });

  test.each<[string, RegExp, () => void]>([
    [
      "the issuer denies it",
      /access_denied/,
      () =>
        once("beforeAuthorizeRedirect", ({ url }: { url: URL }) => {
          url.searchParams.delete("code");
          url.searchParams.set("error", "access_denied");
        }),
    ],
    [
      "the code is no good",
      /invalid_grant/,
      () =>
        once("beforeResponse", (answer: { body: object; statusCode: number }) => {
          answer.statusCode = 400;
          answer.body = { error: "invalid_grant" };
        }),
    ],
    [
      "the answer is to another question",
      /can't be used/,
      () => {
        once("beforeTokenSigning", () =>
          once("beforeTokenSigning", (token: { payload: object }) =>
            Object.assign(token.payload, { nonce: "other" }),
          ),
        );
      },
    ],
    [
      "the register doesn't take the token",
      /another audience/,
      () =>
        once("beforeTokenSigning", (token: { payload: object }) =>
          Object.assign(token.payload, { aud: "else" }),
        ),
    ],
  ])("where %s, nobody is signed in, and it is told", async (_, said, given) => {
    given();
    expect(await run("login")).toMatchObject({ code: 3, stdout: "", stderr: expect.stringMatching(said) });
    expect(files()).toEqual([]);
  });

  test("a register that trusts no issuer, and none at all, say what to do", async () => {
    const alone = await serving(["--data", newFolder()], { env: { COLLEGIUM_SAMPLE: "off" } });
    const at = (url: string) => collegium(["login", "--url", url], { env: { HOME: home } });
    expect(await at(alone.url)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("login --token -"),
    });
    await alone.stop();
    expect(await at(alone.url)).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("No register answers"),
    });
    expect(await at("http://register.example")).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("without TLS"),
    });
  });
});

describe("a token that ends", () => {
  test("is renewed, once for all that needs it", async () => {
    issuer.given.seconds = 20;
    await run("login");
    issuer.given.seconds = 3600;
    expect(await write()).toMatchObject({ code: 0 });
    expect(await write()).toMatchObject({ code: 0 });
    expect(renewals()).toHaveLength(1);
  });

  test("and can't be renewed is told plainly, and nothing is sent", async () => {
    issuer.given.seconds = 20;
    await run("login");
    once("beforeResponse", (answer: { body: object; statusCode: number }) => {
      answer.statusCode = 400;
      answer.body = { error: "invalid_grant" };
    });
    expect(await write()).toMatchObject({
      code: 3,
      stderr: expect.stringMatching(
        /sign-in at .* has ended \(.*Z\)\.\nSign in again: collegium login --url http/,
      ),
    });
  });

  test("and hides nothing from who reads", async () => {
    issuer.given.seconds = 20;
    await run("login");
    expect(await run("show topics")).toMatchObject({ code: 0 });
    expect(renewals()).toEqual([]);
  });
});

describe("a token that was handed over", () => {
  const own = async (ttl = "8h") =>
    (await collegium(["token", "--name", "ada", "--scope", "record", "--ttl", ttl, "--data", data])).stdout;

  test("comes by standard input, and is written with", async () => {
    expect(await run("login --token -", { input: await own() })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/as ada: record, until /),
    });
    expect(await write()).toMatchObject({ code: 0 });
    // There is nobody who could end it.
    expect(await run("logout")).toMatchObject({ code: 0, stderr: "" });
  });

  test.each([
    ["what is no token", "-", "two words", 2, /no token/],
    ["what the register doesn't take", "-", "eyJ.e30.x", 3, /doesn't take this token/],
    ["an argument, which others see", "eyJ.e30.x", "", 2, /standard input alone/],
  ])("%s is refused", async (_, from, input, code, said) => {
    const ended = await run(`login --token ${from}`, { input });
    expect(ended).toMatchObject({ code, stdout: "", stderr: expect.stringMatching(said) });
    expect(ended.stderr).not.toContain("e30");
    expect(files()).toEqual([]);
  });

  test("that the command is given may end with white space, as what is read from a file does", async () => {
    const COLLEGIUM_TOKEN = `${(await own()).trim()}\r\n`;
    expect(await write({ env: { HOME: home, COLLEGIUM_TOKEN } })).toMatchObject({ code: 0 });
  });

  test("that the command is given comes first", async () => {
    await run("login");
    expect(await write({ env: { HOME: home, COLLEGIUM_TOKEN: "eyJ.e30.x" } })).toMatchObject({ code: 3 });
    expect(await write({ env: { HOME: home, COLLEGIUM_TOKEN: (await own()).trim() } })).toMatchObject({
      code: 0,
    });
  });
});

describe("a sign-in is kept", () => {
  const ring = (broken = false) => {
    const secrets = new Map<string, string>();
    const keyring = async () => ({
      get: async (name: string) => secrets.get(name),
      async set(name: string, secret: string) {
        if (broken) throw new Error("too long");
        secrets.set(name, secret);
      },
      remove: async (name: string) => void secrets.delete(name),
    });
    return { secrets, keyring };
  };

  test("in the system's keyring, where there is one", async () => {
    const { secrets, keyring } = ring();
    expect(await run("login", { keyring })).toMatchObject({
      stdout: expect.stringContaining("the system's keyring"),
    });
    expect([[...secrets.keys()], files()]).toEqual([[server.url], []]);
    expect(await write({ keyring })).toMatchObject({ code: 0 });
    await run("logout", { keyring });
    expect(secrets.size).toBe(0);
  });

  test("in a file where the keyring takes no more, and where it is switched off", async () => {
    const { keyring } = ring(true);
    expect(await run("login", { keyring })).toMatchObject({ code: 0 });
    expect(await write({ keyring })).toMatchObject({ code: 0 });
    const off = ring();
    await run("login", { keyring: off.keyring, env: { HOME: home, COLLEGIUM_KEYRING: "off" } });
    expect([off.secrets.size, files().length]).toEqual([0, 1]);
  });

  test("for nobody else: a file that others can read is refused until it is closed, and forgotten at once", async () => {
    await run("login");
    for (const mode of [0o604, 0o640, 0o666]) {
      chmodSync(keptFile(), mode);
      expect(await write()).toMatchObject({ code: 3, stderr: expect.stringContaining("chmod 600") });
    }
    chmodSync(keptFile(), 0o600);
    expect(await write()).toMatchObject({ code: 0 });
    chmodSync(keptFile(), 0o644);
    expect(await run("logout")).toMatchObject({ code: 0 });
    expect(files()).toEqual([]);
  });

  test("for each register by itself, and nowhere where nothing says where", async () => {
    await run("login");
    const other = ["apply", "a.yaml", "--url", server.url.replace("127.0.0.1", "localhost")];
    expect(await collegium(other, { cwd: home, env: { HOME: home } })).toMatchObject({ code: 3 });
    expect(await run("login", { env: {} })).toMatchObject({
      code: 3,
      stderr: expect.stringContaining("no place"),
    });
  });

  test("and the machine's own keyring, or that there is none, is found without a fault", async () => {
    const found = await systemKeyring();
    expect(found === undefined || typeof found.get === "function").toBe(true);
  });
});
