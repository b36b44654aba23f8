import { type AuditedRegister, auditRegister, type RegisterFault } from "@collegium/archive";
import { type Verified, verify } from "@collegium/read-model";
import { exitCodes } from "../exit.ts";
import { type Io, print, say, styled } from "../io.ts";
import { progress } from "../progress.ts";
import { withRegister } from "../register/at.ts";
import { commandAt, type LocationOptions, locationOf } from "../register/location.ts";
import type { Register } from "../register/open.ts";
import { knownIn } from "../register/whole.ts";
import type { Define } from "./define.ts";

const help = `
First what was recorded is checked against itself: positions, revisions and times, every commit's form, every text's hash and length, every
quotation in its text, every reference. Then the views are compared with what a rebuild gives.

Exit code 0 means that all of it is right, 1 that something is not: then each fault is a line on stdout. Where only views differ,
collegium rebuild puts them right. Where commits or texts are wrong, a rebuild would only put the damage into the views: compare
with the last export first.

Examples:
  collegium verify
  collegium verify --store dynamodb --tables collegium-
  collegium verify --json | jq '.ledger.faults[].why, .differences[].key'`;

/** `verify`: whether what was recorded is sound, and the views equal a fresh rebuild of it. */
export const verifyCommand: Define = (io, end) =>
  commandAt("verify")
    .summary("check what was recorded, and compare the views with a fresh rebuild")
    .description(
      "Checks commits, texts and evidence, then makes all views anew and compares them with the ones that are served; says what is wrong.",
    )
    .option("--json", "print the result as JSON")
    .addHelpText("after", help)
    .action(({ json, ...options }: LocationOptions & { json?: boolean }) => {
      const place = locationOf(io, options);
      const beside = place.store === "sqlite" ? knownIn(place.folder) : 0;
      return withRegister(
        io,
        options,
        async (register) => {
          const ledger = await audited(io, register, beside);
          const views = ledger.readable ? await verified(io, register) : undefined;
          const differences = views?.differences ?? [];
          if (ledger.faults.length + differences.length > 0 || !views) end(exitCodes.refused);
          if (json) {
            print(io, JSON.stringify({ position: views?.position ?? ledger.position, differences, ledger }));
            return;
          }
          for (const { position, kind, why } of ledger.faults)
            print(io, `position ${position}: ${kind}, ${why}`);
          for (const { key, kind, detail } of differences) print(io, `${key}: ${kind}, ${detail}`);
          for (const line of conclusions(ledger, views)) say(io, line);
        },
        { views: "left" },
      );
    });

/** Checks what was recorded. Views that know more than the ledger, or anything beside it that does, tell that its end was lost. */
async function audited(io: Io, { events, texts, sets }: Register, beside: number): Promise<AuditedRegister> {
  const shown = progress(io, "checking commits");
  try {
    const known = Math.max(beside, await sets.live.checkpoint());
    const found = await auditRegister({ events, texts }, shown.at);
    if (known <= found.position) return found;
    const why = `the ledger ends at ${found.position}, and the views were made of it up to ${known}: its end is lost`;
    const lost: RegisterFault = { kind: "commit", position: found.position + 1, why };
    return { ...found, faults: [...found.faults, lost] };
  } finally {
    shown.end();
  }
}

async function verified(io: Io, { events: commits, scratch }: Register): Promise<Verified> {
  const shown = progress(io, "verifying views, commits");
  const { sets, close } = scratch();
  try {
    return await verify({ commits, sets, onProgress: ({ position, head }) => shown.at(position, head) });
  } finally {
    shown.end();
    close();
  }
}

/** What to do about each kind of fault. Order matters: what was recorded comes before what is made of it. */
const advice: readonly (readonly [kinds: readonly RegisterFault["kind"][], what: string])[] = [
  [
    ["commit", "text", "evidence", "reference"],
    "What was recorded is not as it was recorded. Compare it with the last export first: collegium import FILE --compare. Do not rebuild the views: that would put the damage into them.",
  ],
  [
    ["withheld"],
    "Words that are withheld are still there: reading one (GET /v1/sources/{id}/text) removes what is left of it.",
  ],
  [
    ["foreign"],
    "Some commits can't be read by this version. Take the one that recorded them; where there is none, compare with the last export: collegium import FILE --compare.",
  ],
];

function conclusions(ledger: AuditedRegister, views: Verified | undefined) {
  const { faults, position, texts, evidence, unchecked } = ledger;
  const red = (line: string) => [styled("red", line)];
  const withheld = unchecked > 0 ? `, and ${unchecked} whose words are withheld` : "";
  const told = `commits: ${position}, texts: ${texts}, quotations: ${evidence}${withheld}`;
  const damaged = faults.some(({ kind }) => advice[0]?.[0].includes(kind));
  return [
    faults.length === 0
      ? `What was recorded is right (${told}).`
      : red(`Faults: ${faults.length} (${told}).`),
    ...advice
      .filter(([kinds]) => faults.some(({ kind }) => kinds.includes(kind)))
      .map(([, what]) => red(what)),
    ...(views
      ? [viewsConclusion(views, position, damaged)]
      : ["The views were not compared: no rebuild can read all of the ledger."]),
  ];
}

function viewsConclusion({ differences, position }: Verified, head: number, damaged: boolean) {
  if (position === 0 && head > 0)
    return "There are no views that this version can read: they are made anew when it serves the register.";
  if (differences.length === 0) return `The views equal a rebuild, up to position ${position}.`;
  const count = `Differences of the views from a rebuild: ${differences.length}.`;
  return [styled("red", damaged ? count : `${count} collegium rebuild makes the views anew.`)];
}
