import { type Desk, visit } from "./desk.ts";

/** A recorded claim that an address names. */
export interface ClaimAddress {
  readonly session: string;
  /** `c4`. */
  readonly claim: string;
}

/** The claim that an address names by its session and number, as citations do: `?claim=minsk-2014#c4`, also with `%23`. */
export function claimIn({ search, hash }: Pick<Location, "search" | "hash">): ClaimAddress | undefined {
  const named = `${new URLSearchParams(search).get("claim") ?? ""}${hash}`;
  const [, session, claim] = /^([a-z0-9-]{1,80})#(c\d{1,6})$/.exec(named) ?? [];
  return session !== undefined && claim !== undefined ? { session, claim } : undefined;
}

/** The desk with that claim selected; as it is where its session is not on it, or the claim is taken back. */
export function standingOn(desk: Desk, address: ClaimAddress | undefined): Desk {
  const { sheet } = desk;
  const item =
    address?.session === sheet.head.session.id
      ? sheet.items.find(({ claim, status }) => status === "recorded" && claim === address.claim)
      : undefined;
  return item ? visit(desk, item) : desk;
}
