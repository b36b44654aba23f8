import { type Revision, revision } from "@collegium/domain";
import { readTags } from "@collegium/http";
import { type Detail, type Problem, problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";

const bad = (detail: Detail): Problem => malformed("bad-precondition", detail);

/** A register's entity tag: revision first. */
const ownTag = /^"([1-9][0-9]{0,8})(?:-[0-9a-f]+)?"$/;

/**
 * The revisions that a write may be made upon, of which one must be the record's (RFC 9110, 13.1): 0 for `If-None-Match: *`, those of
 * the tags for `If-Match`; none where no tag is the register's. Only the revision of a tag counts: a rename elsewhere changes a document,
 * but nothing that its writer wrote.
 */
export function readPrecondition(headers: Headers): { seen: readonly Revision[] } | Problem {
  const match = headers.get("if-match")?.trim();
  const none = headers.get("if-none-match")?.trim();
  if (match !== undefined && none !== undefined) return bad("Send If-Match or If-None-Match, not both.");
  if (none !== undefined) {
    return none === "*"
      ? { seen: [revision(0)] }
      : bad("For writing, If-None-Match takes * alone: the record must not exist yet.");
  }
  if (match === undefined) {
    return problem(
      "precondition-required",
      "Send If-None-Match: * to create, or If-Match with the ETag last seen to change what is there.",
    );
  }
  if (match === "*") return bad("If-Match: * says nothing of what was seen; send the ETag.");
  // Not the strong comparison of RFC 9110, 13.1.1: proxies that compress make tags weak, and the revision in them is as good then.
  const tags = readTags(match);
  if (!tags) return bad('If-Match takes ETags in their quotes: "3-9f86d081884c7d65".');
  const revisions = tags.map((tag) => ownTag.exec(tag)?.[1]).filter((digits) => digits !== undefined);
  return { seen: revisions.map((digits) => revision(Number(digits))) };
}
