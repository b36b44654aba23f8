/** A header of answers, as OpenAPI tells of it: `required` where each answer that may have it does. */
type Header = {
  readonly description: string;
  readonly required: boolean;
  readonly schema: { readonly type: "string" };
  readonly example: string;
};

const header = (description: string, example: string, required = true): Header => ({
  description,
  required,
  schema: { type: "string" },
  example,
});

/** Headers that several operations answer with, each of which stands in the document once, by this name. */
export const componentHeaders = {
  Tag: header("Strong entity tag; send it as If-None-Match to be answered 304", '"3-9f86d081884c7d65"'),
  CacheControl: header("How long it may be kept", "public, max-age=0, s-maxage=2, must-revalidate"),
  Vary: header("Who sends a token is not answered from what caches keep for others", "Authorization"),
  Recorded: header("For the next If-Match", '"4"'),
  Location: header("Where the record is read", "/v1/sessions/aldermoor-2031"),
  PreferenceApplied: header("`wait=5` where public reads show the commit", "wait=5", false),
  Challenge: header(
    "What is wrong with the token, or which scope it lacks (RFC 6750)",
    'Bearer realm="collegium"',
  ),
  Head: header("The record as it is now, for the next If-Match; missing where there is none", '"4"', false),
  Taken: header("Types of bodies that are taken here", "application/json"),
  Next: header(
    'Where the rest is, with `rel="next"`, where one answer can\'t hold all',
    '</v1/claims?as=csv&cursor=…>; rel="next"',
    false,
  ),
  Disposition: header("A file's name, where all comes in one answer", 'inline; filename="claims.csv"', false),
  RetryLater: header("In how many seconds to send the same again, where something is left to do", "5", false),
  RetryAfter: header("In how many seconds to send the same again", "5"),
} satisfies Record<string, Header>;

/** Headers of a response by their names, each told by its component. */
export const headersBy = (components: Readonly<Record<string, keyof typeof componentHeaders>>) =>
  Object.fromEntries(
    Object.entries(components).map(([name, component]) => [
      name,
      { $ref: `#/components/headers/${component}` as const },
    ]),
  );

/** What comes with a refusal of a status, beyond its problem. */
const ofProblems: Readonly<Record<number, ReturnType<typeof headersBy>>> = {
  401: headersBy({ "WWW-Authenticate": "Challenge" }),
  403: headersBy({ "WWW-Authenticate": "Challenge" }),
  412: headersBy({ ETag: "Head" }),
  415: headersBy({ Accept: "Taken" }),
  429: headersBy({ "Retry-After": "RetryAfter" }),
  503: headersBy({ "Retry-After": "RetryAfter" }),
  507: headersBy({ "Retry-After": "RetryAfter" }),
};

/** Those of a refusal of a status, as a part of its response; nothing where the problem says all. */
export const problemHeaders = (status: number) => {
  const headers = ofProblems[status];
  return headers && { headers };
};
