import { expect, test } from "vitest";
import { createClient } from "./client.ts";
import { allItems } from "./pages.ts";
import { type Result, result } from "./problem.ts";

const json = (body: unknown, status = 200, type = "application/json") =>
  new Response(JSON.stringify(body), { status, headers: { "content-type": type } });

/** A client of a server that answers as it is told, and remembers what it was asked. */
function told(...answers: Response[]) {
  const asked: Request[] = [];
  const fetch = async (request: Request) => {
    asked.push(request);
    return answers.shift() ?? new Response(null, { status: 500 });
  };
  return { asked, client: createClient({ url: "http://register.example/", token: "secret", fetch }) };
}

test("a token goes with each request", async () => {
  const { client, asked } = told(json({ status: "ok" }), json({ status: "ok" }));
  await client.api.GET("/healthz");
  await client.request("/healthz");
  expect(asked.map(({ url, headers }) => [url, headers.get("authorization")])).toEqual([
    ["http://register.example/healthz", "Bearer secret"],
    ["http://register.example/healthz", "Bearer secret"],
  ]);
});

test("an address of another host is asked of this register, so that no token leaves it", async () => {
  const { client, asked } = told(json({}));
  await client.request("https://elsewhere.example/v1/sessions?cursor=x");
  expect(asked[0]?.url).toBe("http://register.example/v1/sessions?cursor=x");
});

test("all pages are followed to the last", async () => {
  const { client, asked } = told(
    json({ items: [1, 2], next: "http://register.example/v1/sessions?cursor=a" }),
    json({ items: [3], next: null }),
  );
  const first = client.request("/v1/sessions") as Promise<Result<{ items: number[]; next: string | null }>>;
  expect(await allItems(client, first)).toMatchObject({ ok: true, data: [1, 2, 3] });
  expect(asked).toHaveLength(2);
});

test("a problem is a value, on whichever page", async () => {
  const problem = {
    type: "/problems/bad-cursor",
    title: "No",
    status: 400,
    detail: "Not here",
    instance: "urn:x",
  };
  const { client } = told(
    json({ items: [1], next: "/v1/sessions?cursor=a" }),
    json(problem, 400, "application/problem+json"),
  );
  const first = client.request("/v1/sessions") as Promise<Result<{ items: number[]; next: string | null }>>;
  expect(await allItems(client, first)).toMatchObject({ ok: false, problem });
});

test("an answer by something else than a register is a problem too", async () => {
  const { client } = told(new Response("<html>", { status: 502, statusText: "Bad Gateway" }));
  expect(await result(client.api.GET("/healthz"))).toMatchObject({
    ok: false,
    problem: { status: 502, title: "Bad Gateway" },
  });
});
