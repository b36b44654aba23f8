export { type Issuer, type OidcSettings, oidcTokens, ownTokens } from "./issuer.ts";
export { createKey, loadKey, type PrivateJwk, type RegisterKey } from "./key.ts";
export { type Scope, scopes } from "./scopes.ts";
export { grantRefusal, signToken, type TokenGrant } from "./token.ts";
export { type Principal, tokenVerifier, type Verification, type VerifyToken } from "./verify.ts";
