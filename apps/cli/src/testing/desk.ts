import { planSheet, type SheetClaim } from "@collegium/sheets";
import { unmarked } from "@collegium/sheets/language";
import { memoryRegister } from "@collegium/sheets/testing";
import { pino } from "pino";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { stringify } from "yaml";
import type { SheetFile } from "../../sheets/at-hand.ts";
import { type Listening, listen } from "../serve/listen.ts";
import type { WholeApp } from "../serve/pages.ts";
import { troubleOn } from "./browser.ts";
import { inBrowser } from "./in-browser.ts";
import { filledPages } from "./pages.ts";
import type { Wanted } from "./wanted.ts";

const log = pino({ enabled: false });
const kinds = {
  topics: "topic",
  bodies: "body",
  people: "person",
  instruments: "instrument",
  series: "series",
} as const;

/** A register that a browser may ask, with what an editor needs to write. */
export interface Served {
  readonly app: WholeApp;
  readonly token: string;
  readonly listening: Listening;
  /** Reads a document. */
  read(path: string): Promise<Record<string, unknown>>;
  /** Applies a sheet, or what stands in its file, as somebody else would. */
  apply(
    sheet: object | string,
    more?: { readonly text?: string; readonly dryRun?: boolean },
  ): Promise<Record<string, unknown>>;
}

/** An empty register with the vocabulary of some sheets: the names are there, no text is. */
export async function deskRegister(sheets: readonly SheetFile[] = []): Promise<Served> {
  const { app, token } = await filledPages(async () => {});
  const listening = await listen(app.fetch, { host: "127.0.0.1", port: 0, log, baseUrl: undefined });
  const served: Served = {
    app,
    token,
    listening,
    read: async (path) => (await app.request(path)).json() as Promise<Record<string, unknown>>,
    apply: async (sheet, { text, dryRun = false } = {}) => {
      const form = new FormData();
      const yaml = typeof sheet === "string" ? sheet : stringify(sheet);
      form.set("sheet", new Blob([yaml]), "sheet.yaml");
      // The text goes by the name that the sheet has for it.
      const name = /^ +text: *(\S+)$/m.exec(yaml)?.[1] ?? "text.txt";
      if (text !== undefined) form.set(name, new Blob([text]), name);
      const answer = await app.request(`/v1/sheets?dryRun=${dryRun}`, {
        method: "POST",
        body: form,
        headers: { authorization: `Bearer ${token}` },
      });
      return answer.json() as Promise<Record<string, unknown>>;
    },
  };
  for (const { sheet } of sheets) {
    const told = await served.apply(vocabularyOf(sheet));
    if (told.refused !== false || told.complete !== true) throw new Error(JSON.stringify(told));
  }
  return served;
}

/** A register that knows the names of a sheet, with a browser, for the tests of a file. */
export const deskInBrowser = (vocabulary: object) =>
  inBrowser(
    async () => {
      const served = await deskRegister();
      await served.apply(vocabulary);
      return served;
    },
    ({ listening }) => listening,
  );

/** What a sheet describes beside its text: without the words that say so. */
function vocabularyOf(sheet: SheetFile["sheet"]): Record<string, unknown> {
  const quotes = new Set(["quote", "links", "offices", "searched"]);
  return Object.fromEntries(
    Object.keys(kinds).map((key) => [
      key,
      Object.fromEntries(
        Object.entries((sheet[key as keyof typeof kinds] ?? {}) as Record<string, object>).map(
          ([id, entry]) => [
            id,
            Object.fromEntries(Object.entries(entry).filter(([field]) => !quotes.has(field))),
          ],
        ),
      ),
    ]),
  );
}

