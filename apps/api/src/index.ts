export { logTo } from "@collegium/http";
export { createApp } from "./app.ts";
export { type BareProblem, bareProblem } from "./http/bare-problem.ts";
export {
  createKey,
  grantRefusal,
  type Issuer,
  loadKey,
  type OidcSettings,
  oidcTokens,
  ownTokens,
  type Principal,
  type PrivateJwk,
  type RegisterKey,
  type Scope,
  scopes,
  signToken,
  type TokenGrant,
  tokenVerifier,
  type Verification,
  type VerifyToken,
} from "./identity/index.ts";
export type { Metrics, MetricsOf } from "./observing/metrics.ts";
export { prometheus } from "./observing/prometheus.ts";
export { openApiDocument } from "./openapi-document.ts";
export type { AppOptions } from "./options.ts";
export { usualWriteLimit, type WriteLimit } from "./recording/limit.ts";
export type { ReadReferenceFile } from "./reference/assets.ts";
export type { Register } from "./register/register.ts";
export type { App } from "./routing/routes.ts";
export { type Settings, settingsFromEnvironment } from "./settings.ts";
export type { Compare } from "./sources/compare/kept.ts";
