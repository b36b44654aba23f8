import { mountFinding } from "./finding.ts";
import type { AppOptions } from "./options.ts";
import { describe } from "./reference/openapi.ts";
import { registerApp } from "./register-app.ts";
import type { App } from "./routing/routes.ts";

/** The HTTP API of a register, as a Hono app: start it with `fetch`, on any server. It holds nothing but what it is given. */
export function createApp(options: AppOptions): App {
  const app: App = registerApp(options, {
    openApi: options.openApi ?? (async () => describe(app, options.baseUrl)),
    mount: mountFinding,
  });
  return app;
}
