import { referenceFrom } from "../reference/node.ts";
import { answering } from "./answering.ts";

/** The Lambda function behind the HTTP API.
 * @public */
export const handler = answering(process.env, {
  referenceFile: referenceFrom(new URL("./reference/", import.meta.url)),
});
