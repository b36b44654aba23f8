import { createApp } from "./app.ts";
import type { AppOptions } from "./options.ts";
import { describe } from "./reference/openapi.ts";

/** The API's OpenAPI 3.1 document, without a register: it tells of routes and schemas, and none of what they would read is asked for. */
export const openApiDocument = (baseUrl = ""): object => describe(createApp({} as AppOptions), baseUrl);
