import type { LexiconAct } from "./acts.ts";

/** Readers who mark claims by hand mark coarser kinds than our acts: which acts agree with each kind. */
export const actsOfReaders: { readonly [kind: string]: readonly LexiconAct[] } = {
  discussed: ["discussed"],
  affirmed: ["affirmed", "offered", "urged"],
  agreed: ["agreed", "proposed", "extended"],
  noted: ["noted", "implemented", "negotiated"],
  assessed: ["assessed"],
  adopted: ["adopted", "examined"],
  signed: ["signed", "initialled", "ratified"],
  "side-meeting": ["met"],
};
