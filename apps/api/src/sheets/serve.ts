import { type Ctx, send } from "@collegium/http";
import { type ParsedSheet, parseSheet, reportOf, type SheetPlan } from "@collegium/sheets";
import { missingScopes } from "../identity/authenticate.ts";
import { identified } from "../identity/authorise.ts";
import type { Principal } from "../identity/index.ts";
import { isProblem, type Problem, type ProblemError, problem, problemBody } from "../problems/problem.ts";
import { malformed } from "../problems/rules.ts";
import { summary } from "../recording/record.ts";
import { scopesFor } from "../recording/scopes.ts";
import { settle } from "../recording/settle.ts";
import type { Writing } from "../recording/write.ts";
import { writtenBody } from "../recording/written.ts";
import { problemOfFault } from "../routing/failure.ts";
import { type Applied, applySheet } from "./apply.ts";
import type { ServeSheets } from "./route.ts";
import { readSheetBody, type SheetBody } from "./sheet-body.ts";

type Parsed = Extract<ParsedSheet, { outcome: "parsed" }>;

/** Serves `POST /v1/sheets` where the planner is. */
export const serveSheets: ServeSheets = async (c, writing, { dryRun, reason }) => {
  const { register, log, limit } = writing;
  const writer = await identified(c, { verifyToken: writing.verifyToken, clock: register.clock, log });
  if (isProblem(writer)) return writer;
  const { principal } = writer;
  const { actor } = principal;
  const lacking = missingScopes(principal, ["record"]);
  if (lacking) return lacking;
  const body = await readSheetBody(c.req.raw);
  if (isProblem(body)) return body;
  const parsed = parseSheet(body.sheet);
  if (parsed.outcome === "malformed") return unreadable(parsed.problems);
  const text = textFor(parsed, body);
  if (isProblem(text)) return text;

  const applied = await applySheet(register, {
    sheet: parsed.sheet,
    text: text.text,
    reason,
    actor,
    dryRun,
    refuse: (plan) => forbidden(plan, principal, parsed),
    full: () => limit?.(actor, register.clock()),
    problemOf: (error) => problemOfFault(c, error, log),
  });
  if (isProblem(applied)) return applied;
  await settleAll(c, writing, applied);
  return answer(c, applied, parsed, dryRun);
};

type Told = Pick<ProblemError, "line" | "column" | "pointer" | "detail">;

function unreadable(problems: readonly Told[]): Problem {
  const errors = problems.map(({ line, column, pointer, detail }) => ({
    rule: "malformed",
    pointer,
    line,
    column,
    detail,
  }));
  const lines = errors.map(({ line, detail }) => ({ detail: `line ${line}: ${detail}` }));
  return problem("malformed", `The sheet can't be read: ${summary(lines)}`, { errors });
}

/** The text that the sheet names, of those that were sent; none may be sent that it doesn't name. */
function textFor({ sheet }: Parsed, { texts }: SheetBody): { text: string | undefined } | Problem {
  const name = typeof sheet.source === "object" ? sheet.source.text : undefined;
  const stray = [...texts.keys()].find((one) => one !== name);
  if (stray === undefined) return { text: name === undefined ? undefined : texts.get(name) };
  const wanted = name === undefined ? "names none" : `names "${name}"`;
  return malformed("malformed", `A text called "${stray.slice(0, 80)}" was sent, and the sheet ${wanted}`);
}

/** What the plan takes that the writer may not do, told at its lines before anything is recorded. */
function forbidden(plan: SheetPlan, principal: Principal, { place }: Parsed): Problem | undefined {
  if (plan.outcome === "refused") return undefined;
  const needed = plan.steps.flatMap((step) => (step.kind === "append" ? [...scopesFor(step.drafts)] : []));
  const lacking = missingScopes(principal, needed);
  if (!lacking) return undefined;
  const errors = plan.findings
    .filter(({ kind }) => kind === "replaced")
    .map(({ pointer, detail }) => ({ rule: "malformed", pointer, ...place(pointer), detail }));
  return { ...lacking, errors };
}

/** What follows the commits is done once, for all of them. */
async function settleAll(c: Ctx, { register, log, changed }: Writing, { written }: Applied): Promise<void> {
  const last = written.at(-1);
  if (!last) return;
  c.get("exchange").recorded = last.commit;
  try {
    await settle(register, last.commit, log);
  } finally {
    changed();
  }
}

function answer(c: Ctx, { plan, written, failed }: Applied, { place }: Parsed, dryRun: boolean) {
  const { site, requestId } = c.get("exchange");
  const body = {
    dryRun,
    refused: plan.outcome === "refused",
    complete: plan.outcome === "planned" && failed === undefined,
    ...reportOf(plan, place),
    written: written.map(writtenBody),
    ...(failed && {
      failed: {
        stream: failed.stream,
        problem: problemBody(failed.problem, { baseUrl: site.baseUrl, requestId }),
      },
    }),
  };
  return send(c, JSON.stringify(body), { cache: "no-store", headers: failed?.problem.headers });
}
