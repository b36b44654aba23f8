import { type Revision, revision } from "@collegium/domain";
import { type Problem, problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";

const bad = (detail: string): Problem => malformed("bad-precondition", detail);

/** RFC 9110, 8.8.3. */
const entityTag = String.raw`(?:W/)?"[\x21\x23-\x7e\x80-\xff]*"`;
const oneTag = new RegExp(entityTag, "g");
const tagList = new RegExp(`^${entityTag}(?:[ \\t]*,[ \\t]*${entityTag})*$`);

/** A register's entity tag: revision first. Proxies that compress make it weak; the revision is as good then. */
const ownTag = /^(?:W\/)?"([1-9][0-9]{0,8})(?:-[0-9a-f]+)?"$/;

/**
 * The revisions that a write may be made upon, of which one must be the record's (RFC 9110, 13.1): 0 for `If-None-Match: *`, those of
 * the tags for `If-Match`; none where no tag is the register's. Only the revision of a tag counts: a rename elsewhere changes a document,
 * but nothing that its writer wrote.
 */
export function readPrecondition(headers: Headers): { seen: readonly Revision[] } | Problem {
  const match = headers.get("if-match")?.trim();
  const none = headers.get("if-none-match")?.trim();
  if (match !== undefined && none !== undefined) return bad("Send If-Match or If-None-Match, not both");
  if (none !== undefined) {
    return none === "*"
      ? { seen: [revision(0)] }
      : bad("For writing, If-None-Match takes * alone: the record must not exist yet");
  }
  if (match === undefined) {
    return problem(
      "precondition-required",
      "Send If-None-Match: * to create, or If-Match with the ETag last seen to change what is there",
    );
  }
  if (match === "*") return bad("If-Match: * says nothing of what was seen; send the ETag");
  if (!tagList.test(match)) return bad('If-Match takes ETags in their quotes: "3-9f86d081884c7d65"');
  const revisions = match.match(oneTag)?.map((tag) => ownTag.exec(tag)?.[1]) ?? [];
  return {
    seen: revisions.filter((digits) => digits !== undefined).map((digits) => revision(Number(digits))),
  };
}
