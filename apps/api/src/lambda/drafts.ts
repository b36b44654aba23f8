import { handlerOf, searchIn } from "@collegium/lambda";
import { appOf } from "../app-of.ts";
import { draftHere } from "../drafts/here.ts";
import { mountDrafts } from "../drafts/route.ts";
import { serveDrafts } from "../drafts/serve.ts";
import { writingOptions } from "./answering.ts";

const options = writingOptions(process.env);
const { verifyToken, log } = options;
const register = { ...options, search: searchIn(process.env, options) };
const writing = { register, verifyToken, log, changed() {} };

/** The Lambda function that drafts sheets from texts: its lexicons would make the one that serves readers larger, and slower to start.
 * @public */
export const handler = handlerOf(
  appOf({ log, baseUrl: options.baseUrl }, (routes) => mountDrafts(routes, writing, serveDrafts(draftHere))),
);
