import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Begins the longest files first: begun last, one of them would go on while the other processors wait. */
export const longestFirst = (isLong: (file: string) => boolean) =>
  class extends BaseSequencer {
    override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
      const rank = ({ moduleId }: TestSpecification) => Number(isLong(moduleId));
      return (await super.sort(files)).toSorted((a, b) => rank(b) - rank(a));
    }
  };
