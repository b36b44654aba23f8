/**
 * What a write may still cost beyond one reading of its texts. Some questions have no answer in one reading: which of a
 * million places stands between two others, which passage comes nearest. All of one write share a budget, so that no
 * write keeps the register busy, however it is made.
 */
export interface Budget {
  /** Small steps, each a few dozen nanoseconds: a place looked at, or a character compared with a quotation. */
  steps: number;
  /** Passages that refusals may show. */
  passages: number;
}

/** A mebibyte of text is searched for what comes near to one quotation, or a thousand places each for a thousand quotations. */
export const usualSteps = 3_000_000;
/** Nobody reads more: twenty passages each for a hundred refusals. */
const usualPassages = 2_000;

export const newBudget = (steps = usualSteps): Budget => ({ steps, passages: usualPassages });

/** Some milliseconds. */
const stepsInTurn = 100_000;

/** Answers each time whether so much was spent since it last said so that others should have a turn. */
export function turnsOf(budget: Budget): () => boolean {
  let before = budget.steps;
  return () => {
    if (before - budget.steps < stepsInTurn) return false;
    before = budget.steps;
    return true;
  };
}

/** Takes steps from the budget where it has them. */
export function spend(budget: Budget, steps: number): boolean {
  if (budget.steps < steps) return false;
  budget.steps -= steps;
  return true;
}
