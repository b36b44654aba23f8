/** What a writer may do: `record` facts; `curate` (retract, withdraw, withhold, merge); `operate` the register. */
export const scopes = ["record", "curate", "operate"] as const;
export type Scope = (typeof scopes)[number];

/** Where an issuer writes what a token allows. */
export interface ScopeClaims {
  /** Claims that are looked at, in any of the usual forms: `"record curate"` or `["record", "curate"]`. */
  readonly claims?: readonly string[];
  /** What stands before a scope's name there: `collegium/` where it says `collegium/record`. */
  readonly prefix?: string;
}

/** OAuth's own claim (RFC 9068) and the one that Microsoft's issuers use. */
const usual = ["scope", "scp"];

/** The scopes that a token's claims carry; names that mean nothing here are left out. */
export function scopesIn(payload: Readonly<Record<string, unknown>>, where: ScopeClaims = {}): Set<Scope> {
  const { claims = usual, prefix = "" } = where;
  const names = new Set(claims.flatMap((claim) => words(payload[claim])));
  return new Set(scopes.filter((scope) => names.has(prefix + scope)));
}

function words(claim: unknown): string[] {
  if (typeof claim === "string") return claim.split(" ");
  return Array.isArray(claim) ? claim.filter((word) => typeof word === "string") : [];
}
