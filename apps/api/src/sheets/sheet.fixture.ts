import type { TestRegister } from "../testing/register.ts";
import { communique } from "../testing/scenario.ts";
import { serveSheets, serveSheetsBy } from "./serve.ts";
import { planningThreads } from "./threads.ts";

export const sheet = `source:
  id: aldermoor-communique
  text: aldermoor.txt
  kind: joint-communique
  title: Communiqué of the consultations in Aldermoor
  publishers: [aldmark-mfa]
  published: 2031-11-18
  language: en
bodies:
  aldmark: { kind: state, names: Aldmark }
  borland: { kind: state, names: Borland }
  aldmark-mfa: { kind: ministry, names: Ministry of Foreign Affairs of Aldmark, country: aldmark }
topics:
  arms-control: { names: Arms control }
session:
  id: aldermoor-2031
  format: consultations
  title: Consultations in Aldermoor
  date: { value: 2031-11-18, quote: "On November 18, 2031" }
  parties: [aldmark, borland]
claims:
  - discussed: arms-control
    emphasis: main
    quote: The main attention was devoted to arms control.
`;

/** Where a sheet may be planned, which makes no difference. */
export const planners = [
  ["right here", serveSheets],
  ["in threads", serveSheetsBy(planningThreads({ threads: 2 }))],
] as const;

export interface Report {
  readonly dryRun: boolean;
  readonly refused: boolean;
  readonly complete: boolean;
  readonly lines: readonly {
    kind: string;
    line?: number;
    pointer: string;
    rule?: string;
    claim?: string;
    passages?: readonly object[];
  }[];
  readonly passages: readonly { exact: string; folded?: string; line: number }[];
  readonly coverage: number;
  readonly uncovered: readonly { exact: string }[];
  readonly written: readonly { stream: string; claims: string[] }[];
  readonly failed?: { stream: string; problem: { status: number } };
}

/** A sheet, with its text beside it. */
export function formOf(yaml: string, text = communique): FormData {
  const form = new FormData();
  form.set("sheet", yaml);
  form.set("text", new Blob([text]), "aldermoor.txt");
  return form;
}

/** Sends a sheet, with its text beside it. */
export async function applyTo(
  register: TestRegister,
  yaml: string,
  { query = "", text = communique, token = register.editor } = {},
) {
  const body = formOf(yaml, text);
  const answer = await register.send("POST", `/v1/sheets${query}`, { token, body });
  return { status: answer.status, report: (await answer.json()) as unknown as Report };
}

/** Sends claims of the session and its source, which are recorded. */
export async function claimsAlone(register: TestRegister, claims: string) {
  const answer = await register.send("POST", "/v1/sheets", {
    token: register.editor,
    body: `source: aldermoor-communique\nsession: aldermoor-2031\n${claims}`,
    headers: { "content-type": "application/yaml" },
  });
  return { status: answer.status, report: (await answer.json()) as unknown as Report };
}
