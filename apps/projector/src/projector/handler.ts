import { onBatches, type StreamHandler } from "../batch.ts";
import type { Telemetry } from "../telemetry.ts";
import { tellsOfPage } from "../tells-of-page.ts";

export interface Projecting {
  /** Projects all that is not projected yet. */
  catchUp(): Promise<unknown>;
  /** How many commits are set aside, since they can't be projected. */
  setAside(): Promise<number>;
}

/**
 * Projects the ledger when its stream tells of a new page. A record says no more than that there is something: all that is not projected
 * yet is, in steps of which each that is done stays done, so that a function that ran out of time goes on where it was.
 *
 * Each run tells how many commits are set aside, also where it set none aside itself: an alarm that rings for them ends when there are none.
 */
export const projectorHandler = ({ catchUp, setAside }: Projecting, telemetry: Telemetry): StreamHandler =>
  onBatches(async (records) => {
    if (!tellsOfPage(records)) return;
    await catchUp();
    telemetry.gauge("CommitsAside", await setAside());
  }, telemetry);
