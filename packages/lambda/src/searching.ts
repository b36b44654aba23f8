import { tmpdir } from "node:os";
import type { TextStore } from "@collegium/event-store";
import { borrower, searchLayout } from "@collegium/read-model/search";
import { s3Client, s3Shelf } from "@collegium/shelf/s3";
import type { Logger } from "pino";

/** The search file in the bucket that the environment names, as it is when a request asks. Throws where none is named. */
export function searchIn(
  env: NodeJS.ProcessEnv,
  { texts, log }: { readonly texts: TextStore; readonly log: Logger },
): ReturnType<typeof borrower> {
  const bucket = env.COLLEGIUM_SEARCH_BUCKET;
  if (!bucket) throw new Error("COLLEGIUM_SEARCH_BUCKET is not set: where the search file is");
  return borrower({
    shelf: s3Shelf({ client: s3Client(), bucket, name: `search/${searchLayout}` }),
    texts,
    folder: tmpdir(),
    clock: () => new Date(),
    onFault: (error) => log.error({ error }, "The search file can't be fetched"),
  });
}
