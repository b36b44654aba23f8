import type { App } from "../http/routes.ts";

const about = `A public register of diplomatic consultations. Every claim points at the exact words of a deposited communiqué that support it.

Reading needs nothing. Every answer has a strong \`ETag\`; send it as \`If-None-Match\` to be answered 304. Lists are paged: follow \`next\` as it is.

Writing takes a token (\`Authorization: Bearer …\`) with the scope \`record\`, or \`curate\` to retract, withdraw, withhold and merge; a precondition (\`If-None-Match: *\` to create, \`If-Match\` to change); and, if it may be repeated, an \`Idempotency-Key\`.

Dates are EDTF level 2 (ISO 8601-2); times are RFC 3339 in UTC; positions in texts are Unicode code points, end exclusive. Errors are problem details (RFC 9457); each \`type\` leads to a page about it, all are at [/problems](/problems).`;

/** The OpenAPI 3.1 document of an app's operations. */
export const describe = (app: App, baseUrl = ""): object => {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A token that the register signed (`collegium token`), or one by an issuer that it trusts",
  });
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Collegium",
      version: "1",
      description: about,
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT" },
    },
    servers: [{ url: baseUrl || "/" }],
  });
};
