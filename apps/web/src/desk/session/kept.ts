import type { Begun, Terms, Tokens } from "@collegium/client/sign-in";

/** Who signed in, in this tab. */
export interface Kept {
  readonly tokens: Tokens;
  /** By whom the tokens were given; missing where one was pasted, which can't be renewed. */
  readonly by?: Pick<Terms, "issuer" | "clientId">;
  /** As the register names them in histories. */
  readonly editor: string;
  readonly scopes: readonly string[];
}

/** A sign-in that is under way: what the issuer doesn't send back, and where the editor was. */
export interface Leaving {
  readonly begun: Begun;
  readonly terms: Terms;
  readonly back: string;
}

const memory = new Map<string, string>();
/** The tab's own storage, which ends with it: another tab, another site and a script of another origin see nothing of it. Where the browser refuses it (all cookies blocked), the page's memory does, which ends sooner. */
const tabStorage = (): Pick<Storage, "getItem" | "setItem" | "removeItem"> => {
  try {
    return sessionStorage;
  } catch {
    return {
      getItem: (name) => memory.get(name) ?? null,
      setItem: (name, value) => void memory.set(name, value),
      removeItem: (name) => void memory.delete(name),
    };
  }
};
const stored = <T>(name: string) => ({
  get(): T | undefined {
    try {
      return (JSON.parse(tabStorage().getItem(name) ?? "null") as T | null) ?? undefined;
    } catch {
      return undefined;
    }
  },
  set: (value: T): void => tabStorage().setItem(name, JSON.stringify(value)),
  remove: (): void => tabStorage().removeItem(name),
});

const token = stored<Kept>("collegium-token");
export const keptHere = {
  ...token,
  /** Also a bare token, as somebody puts it there by hand: its own name for its bearer does until the register is asked. */
  get: (): Kept | undefined => token.get() ?? bareToken(tabStorage().getItem("collegium-token")),
};

function bareToken(access: string | null): Kept | undefined {
  const { sub } = claimsOf(access ?? "");
  return access !== null && typeof sub === "string"
    ? { tokens: { access }, editor: sub, scopes: [] }
    : undefined;
}

/** What a token says of itself. The register checks it, this only foretells. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> {
  try {
    const claims = (token.split(".")[1] ?? "").replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(claims)) as Record<string, unknown>;
  } catch {
    return {};
  }
}
export const leavingHere = stored<Leaving>("collegium-signing-in");
