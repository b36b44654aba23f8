import { openApiDocument } from "@collegium/api";
import { type StreamType, streamTypes } from "@collegium/domain";
import { random } from "@collegium/generator";
import { expect, test } from "vitest";
import type { Answer } from "./ask.ts";
import { bend } from "./bend.ts";
import { contractOf } from "./contract.ts";
import { faultOf } from "./judge.ts";

const ids = Object.fromEntries(streamTypes.map((type) => [type, [`some-${type}`]])) as Record<
  StreamType,
  string[]
>;
const contract = contractOf(openApiDocument());
const material = {
  contract,
  known: { ids, texts: new Map([["some-source", "The ministers met in Minsk on that day."]]) },
  tokens: ["t"],
};
const made = (number: number) => bend(material, random(number), number);

test("the same seed and number make the same request", () => {
  for (let number = 0; number < 200; number++) expect(made(number)).toEqual(made(number));
});

test("all operations are asked, and every kind of event is written", () => {
  const requests = Array.from({ length: 5000 }, (_, number) => made(number));
  expect(new Set(requests.map(({ operation }) => operation))).toEqual(new Set(contract.operations));
  const written = requests.map(({ body }) => String(body ?? "")).join("");
  for (const type of [
    "BodyRegistered",
    "TopicDiscussed",
    "ClaimCorrected",
    "SourceWithheld",
    "SessionWithdrawn",
  ])
    expect(written).toContain(`"${type}"`);
});

const request = made(0);
const problem = (status: number) => JSON.stringify({ type: "/problems/x", title: "x", detail: "x", status });
const answer = (status: number, headers: Answer["headers"], body: string): Answer => ({
  status,
  headers,
  body,
});
const asProblem = { "content-type": "application/problem+json" };

test.each([
  ["a fault", answer(500, asProblem, problem(500)), /answered 500/],
  ["a 503 that tells not when to come again", answer(503, asProblem, problem(503)), /answered 503/],
  ["a refusal that is no problem", answer(400, { "content-type": "text/plain" }, "no"), /no problem/],
  ["a problem of another status", answer(400, asProblem, problem(404)), /no problem/],
  ["JSON that is none", answer(200, { "content-type": "application/json" }, "{"), /no JSON/],
  ["a status that the reference does not tell of", answer(299, {}, ""), /does not tell of/],
  ["a way of the API that leads elsewhere", answer(308, {}, ""), /does not tell of/],
])("%s is wrong", (_, given, sentence) => {
  expect(faultOf({ ...request, method: request.operation.method }, given)).toMatch(sentence);
});

test("a 503 that tells when to come again is right", () => {
  const operation = contract.operations.find(({ responses }) => 503 in responses) ?? request.operation;
  const given = answer(503, { ...asProblem, "retry-after": "1" }, problem(503));
  expect(faultOf({ ...request, operation, method: operation.method }, given)).toBeUndefined();
});

test("an address that was bent out of the API may lead to a page", () => {
  const target = "/..;/v1/topics/";
  expect(faultOf({ ...request, target }, answer(308, {}, ""))).toBeUndefined();
});
