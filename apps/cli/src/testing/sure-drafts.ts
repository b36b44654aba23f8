import type { Page } from "playwright-core";
import type { Wanted } from "./wanted.ts";

/** A draft in the list that the desk is sure of. */
interface SureDraft {
  readonly id: string;
  readonly isDetail: boolean;
  readonly says: string;
  readonly objects: readonly string[];
  /** Who acted, the frameworks, the side meeting: what doesn't go without saying. */
  readonly more: readonly string[];
}

const lookAtSure = `[...document.querySelectorAll(".list li.draft:not(.unsure)")].map((row) => ({
  id: row.id,
  isDetail: row.parentElement === document.querySelector(".list ol"),
  says: row.querySelector(".act").lastChild.textContent,
  objects: row.querySelector(".names").textContent.split(" · "),
  more: [...row.querySelectorAll(".what > small")].map((one) => one.textContent.trim()),
}))`;

/** So many drafts that are right are worth the two keys that take all of them. */
const worthTaking = 3;

const isRight = ({ says, objects, more }: SureDraft, wanted: Wanted): boolean => {
  const sorted = (list: readonly string[]) => JSON.stringify([...list].sort());
  const said = [
    ...(wanted.by === "by both sides" ? [] : [wanted.by]),
    ...(wanted.frameworks.length === 0 ? [] : [`in ${wanted.frameworks.join(", ")}`]),
    ...(wanted.isWithin ? ["in the side meeting"] : []),
  ];
  const isEmpty = wanted.objects.length === 0 && objects.every((one) => one.startsWith("“"));
  return (
    says === wanted.says &&
    (isEmpty || sorted(objects) === sorted(wanted.objects)) &&
    sorted(more) === sorted(said)
  );
};

/** Where all that the desk is sure of is right, takes what of it is on the screen at once. */
export async function takeSure(
  page: Page,
  open: Set<Wanted>,
  press: (chord: string) => Promise<void>,
): Promise<boolean> {
  const sure = await page.evaluate<readonly SureDraft[]>(lookAtSure);
  const meant = new Map<string, Wanted>();
  for (const draft of sure.filter(({ isDetail }) => !isDetail)) {
    const found = [...open].find((one) => isRight(draft, one) && ![...meant.values()].includes(one));
    if (!found) return false;
    meant.set(draft.id, found);
  }
  if (sure.length < worthTaking) return false;
  await press("Shift+Enter");
  const left = new Set((await page.evaluate<readonly SureDraft[]>(lookAtSure)).map(({ id }) => id));
  for (const [id, one] of meant) if (!left.has(id)) open.delete(one);
  return left.size < sure.length;
}
