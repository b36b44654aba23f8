import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadKey, signToken } from "@collegium/api";

/** Tokens of a register's own key for so many editors, who may record and curate. */
export async function editorTokens(folder: string, count: number): Promise<string[]> {
  const key = await loadKey(JSON.parse(readFileSync(join(folder, "key.json"), "utf8")));
  const grant = { scopes: ["record", "curate"] as const, ttl: 24 * 3600 };
  return Promise.all(
    Array.from({ length: count }, (_, n) => signToken(key, { ...grant, name: `editor-${n}` }, new Date())),
  );
}
