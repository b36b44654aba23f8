import { tmpdir } from "node:os";
import type { TextStore } from "@collegium/event-store";
import { borrower, searchLayout } from "@collegium/read-model/search";
import { s3Client, s3Shelf } from "@collegium/shelf/s3";
import type { Logger } from "pino";
import { ownFolder } from "./own-folder.ts";

/** Somebody waits for what is asked: it is given up while the file that is there can still answer. */
const impatient = {
  maxAttempts: 2,
  requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true },
};

/**
 * The search file in the bucket that the environment names, as it is when a request asks. Throws where none is named. To be made once in a process,
 * which begins with an empty folder for it.
 */
export function searchIn(
  env: NodeJS.ProcessEnv,
  { texts, log }: { readonly texts: TextStore; readonly log: Logger },
): ReturnType<typeof borrower> {
  const bucket = env.COLLEGIUM_SEARCH_BUCKET;
  if (!bucket) throw new Error("COLLEGIUM_SEARCH_BUCKET is not set: where the search file is");
  return borrower({
    shelf: s3Shelf({ client: s3Client(impatient), bucket, name: `search/${searchLayout}` }),
    texts,
    folder: ownFolder(tmpdir(), "collegium-search"),
    clock: () => new Date(),
    onFault: (error) => log.error({ error }, "The search file can't be fetched"),
  });
}