/** What the desk's screen says of each claim of a sheet, and where its words stand. */
export function wantedOf({ sheet, text }: SheetFile): Wanted[] {
  const plan = planSheet(sheet, memoryRegister(), { text });
  if (plan.outcome === "refused") throw new Error(JSON.stringify(plan.refusals));
  const label = (id: string): string => {
    const bare = id.slice(id.indexOf("/") + 1);
    const [found] = Object.keys(kinds).flatMap((key) => {
      const entry = (
        (sheet[key as keyof typeof kinds] ?? {}) as Record<string, { names: Record<string, string> }>
      )[bare];
      return entry ? [entry.names.en ?? ""] : [];
    });
    return found ?? bare;
  };
  const by = (value: unknown) =>
    value === "unspecified"
      ? "not said by whom"
      : value === "joint" || value === undefined
        ? "by both sides"
        : `by ${[value]
            .flat()
            .map((one) => label(String(one)))
            .join(", ")}`;
  return (sheet.claims ?? []).flatMap((claim, place): Wanted[] => {
    if (claim.kind !== "claim") return [];
    const { own, act, within } = claim as SheetClaim;
    const list = (field: string): string[] => [own[field] ?? []].flat().map((id) => label(String(id)));
    const objects =
      act === "attended"
        ? list("person")
        : act === "met"
          ? list("participants")
          : [...list("topics"), ...list("instruments")];
    const spans = plan.passages
      .filter(
        ({ pointer }) =>
          pointer === `/claims/${place}/quote` || pointer.startsWith(`/claims/${place}/quote/`),
      )
      .map(({ start, end }) => ({ start, end }));
    return [
      {
        says: act,
        objects,
        by: by(own.by ?? sheet.by),
        frameworks: list("frameworks"),
        isWithin: within !== undefined,
        wording: wordingOf(claim as SheetClaim),
        spans,
      },
    ];
  });
}

/** The verb that a sheet gives for a claim: in so many words, or by marks in its quotation. */
const wordingOf = ({ wording, quote }: SheetClaim): string | undefined =>
  wording ?? quote.flatMap(({ exact }) => unmarked(exact)?.wording ?? [])[0];

/** A browser's window at the desk, signed in. */
export async function atDesk(
  browser: Browser,
  { listening, token }: Served,
  {
    path = "/desk",
    meant = [],
    ...options
  }: BrowserContextOptions & { readonly path?: string; readonly meant?: readonly number[] } = {},
): Promise<{ readonly page: Page; readonly trouble: string[] }> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: "en-GB",
    ...options,
  });
  const page = await context.newPage();
  const trouble = troubleOn(page, listening.url, meant);
  await page.addInitScript((own) => sessionStorage.setItem("collegium-token", own), token);
  await page.goto(`${listening.url}${path}`);
  await page.locator("textarea").waitFor();
  return { page, trouble };
}

// What a browser has of it: programs here have no types of pages.
interface Writable {
  value: string;
  dispatchEvent(event: Event): boolean;
}

/** Puts a text on the desk, as pasting does. */
export async function lay(page: Page, text: string, publisher = ""): Promise<void> {
  if (publisher !== "") await page.locator("input[name=publisher]").fill(publisher);
  await page.locator("textarea").evaluate((element: Writable, words) => {
    element.value = words;
    element.dispatchEvent(new Event("input", { bubbles: true }));
  }, text);
  await page.locator("textarea").press("Control+Enter");
  await page.locator(".desk, dialog").first().waitFor();
  // Asked whether it tells of a session that is there: it doesn't.
  if ((await page.locator("dialog").count()) > 0) await page.keyboard.press("Enter");
  await page.locator(".desk").waitFor();
}

interface Named {
  readonly name: string;
}

/** What a recorded session's claims say, in the words of the desk's screen. */
export function toldOf(
  session: Record<string, unknown>,
): Pick<Wanted, "says" | "objects" | "by" | "spans">[] {
  const claims = (session.claims ?? []) as readonly (Record<string, unknown> & {
    readonly act: string;
    readonly by?: string | readonly Named[];
    readonly evidence: readonly { readonly start: number; readonly end: number }[];
  })[];
  return claims.map((claim) => {
    const named = (field: string) => ([claim[field] ?? []].flat() as Named[]).map(({ name }) => name);
    const objects =
      claim.act === "attended"
        ? named("person")
        : claim.act === "met"
          ? named("participants")
          : [...named("topics"), ...named("instruments")];
    const { by } = claim;
    const who =
      by === "unspecified"
        ? "not said by whom"
        : typeof by === "object"
          ? `by ${by.map(({ name }) => name).join(", ")}`
          : "by both sides";
    return {
      says: claim.act,
      objects,
      by: who,
      spans: claim.evidence.map(({ start, end }) => ({ start, end })),
    };
  });
}
