import type { Ctx } from "@collegium/http";
import type { Trouble } from "../../serving/trouble.ts";

/** What a citation pins: the day on which it was made, and the record's revision on it. A day alone is a past day's page. */
export interface Pinned {
  readonly asOf: string;
  readonly revision: number;
}

/** What the address of a citation pins, beside its day; undefined where a reader comes by none. */
export function pinnedBy(c: Ctx, day: string | undefined): Pinned | Trouble | undefined {
  const revision = c.req.query("revision");
  if (revision === undefined) return undefined;
  if (!/^[1-9]\d{0,8}$/.test(revision)) return { trouble: "unclear", parameters: ["revision"] };
  return day === undefined
    ? { trouble: "unclear", parameters: ["asOf"] }
    : { asOf: day, revision: Number(revision) };
}
