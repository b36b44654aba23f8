import { componentHeaders } from "../routing/headers.ts";
import { componentResponses } from "../routing/responses.ts";
import type { App } from "../routing/routes.ts";

const about = `A public register of diplomatic consultations. Every claim points at the exact words of a deposited communiqué that support it.

Reading needs nothing. Every answer has a strong \`ETag\`; send it as \`If-None-Match\` to be answered 304. Lists are paged: follow \`next\` as it is.

Writing takes a token (\`Authorization: Bearer …\`) with the scope \`record\`, or \`curate\` to retract, withdraw, withhold and merge; a precondition (\`If-None-Match: *\` to create, \`If-Match\` to change); and, if it may be repeated, an \`Idempotency-Key\`.

Dates are EDTF level 2 (ISO 8601-2); times are RFC 3339 in UTC; positions in texts are Unicode code points, end exclusive. Errors are problem details (RFC 9457); each \`type\` leads to a page about it, all are at [/problems](/problems).`;

/** In the order in which the reference shows them. */
const tags = {
  sessions: "Meetings: announced, held or cancelled, with their claims",
  instruments: "What was adopted and signed: plans, programmes, treaties, statements",
  topics: "What was discussed, through the years",
  bodies: "States, ministries and organisations",
  people: "Who took part, and in which office",
  series: "Meetings and instruments that come again, with their gaps",
  sources: "Deposited texts, what quotes them, and what changed between them",
  sheets: "Record sheets: a source, the vocabulary it needs and its session, applied at once",
  search: "Claims, names, words, quotations and counts over the whole register",
  changes: "The ledger: every commit, for mirrors",
  operation: "For who runs the register, and for who checks its tokens",
} as const;

/** The OpenAPI 3.1 document of an app's operations. */
export const describe = (app: App, baseUrl = ""): object => {
  app.openAPIRegistry.registerComponent("securitySchemes", "token", {
    type: "http",
    scheme: "bearer",
    bearerFormat: "JWT",
    description: "A token that the register signed (`collegium token`), or one by an issuer that it trusts",
  });
  for (const [component, header] of Object.entries(componentHeaders))
    app.openAPIRegistry.registerComponent("headers", component, header);
  for (const { component, response } of componentResponses)
    app.openAPIRegistry.registerComponent("responses", component, response);
  return app.getOpenAPI31Document({
    openapi: "3.1.0",
    info: {
      title: "Collegium",
      version: "1",
      description: about,
      license: { name: "MIT", url: "https://spdx.org/licenses/MIT" },
    },
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
    servers: [{ url: baseUrl || "/" }],
  });
};
