import { setTimeout as delay } from "node:timers/promises";

export interface SmokeOptions {
  /** Where the register is reached, such as https://register.example.org. */
  readonly address: string;
  /** How often to look whether it is ready, two seconds apart: what was just deployed takes some. */
  readonly looks?: number;
  readonly pause?: number;
}

/** What was looked at, and what was wrong with it. */
export interface Looked {
  readonly what: string;
  readonly fault?: string;
}

type Ask = (path: string, init?: RequestInit) => Promise<Response>;
type Check = readonly [what: string, (ask: Ask) => Promise<string | undefined>];

/** Passes where all that is expected of an answer holds; else says the first that does not. */
function expecting(answer: Response, expected: Readonly<Record<string, boolean>>): string | undefined {
  const [failed] = Object.entries(expected).find(([, holds]) => !holds) ?? [];
  return failed && `${answer.url} answered ${answer.status}; expected that ${failed}`;
}

const typed = (answer: Response, type: string): boolean =>
  answer.headers.get("content-type")?.startsWith(type) ?? false;

/** What a 401 says, by its own name, or by the one that API Gateway gives it, lest browsers ask for a password. */
const challenges = ["www-authenticate", "x-amzn-remapped-www-authenticate"];

const checks: readonly Check[] = [
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
    "Nobody writes without a token",
    async (ask) => {
      const answer = await ask("/v1/topics/smoke/events", {
        method: "POST",
        headers: { "content-type": "application/json", "if-none-match": "*" },
        body: JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: "Smoke" } } }] }),
      });
      return expecting(answer, {
        "the status is 401": answer.status === 401,
        "it is a problem in JSON": typed(answer, "application/problem+json"),
        "it says how to come in": challenges.some((name) => answer.headers.has(name)),
      });
    },
  ],
];

/** Looks at a register from outside, as readers do. It records nothing. */
export async function smoke({ address, looks = 30, pause = 2_000 }: SmokeOptions): Promise<Looked[]> {
  const base = address.replace(/\/+$/, "");
  const ask: Ask = (path, init) =>
    fetch(`${base}${path}`, { redirect: "error", signal: AbortSignal.timeout(20_000), ...init });
  const ready = await readiness(ask, looks, pause);
  if (ready.fault !== undefined) return [ready];
  const looked = await Promise.all(checks.map(([what, check]) => look(what, () => check(ask))));
  return [ready, ...looked];
}

async function readiness(ask: Ask, looks: number, pause: number): Promise<Looked> {
  for (let left = looks; ; left--) {
    const looked = await look("It is ready", async () => {
      const answer = await ask("/readyz");
      const wrong = expecting(answer, { "the status is 200": answer.status === 200 });
      return wrong && `${wrong}: ${await answer.text()}`;
    });
    if (looked.fault === undefined || left <= 1) return looked;
    await delay(pause);
  }
}

async function look(what: string, check: () => Promise<string | undefined>): Promise<Looked> {
  try {
    const fault = await check();
    return fault === undefined ? { what } : { what, fault };
  } catch (cause) {
    const { message, cause: why } = cause as Error;
    return { what, fault: why instanceof Error ? `${message}: ${why.message}` : message };
  }
}
