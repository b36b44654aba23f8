import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeSheet } from "../testing/aldermoor.ts";
import { barriers } from "../testing/barriers.ts";
import { troubleOn, wider } from "../testing/browser.ts";
import { newFolder, type Serving, serving } from "../testing/command.ts";
import { collegium } from "../testing/in-process.ts";
import { type TestIssuer, testIssuer } from "../testing/issuer.ts";
import { takePicture } from "../testing/pictures.ts";
import { startBrowser } from "../testing/start-browser.ts";

let browser: Browser;
let issuer: TestIssuer;
let server: Serving;
let data: string;
let log = "";
beforeAll(async () => {
  issuer = await testIssuer();
  data = newFolder();
  server = await serving(["--data", data], {
    env: { ...issuer.settings, COLLEGIUM_SAMPLE: "off", LOG_LEVEL: "debug" },
    heard: (line) => {
      log += line;
    },
  });
  browser = await startBrowser();
});
afterAll(async () => {
  await browser.close();
  await server.stop();
  await issuer.stop();
});

const own = async (name = "ada") =>
  (await collegium(["token", "--name", name, "--data", data])).stdout.trim();

interface Window {
  readonly page: Page;
  /** What went wrong; asking the issuer is none. */
  readonly trouble: () => string[];
  /** All addresses that were asked for. */
  readonly asked: string[];
}

async function windowAt(
  path: string,
  options: BrowserContextOptions = {},
  statuses: number[] = [],
): Promise<Window> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  const trouble = troubleOn(page, server.url, statuses);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(server.url + path);
  await page.locator(".sign-in input").waitFor();
  const mine = () => trouble.filter((one) => !one.startsWith(`elsewhere: ${issuer.url}/`));
  return { page, trouble: mine, asked };
}

const paste = async (page: Page, token: string) => {
  await page.locator(".sign-in input").fill(token);
  await page.locator(".sign-in input").press("Enter");
};
const issuersButton = (page: Page) => page.locator(".sign-in .main", { hasText: new URL(issuer.url).host });
const byIssuer = (page: Page) => issuersButton(page).click();
/** There and back: what is told afterwards is told by the page that came back. */
const returned = async (page: Page) => {
  const loaded = page.waitForEvent("load");
  await byIssuer(page);
  await loaded;
};
const atDesk = (page: Page) => page.locator("main.opening textarea").waitFor();
const told = (page: Page) => page.locator(".sign-in .trouble:not(:empty)").textContent();
const storage = (page: Page) =>
  page.evaluate<{ session: string; local: string; cookie: string }>(
    "({ session: JSON.stringify({ ...sessionStorage }), local: JSON.stringify({ ...localStorage }), cookie: document.cookie })",
  );
const topics = async () =>
  ((await (await fetch(`${server.url}/v1/topics`)).json()) as { items: unknown[] }).items.length;

/** What keeps somebody from the page; with a picture of it. */
async function looked(page: Page, name: string): Promise<string[]> {
  await takePicture(page, name);
  return [...(await barriers(page)), ...((await wider(page)) > 0 ? ["wider than its window"] : [])];
}

describe("with a token", () => {
  test("an editor signs in; it stays in the tab, and is in no address, cookie, log or store that outlives it", async () => {
    const token = await own();
    const { page, trouble, asked } = await windowAt("/desk");
    await paste(page, token);
    await atDesk(page);
    await page.reload();
    await atDesk(page);
    const { session, local, cookie } = await storage(page);
    expect(session).toContain(token);
    expect([local, cookie]).toEqual(["{}", ""]);
    expect(await page.context().cookies()).toEqual([]);
    const other = await page.context().newPage();
    await other.goto(`${server.url}/desk`);
    await other.locator(".sign-in input").waitFor();
    await page.locator("main.opening button", { hasText: "Sign out" }).click();
    await page.locator(".sign-in input").waitFor();
    expect((await storage(page)).session).toBe("{}");
    expect(asked.filter((url) => url.includes(token.slice(-40)))).toEqual([]);
    expect(log).toContain("/v1/whoami");
    expect(log).not.toContain(token.slice(-40));
    expect(trouble()).toEqual([]);
    await page.context().close();
  });

  test("one that the register doesn't take, or that is none, is told and not kept", async () => {
    const { page } = await windowAt("/desk", {}, [401]);
    await paste(page, "eyJ.e30.x");
    expect(await told(page)).toMatch(/doesn’t take this token/);
    await paste(page, "two words");
    await page.locator(".sign-in .trouble", { hasText: /^That is no token\.$/ }).waitFor();
    expect((await storage(page)).session).toBe("{}");
    await page.context().close();
  });
});

