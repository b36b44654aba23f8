import { TrieRouter } from "hono/router/trie-router";
import { type Answer, type Ctx, send } from "./answer.ts";
import type { Handler } from "./answering.ts";

type AppRoutes = readonly { readonly method: string; readonly path: string }[];

/** What an app tells where none of its routes answered. */
export interface Unmatched<Told> {
  /** There is nothing at the address. */
  readonly nothing: Told;
  /** There is, but it takes other methods: these. The answer's status is 405, and `allow` one of its headers. */
  readonly otherMethods: (allow: string) => Told;
}

/** Answers where no route did: preflights and OPTIONS by what the path takes, 405 for another method, 404 for no such path. */
export function unmatched<Told extends object>(
  app: { readonly routes: AppRoutes },
  { nothing, otherMethods }: Unmatched<Told>,
): Handler<Told> {
  let methodsAt: ReturnType<typeof methodsByPath> | undefined;
  return (c: Ctx): Answer | Told => {
    methodsAt ??= methodsByPath(app.routes);
    const methods = methodsAt(c.req.path);
    if (methods.length === 0) return nothing;
    const allow = methods.join(", ");
    if (c.req.method !== "OPTIONS") return otherMethods(allow);
    return send(c, null, { status: 204, cache: "public, max-age=3600", headers: preflight(allow) });
  };
}

/** Scripts of other sites may read where a site lets them, and nothing else (CORS protocol of the Fetch standard). */
const preflight = (allow: string) => ({
  allow,
  "access-control-allow-methods": "GET, HEAD, OPTIONS",
  "access-control-allow-headers": "If-None-Match, X-Request-Id",
  "access-control-max-age": "86400",
});

/** What a path takes: made from the routes once, asked only where no route answered. */
function methodsByPath(routes: AppRoutes): (path: string) => string[] {
  const byPattern = new Map<string, Set<string>>();
  for (const { method, path } of routes) {
    if (method === "ALL") continue;
    const methods = byPattern.get(path) ?? new Set();
    methods.add(method);
    if (method === "GET") methods.add("HEAD").add("OPTIONS");
    byPattern.set(path, methods);
  }
  const router = new TrieRouter<string[]>();
  for (const [path, methods] of byPattern) router.add("ALL", path, [...methods]);
  return (path) => [...new Set(router.match("ALL", path)[0].flatMap(([methods]) => methods))].sort();
}
