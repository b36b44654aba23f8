import { readFile } from "node:fs/promises";
import { handlerOf } from "@collegium/lambda";
import { referenceFrom } from "../reference/node.ts";
import { registerApp } from "../register-app.ts";
import { writingOptions } from "./answering.ts";

const options = writingOptions(process.env);
const reference = new URL("./reference/", import.meta.url);

/** Made when the function is built: to tell of the routes of all functions takes what these are made of. */
async function openApi(): Promise<object> {
  const document = JSON.parse(await readFile(new URL("openapi.json", reference), "utf8"));
  return { ...document, servers: [{ url: options.baseUrl || "/" }] };
}

/** The Lambda function behind the HTTP API: documents, and writing. What finds, and what applies sheets, are others.
 * @public */
export const handler = handlerOf(
  registerApp({ ...options, referenceFile: referenceFrom(reference) }, { openApi }),
);
