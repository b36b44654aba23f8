import { type Revision, revision } from "@collegium/domain";
import { type Problem, problem } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";

const bad = (detail: string): Problem => malformed("bad-precondition", detail);

/** A register's entity tag: revision first. Proxies that compress make it weak; the revision is as good then. */
const entityTag = /^(?:W\/)?"([1-9][0-9]{0,8})(?:-[0-9a-f]+)?"$/;

/**
 * The revision that a write was made upon (RFC 9110, 13.1): 0 for `If-None-Match: *`, that of the tag for `If-Match`. Only the
 * revision of a tag counts: a rename elsewhere changes a document, but nothing that its writer wrote.
 */
export function readPrecondition(headers: Headers): { expected: Revision } | Problem {
  const match = headers.get("if-match")?.trim();
  const none = headers.get("if-none-match")?.trim();
  if (match !== undefined && none !== undefined) return bad("Send If-Match or If-None-Match, not both");
  if (none !== undefined) {
    return none === "*"
      ? { expected: revision(0) }
      : bad("For writing, If-None-Match takes * alone: the record must not exist yet");
  }
  if (match === undefined) {
    return problem(
      "precondition-required",
      "Send If-None-Match: * to create, or If-Match with the ETag last seen to change what is there",
    );
  }
  if (match === "*") return bad("If-Match: * says nothing of what was seen; send the ETag");
  const [, digits] = entityTag.exec(match) ?? [];
  return digits ? { expected: revision(Number(digits)) } : bad("If-Match takes one ETag of this register");
}
