import { parse } from "yaml";
import { type GitHub, lastGood, textAt } from "./last-good.ts";

/** What failed: a stage, from which commit, and what the commit's `infra/register.yaml` says. */
export interface Failed {
  readonly stage: string;
  readonly from: string;
  readonly present: string;
}

/** The commit to go back to, or what to do as there is none. */
export type GoingBack =
  | { readonly to: string; readonly instead?: never }
  | { readonly to?: never; readonly instead: string };

/**
 * Where a stage goes back to when a deployment failed: the last good commit, unless that reads other tables. A restore goes to a new generation
 * of tables because the former one is damaged, and what was written since is only in the new one.
 */
export async function goingBack(github: GitHub, { stage, from, present }: Failed): Promise<GoingBack> {
  const to = await lastGood(github, stage, from);
  if (to === undefined)
    return {
      instead: `Nothing else was ever deployed to ${stage} with success: there is nothing to go back to.`,
    };
  const now = generationOf(stage, present);
  const then = generationOf(stage, await textAt(github, to, "infra/register.yaml"));
  if (then === now) return { to };
  return {
    instead:
      `There is no way back to ${to}: it reads generation ${then} of ${stage}'s tables, and this commit ${now}. ` +
      `Should its deployment fail, ${stage} stays as it is; mend it by a commit that keeps generation ${now}.`,
  };
}

/** As written: the configuration of another commit may have settings that this one's schema doesn't know. */
function generationOf(stage: string, register: string): number {
  const { stages } = parse(register) as { stages?: Record<string, { generation?: number } | null> | null };
  return stages?.[stage]?.generation ?? 1;
}
