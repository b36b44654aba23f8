import type { GetConnInfo } from "hono/conninfo";
import type { Logger } from "pino";
import type { ServeDrafts } from "./drafts/route.ts";
import type { OidcSettings, RegisterKey, VerifyToken } from "./identity/index.ts";
import type { MetricsOf } from "./observing/metrics.ts";
import type { WriteLimit } from "./recording/limit.ts";
import type { ReadReferenceFile } from "./reference/assets.ts";
import type { ReadOpenApi } from "./reference/mount.ts";
import type { Register } from "./register/register.ts";
import type { ServeSheets } from "./sheets/route.ts";
import type { Compare } from "./sources/compare/kept.ts";

/** What the HTTP API of a register is made of. */
export interface AppOptions extends Register {
  /** Who may write: `tokenVerifier([ownTokens(key), oidcTokens(…)])`. */
  readonly verifyToken: VerifyToken;
  /** The issuer among them, of whom editors are told where they sign in. */
  readonly oidc?: OidcSettings | undefined;
  /** Keys that `/.well-known/jwks.json` publishes. */
  readonly keys?: readonly Pick<RegisterKey, "publicJwk">[];
  /** One line a request, and faults. Nothing is logged where it is missing. */
  readonly log?: Logger;
  /** Where requests are counted: `prometheus(new Registry())`; with it `/metrics` is served. */
  readonly metrics?: MetricsOf;
  /** Who is at the other end of a connection, as the server tells it: to the machine itself `/metrics` is open without a token. */
  readonly connection?: GetConnInfo;
  /** Where the register is reached from outside, without a slash at the end: makes links absolute. */
  readonly baseUrl?: string;
  /** What `/openapi.json` says, where it was made before; otherwise it is made when it is first asked for. */
  readonly openApi?: ReadOpenApi | undefined;
  /** The reference page's files; with them `/docs` is served. */
  readonly referenceFile?: ReadReferenceFile;
  /** How much one actor may write; unlimited where it is missing. */
  readonly writeLimit?: WriteLimit;
  /** Compares two texts: `comparingThreads()`, where one process has many readers; otherwise right where it is asked for. */
  readonly compare?: Compare;
  /** Applies record sheets: `serveSheetsBy(…)` of `@collegium/api/sheets`; where it is missing, another function does so. */
  readonly sheets?: ServeSheets;
  /** Drafts sheets from texts: `serveDrafts(…)` of `@collegium/api/drafts`; where it is missing, another function does so. */
  readonly drafts?: ServeDrafts;
}
