import type * as z from "zod";
import { type ProblemName, problems } from "../problems/catalogue.ts";
import { problemSchema } from "../problems/schema.ts";
import { headersBy, problemHeaders } from "./headers.ts";

const readingHeaders = headersBy({ ETag: "Tag", "Cache-Control": "CacheControl", Vary: "Vary" });

/** A successful reading answer and its 304. */
export const reading = (description: string, type: string, schema: z.ZodType, example: unknown) => ({
  200: { description, headers: readingHeaders, content: { [type]: { schema, example } } },
  304: { description: "The reader's copy, named by If-None-Match, is still good", headers: readingHeaders },
});

/** The problems that an operation may answer with, by status, each with an example. */
export function failures(...names: ProblemName[]) {
  const statuses = [...new Set(names.map((name) => problems[name].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => {
      const here = names.filter((name) => problems[name].status === status);
      return [
        status,
        {
          description: here.map((name) => problems[name].title).join("; or: "),
          ...problemHeaders(status),
          content: {
            "application/problem+json": {
              schema: problemSchema,
              examples: Object.fromEntries(here.map((name) => [name, { value: exampleProblem(name) }])),
            },
          },
        },
      ];
    }),
  );
}

/** What a problem looks like. */
export const exampleProblem = (name: ProblemName): z.input<typeof problemSchema> => ({
  type: `/problems/${name}`,
  title: problems[name].title,
  status: problems[name].status,
  detail: problems[name].about,
  instance: "urn:collegium:request:6f1f0a3e-2c69-4f0e-9a55-0e6f4f3b8a11",
});

/** Problems that any operation may meet, whatever it does: by the request's form, by the server below, by the machine. */
const anywhere = {
  Malformed: ["malformed", "bad-query"],
  TooSlow: ["timeout"],
  ExpectationFailed: ["expectation-failed"],
  HeadersTooLarge: ["headers-too-large"],
  Fault: ["fault", "damaged"],
  Unavailable: ["unavailable"],
} as const satisfies Record<string, readonly ProblemName[]>;

const statusOf = ([name]: readonly [ProblemName, ...ProblemName[]]) => problems[name].status;

/** Their answers, each of which stands in the document once. */
export const componentResponses = Object.entries(anywhere).map(([component, names]) => ({
  component,
  response: {
    description: names.map((name) => problems[name].title).join("; or: "),
    ...problemHeaders(statusOf(names)),
    content: {
      "application/problem+json": {
        schema: { $ref: "#/components/schemas/Problem" },
        examples: Object.fromEntries(names.map((name) => [name, { value: exampleProblem(name) }])),
      },
    },
  },
}));

/** What every operation may answer, besides what it says of itself. */
export const answeredAnywhere = Object.fromEntries(
  Object.entries(anywhere).map(([component, names]) => [
    statusOf(names),
    { $ref: `#/components/responses/${component}` },
  ]),
);

/** Problems that any write may meet. */
export const writeFailures = [
  "malformed",
  "bad-query",
  "token-missing",
  "token-refused",
  "scope-missing",
  "unreadable",
  "text-lost",
  "precondition-failed",
  "too-large",
  "unsupported-media-type",
  "refused",
  "commit-too-large",
  "idempotency-key-reused",
  "precondition-required",
  "too-many-requests",
  "unavailable",
  "storage-full",
] as const satisfies ProblemName[];

export const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
