import { isCorrupt } from "@collegium/sqlite";

/** Codes of errors that say in `where` what is damaged; a lost text is told by its source instead. */
const codes: readonly unknown[] = ["damaged-item", "damaged-view"];

/** What is damaged, where an error tells of that: a commit or a ledger page by its key, a view by its place, or a file. */
export function damageOf(error: unknown): string | undefined {
  if (isCorrupt(error)) return "a file of the register";
  const { code, where } = (error ?? {}) as { code?: unknown; where?: unknown };
  return codes.includes(code) && typeof where === "string" ? where : undefined;
}
