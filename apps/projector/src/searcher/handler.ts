import type { Published } from "@collegium/read-model/search";
import { onBatches, type StreamHandler, Unfinished } from "../batch.ts";
import { type Telemetry, tell } from "../telemetry.ts";
import { tellsOfPage } from "../tells-of-page.ts";

export interface Searching {
  /** Brings the search file up to the ledger, as far as there is time. */
  publish(): Promise<Published>;
}

/**
 * Brings the search file up to the ledger when its stream tells of a new page. A record says no more than that there is something. Where there
 * was no time for all, what was done is there, and the batch comes again.
 */
export const searcherHandler = ({ publish }: Searching, telemetry: Telemetry): StreamHandler =>
  onBatches(async (records) => {
    if (!tellsOfPage(records)) return;
    const published = await publish();
    tellOfPublishing(telemetry, published);
    if (published.more) throw new Unfinished("There was no time for the whole ledger");
  }, telemetry);

function tellOfPublishing(telemetry: Telemetry, { outcome, ...fields }: Published): void {
  const { bytes } = fields;
  if (outcome === "nothing-new")
    tell(
      telemetry,
      {
        level: "info",
        message: "Hint of a ledger page that the search file knows",
        metric: "DuplicateHints",
      },
      fields,
    );
  else
    tell(
      telemetry,
      { level: "info", message: "Search file published", metric: "SearchFilesPublished" },
      fields,
    );
  telemetry.gauge("SearchFileBytes", bytes);
}
