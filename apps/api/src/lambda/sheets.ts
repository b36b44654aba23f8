import { handlerOf, searchIn } from "@collegium/lambda";
import { appOf } from "../app-of.ts";
import { writeLimiter } from "../recording/limit.ts";
import { mountSheets } from "../sheets/route.ts";
import { serveSheets } from "../sheets/serve.ts";
import { writingOptions } from "./answering.ts";

const options = writingOptions(process.env);
const writing = {
  register: { ...options, search: searchIn(process.env, options) },
  verifyToken: options.verifyToken,
  log: options.log,
  limit: writeLimiter(options.writeLimit),
  changed() {},
};

/** The Lambda function that applies record sheets: the planner would make the one that serves readers larger, and slower to start.
 * @public */
export const handler = handlerOf(appOf(options, (routes) => mountSheets(routes, writing, serveSheets)));
