import { beforeAll, expect, test } from "vitest";
import { type TestRegister, testRegister } from "../testing/register.ts";
import { communique, details, recordAll, recorded } from "../testing/scenario.ts";

let register: TestRegister;
beforeAll(async () => {
  register = await testRegister({ referenceFile: async () => new Uint8Array([1]) });
  await recordAll(register);
  const later = { ...details, supersedes: "aldermoor-communique" };
  await recorded(register.deposit("aldermoor-rewritten", later, `${communique}More.`));
});

/** What `:id` stands for, by the beginning of the route. */
const ids: Readonly<Record<string, string>> = {
  "/v1/bodies": "aldmark",
  "/v1/people": "ada-holm",
  "/v1/topics": "arms-control",
  "/v1/series": "aldmark-borland",
  "/v1/sources": "aldermoor-rewritten",
  "/v1/instruments": "plan-2032",
  "/v1/sessions": "aldermoor-2031",
};
/** What a route is asked with; of several queries each. */
const queries: Readonly<Record<string, readonly string[]>> = {
  "/v1/claims": ["", "?as=csv", "?as=jsonl", "?order=desc&limit=1"],
  "/v1/names": ["?q=al"],
  "/v1/search": ["?q=arms"],
  "/v1/check": ["?q=arms"],
  "/v1/counts": ["?per=year"],
  "/v1/changes": ["", "?limit=1"],
  "/v1/bodies": ["", "?order=recorded"],
  "/v1/sessions/:id": ["", "?asOf=2031-12-01T09:00:00Z"],
};
/** What is not kept by anybody, or leads elsewhere: it has no tag. */
const untagged = ["/", "/healthz", "/readyz", "/v1/whoami"];

const routes = () => [
  ...new Set(
    register.app.routes
      .filter(({ method, path }) => method === "GET" && !untagged.includes(path))
      .map(({ path }) => path),
  ),
];
const addresses = (route: string) => {
  const id = ids[route.split("/").slice(0, 3).join("/")] ?? "";
  const path = route.replace(":id", id).replace(":claim", "c1").replace(":name", "refused");
  return (queries[route] ?? [""]).map((query) => path + query);
};

/** What a 304 has where the answer would have it (RFC 9110, 15.4.5), and what holds of the copy from then on (RFC 9111, 3.2). */
const told = ["cache-control", "content-location", "etag", "expires", "vary", "content-security-policy"];
const toldBy = ({ headers }: Response) => Object.fromEntries(told.map((name) => [name, headers.get(name)]));

test("whatever is answered 304 says of the copy what a whole answer would say", async () => {
  expect(routes().length).toBeGreaterThan(50);
  for (const address of routes().flatMap(addresses))
    for (const token of [undefined, register.editor]) {
      const sent = token === undefined ? {} : { token };
      const whole = await register.send("GET", address, sent);
      await whole.text();
      const etag = whole.headers.get("etag") ?? "";
      expect([whole.status, etag], address).toEqual([200, expect.stringMatching(/^".+"$/)]);
      const known = await register.send("GET", address, { ...sent, headers: { "if-none-match": etag } });
      expect(known.status, address).toBe(304);
      expect(toldBy(known), address).toEqual(toldBy(whole));
    }
});

test("no shared cache keeps what was read with a token, in whichever form", async () => {
  for (const address of addresses("/v1/claims")) {
    const answer = await register.send("GET", address, { token: register.editor });
    expect(answer.headers.get("cache-control"), address).toBe("private, no-cache");
  }
});
