import { once } from "@collegium/domain";
import * as z from "zod";
import { apiSite } from "../http/site.ts";
import { openApiDocument } from "../openapi-document.ts";
import type { App } from "../routing/routes.ts";

interface Media {
  readonly schema?: object;
}
interface DocumentedResponse {
  readonly $ref?: string;
  readonly content?: Readonly<Record<string, Media>>;
  readonly headers?: Readonly<Record<string, DocumentedHeader>>;
}
interface DocumentedHeader {
  readonly $ref?: string;
  readonly required?: boolean;
}
interface Operation {
  readonly operationId: string;
  readonly responses: Readonly<Record<string, DocumentedResponse>>;
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, object>>;
    readonly responses: Readonly<Record<string, DocumentedResponse>>;
    readonly headers: Readonly<Record<string, DocumentedHeader>>;
  };
}

/** Pages, files and what is for operators: no part of the contract that the document is. */
const undocumented = /^\/($|openapi\.json$|metrics$|docs|problem)/;

/**
 * Law: whatever the app answers, in whichever test, the reference says: the status is one of the operation's, the body is of a type and a
 * schema that it names there, headers are those that it names and those of every answer, a refusal is a problem, and no answer lacks a header
 * that it must have.
 */
export function heldToReference(app: App): App {
  const { fetch } = app;
  app.fetch = async (request, ...more) => {
    const answer = await fetch(request, ...more);
    await check(request, answer.clone());
    return answer;
  };
  return app;
}

const usualHeaders = [...Object.keys(apiSite("").headers), "x-request-id", "cache-control"];
/** Those of every answer, also of a register that is reached by HTTPS, and what each body has. */
const everywhere = new Set([
  ...usualHeaders,
  ...Object.keys(apiSite("https://register.example").headers),
  "content-type",
]);

async function check({ method, url }: Request, answer: Response): Promise<void> {
  const { status, headers } = answer;
  const asked = `${method} ${url}`;
  const demand = (holds: unknown, what: string) => {
    if (!holds) throw new Error(`${asked} was answered ${status}, ${what}`);
  };
  for (const name of usualHeaders) demand(headers.has(name), `without ${name}`);
  const body = await answer.text();
  const { pathname } = new URL(url);
  const operation = operationAt(method === "HEAD" ? "get" : method.toLowerCase(), pathname);
  const refused = status >= 400 && !(status === 503 && operation?.operationId === "readReadiness");
  if (refused) {
    demand(headers.get("content-type") === "application/problem+json", "which is no problem");
    demand(headers.get("cache-control") === "no-store", "which may be kept");
    demand(status !== 405 || headers.has("allow"), "without allow");
  }
  const bodiless = method === "HEAD" || status === 204 || status === 304 || status === 302;
  demand(bodiless ? body === "" : headers.has("content-type"), bodiless ? "with a body" : "without a type");
  if (!operation) {
    const unmatched = status === 404 || status === 405 || (method === "OPTIONS" && status === 204);
    demand(unmatched || undocumented.test(pathname), "which no operation has");
    if (refused && !bodiless) demand(!complaint(problem, body), complaint(problem, body) ?? "");
    return;
  }
  const declared = resolved(operation.responses[status]);
  demand(declared, `which ${operation.operationId} does not declare`);
  const named = headersOf(declared);
  for (const [name, { required }] of named) demand(!required || headers.has(name), `without ${name}`);
  for (const name of headers.keys())
    demand(
      everywhere.has(name) || named.has(name),
      `with ${name}, which ${operation.operationId} does not declare`,
    );
  if (bodiless) return;
  const type = headers.get("content-type") ?? "";
  const media = declared?.content?.[type];
  demand(media, `as ${type}, which ${operation.operationId} does not declare`);
  if (!/\bjson\b/.test(type)) return;
  const wrong = complaint(media?.schema ?? {}, body);
  demand(!wrong, `with ${body.slice(0, 500)}: ${wrong}`);
}

const problem = { $ref: "#/components/schemas/Problem" };
const document = once(() => openApiDocument() as Document);
const patterns = once(() =>
  Object.entries(document().paths).map(([path, operations]) => ({
    pattern: new RegExp(`^${path.replaceAll(".", "\\.").replaceAll(/\{\w+\}/g, "[^/]+")}$`),
    operations,
  })),
);
const operationAt = (method: string, path: string): Operation | undefined =>
  patterns().find(({ pattern }) => pattern.test(path))?.operations[method];

/** What a response is, also where it is named by its component. */
export function resolved(response: DocumentedResponse | undefined): DocumentedResponse | undefined {
  const name = response?.$ref?.split("/").at(-1);
  return name === undefined ? response : document().components.responses[name];
}

/** The headers that a response names, in lower case; also those that stand in a component. */
function headersOf({ headers = {} }: DocumentedResponse = {}): ReadonlyMap<string, DocumentedHeader> {
  const { components } = document();
  return new Map(
    Object.entries(headers).map(([name, header]) => [
      name.toLowerCase(),
      components.headers[header.$ref?.split("/").at(-1) ?? ""] ?? header,
    ]),
  );
}

const published = once(() => schemasIn(document()));

/** Checks by the published schema itself, as a reader's tools would. */
function complaint(schema: object, body: string): string | undefined {
  const parsed = published()(schema).safeParse(JSON.parse(body));
  return parsed.success ? undefined : z.prettifyError(parsed.error);
}

/** The zod schemas of a document's, each made once: most answers share a few. */
export function schemasIn({ components }: Pick<Document, "components">): (schema: object) => z.ZodType {
  const local = (value: object) =>
    JSON.parse(JSON.stringify(value).replaceAll("#/components/schemas/", "#/$defs/"));
  const $defs = local(components.schemas);
  const made = new Map<string, z.ZodType>();
  return (schema) => {
    const written = JSON.stringify(schema);
    const known = made.get(written) ?? z.fromJSONSchema({ ...local(schema), $defs });
    made.set(written, known);
    return known;
  };
}