describe("with the issuer", () => {
  test("an editor comes back to where they were, and no code stays in the address", async () => {
    const { page, trouble } = await windowAt("/ru/desk?drafts=off");
    await byIssuer(page);
    await atDesk(page);
    expect(page.url()).toBe(`${server.url}/ru/desk?drafts=off`);
    expect(issuer.asked.at(-1)).toMatchObject({ code_verifier: expect.stringMatching(/^.{43,}$/) });
    const { session, local } = await storage(page);
    expect(session).toContain("localhost:");
    expect(local).toBe("{}");
    expect(log).not.toContain(JSON.parse(JSON.parse(session)["collegium-token"]).tokens.access.slice(-40));
    expect(trouble()).toEqual([]);
    await page.context().close();
  });

  test("nothing is there to press before all ways in are known, so that none takes the place of another", async () => {
    const page = await (await browser.newContext()).newPage();
    page.setDefaultTimeout(5 * 60_000);
    const { promise: held, resolve: answer } = Promise.withResolvers<void>();
    await page.route("**/.well-known/oauth-protected-resource", (route) => held.then(() => route.continue()));
    await page.goto(`${server.url}/desk`);
    await page.locator(".sign-in h1").waitFor();
    expect(await page.locator(".sign-in :is(button, input)").count()).toBe(0);
    answer();
    await issuersButton(page).waitFor();
    await page.locator(".sign-in input:focus").waitFor();
    await page.context().close();
  });

  test("a return that nobody began here is turned away, and asks the issuer for nothing", async () => {
    const { page } = await windowAt("/desk?code=theirs&state=guessed");
    expect(await told(page)).toMatch(/no answer to what was asked/);
    expect(page.url()).toBe(`${server.url}/desk`);
    const before = issuer.asked.length;
    issuer.service.once("beforeAuthorizeRedirect", ({ url }) => url.searchParams.set("state", "another"));
    await returned(page);
    expect(await told(page)).toMatch(/no answer to what was asked/);
    issuer.service.once("beforeAuthorizeRedirect", ({ url }) => {
      url.searchParams.delete("code");
      url.searchParams.set("error", "access_denied");
    });
    await byIssuer(page);
    await page.locator(".sign-in .trouble", { hasText: "issuer says no" }).waitFor();
    expect([issuer.asked.length, (await storage(page)).session]).toEqual([before, "{}"]);
    await page.context().close();
  });
});

test("where a sign-in ends in the middle of work, the work stays, and goes on with the next", async () => {
  const { page } = await windowAt("/desk", {}, [401]);
  await paste(page, await own());
  await atDesk(page);
  // As if it had ended meanwhile: the register takes it no more.
  const spoilt = (await own()).replace(/.{8}$/, "AAAAAAAA");
  await page.evaluate((token) => sessionStorage.setItem("collegium-token", token), spoilt);
  await page.locator("textarea").fill("The two sides discussed fisheries.\n\nThey agreed to meet again.\n");
  await page.locator("textarea").press("Control+Enter");
  const heading = page.locator("dialog.again h1");
  await heading.waitFor();
  expect(await heading.textContent()).toBe("Your sign-in has ended");
  await page.locator(".desk").waitFor({ state: "attached" });
  expect(await looked(page, "sign-in-again")).toEqual([]);
  await paste(page, await own());
  await page.locator("dialog.again").waitFor({ state: "detached" });
  expect(await page.locator(".desk").textContent()).toContain("fisheries");
  await page.context().close();
});

