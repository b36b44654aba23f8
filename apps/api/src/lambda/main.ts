import { handlerOf } from "@collegium/lambda";
import { openApiFrom, referenceFrom } from "../reference/node.ts";
import { registerApp } from "../register-app.ts";
import { writingOptions } from "./answering.ts";

const options = writingOptions(process.env);
const reference = new URL("./reference/", import.meta.url);

/** The Lambda function behind the HTTP API: documents, and writing. What finds, and what applies sheets, are others.
 * @public */
export const handler = handlerOf(
  registerApp(
    { ...options, referenceFile: referenceFrom(reference) },
    // To tell of the routes of all functions takes what these are made of.
    { openApi: openApiFrom(reference, options.baseUrl) },
  ),
);
