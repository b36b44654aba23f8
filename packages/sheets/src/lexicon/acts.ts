/** The acts that communiqués' verbs are of, by the names that sheets have for them. */
export const lexiconActs = [
  "attended",
  "met",
  "discussed",
  "assessed",
  "noted",
  "affirmed",
  "offered",
  "agreed",
  "urged",
  "proposed",
  "negotiated",
  "examined",
  "initialled",
  "adopted",
  "signed",
  "ratified",
  "inForce",
  "extended",
  "terminated",
  "implemented",
] as const;
export type LexiconAct = (typeof lexiconActs)[number];

/**
 * Acts that an editor may see in a verb that usually is another's: "expressed interest" offers where the context says so. What
 * one verb alone says, a signature or a ratification, is read out of no other.
 */
export const shades: Readonly<Partial<Record<LexiconAct, readonly LexiconAct[]>>> = {
  affirmed: ["offered", "urged", "noted"],
  offered: ["affirmed", "agreed"],
  urged: ["affirmed"],
  noted: ["affirmed", "assessed"],
  assessed: ["noted"],
  agreed: ["affirmed", "offered"],
  proposed: ["offered", "agreed", "urged"],
  examined: ["discussed"],
  negotiated: ["discussed"],
  implemented: ["noted", "assessed"],
};