test("who comes often finds what waits, what others recorded since, and their own last claims", async () => {
  const folder = newFolder();
  writeSheet(folder);
  const recorded = (args: string[], token: string) =>
    collegium([...args, "--url", server.url], { cwd: folder, env: { COLLEGIUM_TOKEN: token } });
  const token = await own();
  expect(await recorded(["apply", "aldermoor.yaml"], token)).toMatchObject({ code: 0 });
  writeFileSync(join(folder, "theirs.yaml"), "topics:\n  trade: { names: Trade }\n");
  expect(await recorded(["apply", "theirs.yaml"], await own("grace"))).toMatchObject({ code: 0 });
  const { page, trouble } = await windowAt("/desk", { viewport: { width: 768, height: 1400 } });
  await paste(page, token);
  const list = (id: string) => page.locator(`.lists section[aria-labelledby=list-${id}] li`);
  await list("queue").first().waitFor();
  expect(await list("queue").allTextContents()).toEqual([
    expect.stringMatching(/^Joint communiqué .* · [1-9]\d% covered · deposited by ada, recorded by ada$/),
  ]);
  expect(await list("changed").allTextContents()).toEqual([
    expect.stringMatching(/^topic\/trade .* · 1 commit by grace$/),
  ]);
  expect(await list("own").allTextContents()).toHaveLength(2);
  expect(await looked(page, "lists")).toEqual([]);
  await page.locator(".lists button", { hasText: "I have seen these" }).click();
  await list("changed").first().waitFor({ state: "detached" });
  await list("own").first().locator("a").click();
  // The text lies there again, with what is recorded of it.
  await page.locator("dialog", { hasText: "The register has this text already" }).waitFor();
  expect(new URL(page.url()).searchParams.get("claim")).toBe("aldermoor-2031#c2");
  expect(trouble()).toEqual([]);
  await page.context().close();
});

describe("another site", () => {
  /** A page of somebody else, which the editor opens beside the desk. */
  const opened = async (page: Page, body: string) => {
    const theirs = await page.context().newPage();
    await theirs.route("http://theirs.example/", (route) =>
      route.fulfill({ contentType: "text/html", body: `<!doctype html><title>Theirs</title>${body}` }),
    );
    await theirs.goto("http://theirs.example/");
    return theirs;
  };

  test("writes nothing in the editor's name, for nothing that a browser adds by itself lets anybody write", async () => {
    const { page } = await windowAt("/desk");
    await paste(page, await own());
    await atDesk(page);
    const before = await topics();
    const sheet = "topics:\\n  theirs: { names: Theirs }\\n";
    const theirs = await opened(
      page,
      `<form method="post" enctype="multipart/form-data" action="${server.url}/v1/sheets"><textarea name="sheet">${sheet.replaceAll("\\n", "\n")}</textarea><button>Win</button></form>`,
    );
    const answered = theirs.waitForResponse(`${server.url}/v1/sheets`);
    await theirs.locator("button").click();
    expect((await answered).status()).toBe(401);
    // Nor by script, with whatever it knows: the browser asks the register first, and is not let.
    const scripted = await (await opened(page, "")).evaluate(
      `fetch("${server.url}/v1/sheets", { method: "POST", body: "topics: {}", credentials: "include", headers: { authorization: "Bearer x" } }).then(() => "sent", () => "refused")`,
    );
    expect(scripted).toBe("refused");
    expect(await topics()).toBe(before);
    await page.context().close();
  });

  test("shows the desk in no frame, and is not told of by it", async () => {
    const { page } = await windowAt("/desk");
    const theirs = await opened(page, `<iframe src="${server.url}/desk"></iframe>`);
    await theirs.waitForLoadState("networkidle");
    const [, frame] = theirs.frames();
    expect(
      await frame
        ?.locator("#desk")
        .count()
        .catch(() => 0),
    ).toBe(0);
    expect((await fetch(`${server.url}/desk`)).headers.get("referrer-policy")).toBe("no-referrer");
    await page.context().close();
  });
});

test.each<[string, string, BrowserContextOptions]>([
  ["sign-in-ru-dark", "/ru/desk", { colorScheme: "dark" }],
  ["sign-in-768", "/desk", { viewport: { width: 768, height: 1000 } }],
  // What a window of 1280 px shows at 200%.
  ["sign-in-zoomed", "/ru/desk", { viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 }],
])("%s keeps nobody out", async (name, path, options) => {
  const { page, trouble } = await windowAt(path, options);
  await page.locator(".sign-in .main", { hasText: "localhost" }).waitFor();
  expect(await looked(page, name)).toEqual([]);
  expect(trouble()).toEqual([]);
  await page.context().close();
});
