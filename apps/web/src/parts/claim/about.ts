import type { Reader } from "../../language/reader.ts";
import type { Part } from "../../markup/html.ts";
import type { AnyClaim } from "../../reading/documents.ts";
import { listed, nameOf, namesOf } from "../name.ts";
import { inline } from "../quotation.ts";

/** What a claim is about, by its names; undefined where it names nothing. */
export function aboutOf(reader: Reader, claim: AnyClaim, lang?: string): Part | undefined {
  switch (claim.act) {
    case "attended": {
      if (claim.person) return nameOf(reader, "person", claim.person);
      if (claim.body) return nameOf(reader, "body", claim.body);
      return undefined;
    }
    case "met":
      return listed(
        reader.language,
        claim.participants.map((one) => nameOf(reader, one.type, one)),
      );
    default: {
      if ("unnamed" in claim && claim.unnamed !== undefined && !claim.instruments?.length)
        return inline(claim.unnamed, lang);
      if ("instruments" in claim && claim.instruments?.length)
        return namesOf(reader, "instrument", claim.instruments);
      if (claim.topics?.length) return namesOf(reader, "topic", claim.topics);
      if (claim.refersTo?.length) return namesOf(reader, "instrument", claim.refersTo);
      return undefined;
    }
  }
}

/** Whether the instruments that a claim refers to are what it is about, for want of anything else. */
export const isAboutReferred = (claim: AnyClaim): boolean =>
  claim.act !== "attended" &&
  claim.act !== "met" &&
  !claim.topics?.length &&
  !("instruments" in claim && claim.instruments?.length) &&
  !("unnamed" in claim && claim.unnamed !== undefined) &&
  (claim.refersTo?.length ?? 0) > 0;
