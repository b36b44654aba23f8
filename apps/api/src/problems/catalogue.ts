/** Every problem that the API answers with (RFC 9457): its status, title and what to do about it. Names are part of the contract. */
export const problems = {
  malformed: {
    status: 400,
    title: "The request is malformed",
    about:
      "The body, a header or the path is not what the reference describes: not JSON, an unknown event type, an unknown or missing field, a date that does not exist. `errors` points at each place.",
  },
  "bad-query": {
    status: 400,
    title: "A query parameter is malformed",
    about: "A parameter is unknown, given twice, or out of its range. `errors` names it.",
  },
  "bad-cursor": {
    status: 400,
    title: "The cursor does not belong to this list",
    about:
      "A cursor continues the very list that gave it: same path, same filters, same order. Follow `next` as it is, or start again without `cursor`.",
  },
  "token-missing": {
    status: 401,
    title: "A token is needed",
    about:
      "Writing takes `Authorization: Bearer <token>`: one that the register signed (`collegium token`), or one by an issuer that it trusts.",
  },
  "token-refused": {
    status: 401,
    title: "The token was refused",
    about:
      "Its issuer, audience, algorithm, signature or times do not hold; `detail` says which. Get a new one.",
  },
  "scope-missing": {
    status: 403,
    title: "The token lacks a scope",
    about:
      "Recording takes `record`; retracting, withdrawing, withholding and merging take `curate`. `scopes` names what is missing.",
  },
  "not-found": {
    status: 404,
    title: "There is no such thing",
    about: "Nothing was recorded under this address, or nothing yet at the time that `asOf` asks for.",
  },
  "method-not-allowed": {
    status: 405,
    title: "The address does not take this method",
    about: "`Allow` names those that it takes.",
  },
  unreadable: {
    status: 409,
    title: "A commit can't be read by this version",
    about:
      "A commit of the record, or of one that it refers to, was written by another version of Collegium: `stream` and `revision` tell which. Nothing can be decided on what can't be read, so nothing was recorded. Reading goes on without that commit; writing needs a version that knows it.",
  },
  "text-lost": {
    status: 409,
    title: "The text is lost",
    about:
      "The register has lost the words of a source that was deposited, or they are damaged: `source` names it. What was recorded from them stays, and so does the text's hash. Nothing can be decided on words that can't be read, so nothing was recorded. The register's operator brings them back from an archive.",
  },
  withheld: {
    status: 410,
    title: "The text is withheld",
    about:
      "The words of this source were removed. What was recorded from them stays, and so does the text's hash.",
  },
  timeout: {
    status: 408,
    title: "The request took too long to arrive",
    about: "Headers must arrive within 20 seconds, the whole request within 60.",
  },
  "precondition-failed": {
    status: 412,
    title: "The record is not as the request expects it",
    about:
      "What you would change is not what you have seen, or not there at all, or what you would create is there. `happened` lists the commits since (up to 64 KiB; `more` leads to the rest); look at them, then send again with the `ETag` of the record as it is now. Nothing was recorded.",
  },
  "too-large": {
    status: 413,
    title: "The body is too large",
    about:
      "A request's body may be at most 1 MiB (1,048,576 bytes); that of a sheet or a draft 3 MiB in all, each text in it 1 MiB. `detail` says what is too large.",
  },
  "unsupported-media-type": {
    status: 415,
    title: "The body is of a type that is not taken here",
    about:
      "Events are `application/json`; texts are `text/plain` or `multipart/form-data`; sheets may be `application/yaml` as well; all in UTF-8, without content encoding. `Accept` names what the address takes.",
  },
  "expectation-failed": {
    status: 417,
    title: "The expectation can't be met",
    about: "`Expect` takes `100-continue`, and nothing else.",
  },
  refused: {
    status: 422,
    title: "The register's rules refuse this",
    about:
      "The request is well formed, but what it says may not be recorded. `errors` names each rule and place; for quotations, `passages` holds the nearest or all fitting ones. Nothing was recorded.",
  },
  "commit-too-large": {
    status: 422,
    title: "The commit is too large",
    about:
      "One write is one commit, and a commit's canonical JSON is at most 65,535 bytes. Send fewer events at once. Nothing was recorded.",
  },
  "idempotency-key-reused": {
    status: 422,
    title: "The idempotency key was used for another body",
    about: "A key stands for one body, for good. Make a new key for a new request. Nothing was recorded.",
  },
  "precondition-required": {
    status: 428,
    title: "A precondition is needed",
    about:
      "Creating takes `If-None-Match: *`; changing takes `If-Match` with the `ETag` last seen, so that nobody overwrites what they have not read.",
  },
  "headers-too-large": {
    status: 431,
    title: "The headers are too large",
    about: "The address and all headers together may be at most 16 KiB.",
  },
  "too-many-requests": {
    status: 429,
    title: "Too many writes",
    about: "`Retry-After` says in how many seconds there is room again.",
  },
  fault: {
    status: 500,
    title: "The register failed",
    about:
      "A fault of the register, not of the request. It was logged under the request's id, which `instance` holds.",
  },
  damaged: {
    status: 500,
    title: "Something that was recorded is damaged",
    about:
      "What the request needs can't be read any more: something else than the register changed it, a disk or a hand. `damaged` names it: a commit by its revision and stream, a page of the ledger, a view, or a file. Everything else is read and written as ever; the same request fails until it is mended, and a write that meets it records nothing. The register's operator mends it, as the section “Damage” of the runbook says (docs/runbook.md).",
  },
  "storage-full": {
    status: 507,
    title: "There is no room for what is to be recorded",
    about:
      "The register's disk is full. Reading goes on. Send the same again after `Retry-After` seconds, when its operator has made room; with an `Idempotency-Key`, it is recorded once.",
  },
  unavailable: {
    status: 503,
    title: "The register can't do this right now",
    about: "Send the same again after `Retry-After` seconds; with an `Idempotency-Key`, it is recorded once.",
  },
} as const satisfies Record<string, { status: number; title: string; about: string }>;

export type ProblemName = keyof typeof problems;
