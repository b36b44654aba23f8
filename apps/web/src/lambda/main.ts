import { readFile } from "node:fs/promises";
import { handlerOf, registerIn, searchIn, stdoutLog } from "@collegium/lambda";
import { createPages } from "../app.ts";
import { servedElsewhere } from "../assets/assets.ts";
import { readingOf } from "../reading/local.ts";
import { pageSettings } from "../settings.ts";

const told = pageSettings(process.env);
if ("refusal" in told) throw new Error(told.refusal);
const { logLevel, ...settings } = told.settings;
const log = stdoutLog(logLevel);
const register = registerIn(process.env);
const search = searchIn(process.env, { ...register, log });

/** Files that pages are served with are elsewhere, with those that earlier pages name. */
const assets = async () =>
  servedElsewhere(JSON.parse(await readFile(new URL("assets.json", import.meta.url), "utf8")));

/** The Lambda function that shows pages: the reading room, from the views, the log, the texts and the search file.
 * @public */
export const handler = handlerOf(
  createPages({
    reading: readingOf({ ...register, search }),
    assets,
    log,
    ...settings,
    // A function answers at most 6 MB.
    fileBytes: 2_000_000,
  }),
);
