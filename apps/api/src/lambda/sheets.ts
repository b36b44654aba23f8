import { serveSheets } from "../sheets/serve.ts";
import { answering } from "./answering.ts";

/** The Lambda function that applies record sheets: the planner would make the one that serves readers larger, and slower to start.
 * @public */
export const handler = answering(process.env, { sheets: serveSheets });
