import { handlerOf, registerIn, searchIn } from "@collegium/lambda";
import { appOf } from "../app-of.ts";
import { mountFinding } from "../finding.ts";
import { settingsOf, surroundings } from "./answering.ts";

const options = surroundings(settingsOf(process.env));
const register = registerIn(process.env);
const search = searchIn(process.env, { ...register, ...options });

/** The Lambda function that finds: lists, claims, names, words, quotations and counts. It reads the views, and the search file.
 * @public */
export const handler = handlerOf(
  appOf(options, (routes) => mountFinding(routes, { ...register, search, answerBytes: 3_500_000 })),
);
