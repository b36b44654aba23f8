import { expect, test } from "vitest";
import type { Claim, Session } from "../../reading/documents.ts";
import { panelPart } from "./panel.ts";

const osce = { type: "body", id: "osce", name: "OSCE" };
const claim = (id: string) =>
  ({ id, act: "discussed", by: "joint", frameworks: [osce], evidence: [] }) as unknown as Claim;
const session = {
  id: "minsk-2014",
  parties: [{ id: "mfa-belarus", name: "Ministry" }],
  host: { id: "mfa-belarus", name: "Ministry" },
} as unknown as Session;

test.each([
  ["en", "Claim 6", "Party; Host"],
  ["ru", "Утверждение 6", "Сторона; Принимающая сторона"],
] as const)(
  "from each thing that a text names one comes to the claims that name it: %s",
  (language, label, roles) => {
    const placed = ["c6", "c11"].map((id, index) => ({ claim: claim(id), place: index + 1 }));
    const part = String(panelPart({ language, baseUrl: "", today: "2031-12-01" }, session, placed));
    expect(part.match(/href="#[^"]+"/g)).toEqual(['href="#c6"', 'href="#c11"']);
    expect(part).toContain(`aria-label="${label}">6</a>`);
    expect(part).toContain(`<span>${roles}</span>`);
  },
);
