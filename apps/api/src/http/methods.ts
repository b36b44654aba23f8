import { TrieRouter } from "hono/router/trie-router";

/** What a path takes: made from the routes once, asked only where no route answered. */
export function methodsByPath(
  routes: readonly { method: string; path: string }[],
): (path: string) => string[] {
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
