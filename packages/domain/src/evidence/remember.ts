import { type Budget, newBudget } from "./budget.ts";
import { type Resolved, resolveInTurns } from "./quotation.ts";
import type { FindQuotations } from "./resolve.ts";
import type { Quotation } from "./sought.ts";
import { allAtOnce, type InTurns } from "./turns.ts";

/** Finds quotations, and remembers what was found. */
export interface RememberedQuotations {
  readonly find: FindQuotations;
  /** Looks for quotations in pieces between which others may have their turn: `find` knows them afterwards. */
  look(text: string, quotations: readonly Quotation[]): InTurns<void>;
}

/**
 * Finds quotations and remembers what was found, so that many writes over the same texts read each of them once: look
 * for all that they quote first.
 */
export function rememberingQuotations(budget: Budget = newBudget()): RememberedQuotations {
  const byText = new Map<string, Map<string, Resolved>>();
  const knownOf = (text: string) => {
    const known = byText.get(text) ?? new Map<string, Resolved>();
    byText.set(text, known);
    return known;
  };
  function* look(text: string, quotations: readonly Quotation[]): InTurns<void> {
    const known = knownOf(text);
    const fresh = new Map<string, Quotation>();
    for (const quotation of quotations)
      if (!known.has(keyOf(quotation))) fresh.set(keyOf(quotation), quotation);
    if (fresh.size === 0) return;
    const found = yield* resolveInTurns(text, [...fresh.values()], budget);
    for (const [index, key] of [...fresh.keys()].entries()) known.set(key, found[index] as Resolved);
  }
  return {
    look,
    find(text, quotations) {
      allAtOnce(look(text, quotations));
      const known = knownOf(text);
      return quotations.map((quotation) => known.get(keyOf(quotation)) as Resolved);
    },
  };
}

const keyOf = ({ exact, prefix, suffix }: Quotation): string => JSON.stringify([exact, prefix, suffix]);
