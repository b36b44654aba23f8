/** Asks a register for a path. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;
export type Check = readonly [what: string, (ask: Ask) => Promise<string | undefined>];
/** Looks again until nothing is wrong, or it was looked often enough: then says what was wrong the last time. */
export type Patiently = (look: () => Promise<string | undefined>) => Promise<string | undefined>;

/** Passes where all that is expected of an answer holds; else says the first that does not. */
export function expecting(answer: Response, expected: Readonly<Record<string, boolean>>): string | undefined {
  const [failed] = Object.entries(expected).find(([, holds]) => !holds) ?? [];
  return failed && `${answer.url} answered ${answer.status}; expected that ${failed}`;
}

const typed = (answer: Response, type: string): boolean =>
  answer.headers.get("content-type")?.startsWith(type) ?? false;

/** What a 401 says, by its own name, or by the one that API Gateway gives it, lest browsers ask for a password. */
const challenges = ["www-authenticate", "x-amzn-remapped-www-authenticate"];

/** Where a page has its styles. */
const styleIn = (page: string): string | undefined => /<link rel="stylesheet" href="([^"]+)"/.exec(page)?.[1];

/** What readers and strangers meet. It records nothing. */
export const outside: readonly Check[] = [
  [
    "It answers",
    async (ask) => {
      const answer = await ask("/healthz");
      return expecting(answer, {
        "the status is 200": answer.status === 200,
        "nothing keeps it": answer.headers.get("cache-control") === "no-store",
        "browsers may not guess its type": answer.headers.get("x-content-type-options") === "nosniff",
      });
    },
  ],
  [
    "It describes itself",
    async (ask) => {
      const answer = await ask("/openapi.json");
      const { openapi } = (await answer.json()) as { openapi?: string };
      return expecting(answer, { "it is OpenAPI 3.1": openapi?.startsWith("3.1") === true });
    },
  ],
  [
    "A list can be read, and asked for again for nothing",
    async (ask) => {
      const list = await ask("/v1/sessions?limit=1");
      const { items } = (await list.json()) as { items?: unknown };
      const etag = list.headers.get("etag");
      const wrong = expecting(list, {
        "the status is 200": list.status === 200,
        "it has items": Array.isArray(items),
        "it has an ETag": etag !== null,
        "others' pages may read it": list.headers.get("access-control-allow-origin") === "*",
      });
      if (wrong !== undefined) return wrong;
      const again = await ask("/v1/sessions?limit=1", { headers: { "if-none-match": `${etag}` } });
      return expecting(again, { "the status is 304": again.status === 304 });
    },
  ],
  [
    // A route of the gateway leads a list to its own function: by every method, not by GET alone.
    "Scripts of other sites are told what they may ask a list",
    async (ask) => {
      const answer = await ask("/v1/sessions", { method: "OPTIONS" });
      return expecting(answer, {
        "it takes HEAD": answer.headers.get("access-control-allow-methods")?.includes("HEAD") === true,
      });
    },
  ],
  [
    "What is not there is a problem, and nothing worse",
    async (ask) => {
      const answer = await ask("/v1/sessions/no-such-session");
      return expecting(answer, {
        "the status is 404": answer.status === 404,
        "it is a problem in JSON": typed(answer, "application/problem+json"),
      });
    },
  ],
  [
    // A function of its own answers it.
    "A page can be read, and runs nothing",
    async (ask) => {
      const page = await ask("/?language=en");
      return expecting(page, {
        "the status is 200": page.status === 200,
        "it is HTML": typed(page, "text/html"),
        "it lets browsers load nothing of others": /^default-src 'none'/.test(
          page.headers.get("content-security-policy") ?? "",
        ),
        "it names its styles": styleIn(await page.text()) !== undefined,
      });
    },
  ],
  [
    "What pages are served with is there, and kept for good",
    async (ask) => {
      const style = await ask(styleIn(await (await ask("/?language=en")).text()) ?? "/assets/none.css");
      return expecting(style, {
        "the status is 200": style.status === 200,
        "it is a sheet of styles": typed(style, "text/css"),
        "browsers may not guess its type": style.headers.get("x-content-type-options") === "nosniff",
        "it never changes": style.headers.get("cache-control")?.includes("immutable") === true,
      });
    },
  ],
  [
    "What is not there is told on a page, also where it was a file",
    async (ask) => {
      for (const path of ["/sessions/no-such-session", "/assets/no-such-file.css"]) {
        const answer = await ask(path);
        const wrong = expecting(answer, {
          "the status is 404": answer.status === 404,
          "it is HTML": typed(answer, "text/html"),
        });
        if (wrong !== undefined) return wrong;
      }
      return undefined;
    },
  ],
  [
    "Words can be sent to be checked",
    async (ask) => {
      const body = new URLSearchParams({ q: "smoke" });
      const answer = await ask("/check", { method: "POST", body, redirect: "manual" });
      return expecting(answer, {
        "the status is 303": answer.status === 303,
        "it leads to where the answer is": answer.headers.get("location") === "/check?q=smoke",
      });
    },
  ],
  [
    "Nobody writes without a token",
    async (ask) =>
      isShut(
        await ask("/v1/topics/smoke/events", {
          method: "POST",
          headers: { "content-type": "application/json", "if-none-match": "*" },
          body: JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: "Smoke" } } }] }),
        }),
      ),
  ],
  [
    // A function of its own answers it.
    "Nobody applies a record sheet without a token",
    async (ask) =>
      isShut(
        await ask("/v1/sheets?dryRun=true", {
          method: "POST",
          headers: { "content-type": "application/yaml" },
          body: "topics: { smoke: { names: Smoke } }",
        }),
      ),
  ],
  [
    "Nobody drafts a record sheet without a token",
    async (ask) =>
      isShut(
        await ask("/v1/drafts", {
          method: "POST",
          headers: { "content-type": "text/plain" },
          body: "The sides discussed trade.",
        }),
      ),
  ],
];

const isShut = (answer: Response): string | undefined =>
  expecting(answer, {
    "the status is 401": answer.status === 401,
    "it is a problem in JSON": typed(answer, "application/problem+json"),
    "it says how to come in": challenges.some((name) => answer.headers.has(name)),
  });
