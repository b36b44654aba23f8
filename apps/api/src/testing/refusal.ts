import { expect } from "vitest";
import type { TestAnswer, TestRegister } from "./register.ts";

/** A refusal, taken apart. It changes nothing: the ledger still ends at `head`; and it says what and where. */
export async function refusalBy(
  register: TestRegister,
  head: number,
  sent: TestAnswer | Promise<TestAnswer>,
) {
  const answer = await sent;
  expect(answer.headers.get("content-type")).toBe("application/problem+json");
  expect(await register.events.head()).toBe(head);
  const problem = await answer.json();
  expect(problem.status).toBe(answer.status);
  const page = await register.get(problem.type);
  expect(page.status).toBe(200);
  return {
    status: answer.status,
    type: problem.type.slice("/problems/".length),
    ...problem.errors?.[0],
    problem,
  };
}
