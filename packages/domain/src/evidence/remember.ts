import { type Budget, newBudget } from "./budget.ts";
import { type Resolved, resolveQuotations } from "./quotation.ts";
import type { FindQuotations } from "./resolve.ts";
import type { Quotation } from "./sought.ts";

/**
 * Finds quotations and remembers what was found, so that many writes over the same texts read each of them once: look
 * for all that they quote first.
 */
export function rememberingQuotations(budget: Budget = newBudget()): FindQuotations {
  const byText = new Map<string, Map<string, Resolved>>();
  return (text, quotations) => {
    const known = byText.get(text) ?? new Map<string, Resolved>();
    byText.set(text, known);
    const fresh = new Map<string, Quotation>();
    for (const quotation of quotations)
      if (!known.has(keyOf(quotation))) fresh.set(keyOf(quotation), quotation);
    const found = fresh.size > 0 ? resolveQuotations(text, [...fresh.values()], budget) : [];
    for (const [index, key] of [...fresh.keys()].entries()) known.set(key, found[index] as Resolved);
    return quotations.map((quotation) => known.get(keyOf(quotation)) as Resolved);
  };
}

const keyOf = ({ exact, prefix, suffix }: Quotation): string => JSON.stringify([exact, prefix, suffix]);
