import { tmpdir } from "node:os";
import { dynamoClient, tableNames, tablePrefix } from "@collegium/dynamodb";
import { dynamoEventStore, dynamoTextStore, storeTables } from "@collegium/event-store/dynamodb";
import { publisher, searchLayout } from "@collegium/read-model/search";
import { s3Client, s3Shelf } from "@collegium/shelf/s3";
import { telemetryOf } from "../telemetry.ts";
import { searcherHandler } from "./handler.ts";

const telemetry = telemetryOf("searcher", process.env);
const stores = { client: dynamoClient(), tables: tableNames(storeTables, tablePrefix(process.env)) };
const bucket = process.env.COLLEGIUM_SEARCH_BUCKET;
if (!bucket) throw new Error("COLLEGIUM_SEARCH_BUCKET is not set: where the search file is");

/** For how long one run follows the ledger: enough is left of its 15 minutes to put a large file into the bucket. */
const followFor = 8 * 60_000;
let begun = 0;

const { publish } = publisher({
  shelf: s3Shelf({ client: s3Client(), bucket, name: `search/${searchLayout}` }),
  commits: dynamoEventStore(stores),
  texts: dynamoTextStore(stores),
  folder: tmpdir(),
  onDamage: (error) => telemetry.note("error", "The search file is damaged, and is made anew", { error }),
  stop: () => Date.now() - begun > followFor,
});

/** The Lambda function on the stream of table `ledger` that makes the search file. Made once for all invocations of a process.
 * @public */
export const handler = searcherHandler(
  {
    publish() {
      begun = Date.now();
      return publish();
    },
  },
  telemetry,
);
