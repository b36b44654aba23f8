import { type RegisterKey, type Scope, signToken } from "@collegium/api";

/** A token of somebody who may do so much: longer than the slowest machine needs for a run of all tests. */
export const tokenFor = (key: RegisterKey, ...scopes: readonly Scope[]): Promise<string> =>
  signToken(key, { name: "ada", scopes: [...scopes], ttl: 24 * 3600 }, new Date());
