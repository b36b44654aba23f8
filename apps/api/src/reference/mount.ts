import { type Ctx, etagOf, send, sendReading } from "@collegium/http";
import { secureHeaders } from "hono/secure-headers";
import { problem } from "../problems/problem.ts";
import type { Routes } from "../routing/routes.ts";
import { fileTypes, type ReadReferenceFile, type ReferenceFile } from "./assets.ts";
import { problemPage, problemsPage, referencePage, startScript, style } from "./pages.ts";

/** Only what the register itself serves. Swagger UI has its icons as `data:` and sets styles on elements. */
const policy = {
  defaultSrc: ["'none'"],
  scriptSrc: ["'self'"],
  styleSrc: ["'self'", "'unsafe-inline'"],
  imgSrc: ["'self'", "data:"],
  connectSrc: ["'self'"],
  baseUri: ["'none'"],
  formAction: ["'self'"],
  frameAncestors: ["'none'"],
};

/** What `/openapi.json` says. */
export type ReadOpenApi = () => Promise<object>;

/** The reference at `/docs`, what it is made from at `/openapi.json`, and a page for each problem type. */
export function mountReference(
  { app, serve }: Routes,
  openApi: ReadOpenApi,
  readFile?: ReadReferenceFile,
): void {
  const page = secureHeaders({
    contentSecurityPolicy: policy,
    strictTransportSecurity: false,
    xFrameOptions: "DENY",
  });
  app.use("/docs", page);
  app.use("/docs/*", page);
  app.use("/problems", page);
  app.use("/problems/*", page);

  // Made at the first request: it takes longer than starting the rest of the app.
  let document: Promise<string> | undefined;
  serve("get", "/openapi.json", async (c) => {
    document ??= openApi().then((said) => JSON.stringify(said));
    const body = await document;
    return sendReading(c, body, { etag: etagOf(body) });
  });

  const kept = "public, max-age=3600";
  const text = (path: string, type: string, body: string, cache = kept) =>
    serve("get", path, (c) =>
      sendReading(c, body, { type: `${type}; charset=utf-8`, etag: etagOf(body), cache }),
    );
  text("/problems", "text/html", String(problemsPage()));
  text("/problem-pages.css", "text/css", style);
  serve("get", "/problems/{name}", (c) => {
    const found = problemPage(c.req.param("name") ?? "");
    if (!found) return nothing;
    const body = String(found);
    return sendReading(c, body, { type: "text/html; charset=utf-8", etag: etagOf(body), cache: kept });
  });
  serve("get", "/", (c) => send(c, null, { status: 302, headers: { location: "/docs" } }));

  if (!readFile) return;
  text("/docs", "text/html", String(referencePage()));
  text("/docs/start.js", "text/javascript", startScript);
  for (const [name, type] of Object.entries(fileTypes)) {
    serve("get", `/docs/${name}`, serveFile(name as ReferenceFile, type, readFile));
  }
}

const nothing = problem("not-found", "There is no such page.");

/** Serves one file, read once. */
function serveFile(name: ReferenceFile, type: string, readFile: ReadReferenceFile) {
  let file: Promise<{ body: Uint8Array; etag: string }> | undefined;
  return async (c: Ctx) => {
    file ??= readFile(name).then((body) => ({ body, etag: etagOf(body) }));
    const { body, etag } = await file;
    return sendReading(c, body, { type, etag, cache: "public, max-age=86400" });
  };
}
