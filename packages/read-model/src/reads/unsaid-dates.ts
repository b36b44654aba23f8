import type { InstrumentDocument } from "../documents/instrument.ts";
import type { Stage } from "../documents/mentions.ts";

/**
 * An instrument's JSON without those dates of its life that a claim tells: a date is read where its words are. One that no claim tells
 * stays, and so does one that differs from what they tell.
 */
export function withUnsaidDates(own: string, stages: readonly string[]): string {
  // Few instruments have any: nothing is parsed for the others.
  if (!own.includes('"dates":')) return own;
  const { dates = {}, ...others } = JSON.parse(own) as InstrumentDocument;
  const said = new Set(stages.flatMap((stage) => saidIn(JSON.parse(stage) as Stage)));
  const unsaid = Object.entries(dates).filter(([act, { edtf }]) => !said.has(`${act} ${edtf}`));
  return JSON.stringify({ ...others, ...(unsaid.length > 0 && { dates: Object.fromEntries(unsaid) }) });
}

/** Which act of which day each claim tells: the session's own, where the text names no other. */
const saidIn = ({ session, claims }: Stage): string[] =>
  claims.map((claim) => `${claim.act} ${("on" in claim && claim.on?.edtf) || session.date.edtf}`);
