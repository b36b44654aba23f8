/** One module that imports another: two paths with slashes, from the same root. */
export interface Import {
  readonly from: string;
  readonly to: string;
}

/** Things in one folder that lead back to where they begin: an import for each step, in order. */
export interface Circle {
  readonly folder: string;
  readonly imports: readonly Import[];
}

/**
 * Circles among what stands side by side in a folder: files, and folders with all that is in them, which count as one. Who reads such a folder
 * can't read its parts one after the other. A folder and the files beside it may know one another only one way, and a file its folder's others,
 * too. At most one circle a folder is told.
 */
export function circlesIn(imports: readonly Import[]): Circle[] {
  const steps = imports.flatMap((one) => stepOf(one) ?? []);
  const byFolder = Map.groupBy(steps, ({ folder }) => folder);
  return [...byFolder].flatMap(([folder, inside]) => {
    const circle = firstCircle(inside);
    return circle ? [{ folder, imports: circle.map(({ by }) => by) }] : [];
  });
}

/** What an import means where the two paths part: one thing in a folder needs another. */
interface Step {
  readonly folder: string;
  readonly from: string;
  readonly to: string;
  readonly by: Import;
}

function stepOf(by: Import): Step | undefined {
  const [from, to] = [by.from.split("/"), by.to.split("/")];
  const parts = from.findIndex((name, depth) => name !== to[depth]);
  const [here, there] = [from[parts], to[parts]];
  if (here === undefined || there === undefined) return undefined;
  return { folder: from.slice(0, parts).join("/"), from: here, to: there, by };
}

/** Looks in depth, and leaves for good what leads to no circle. */
function firstCircle(steps: readonly Step[]): Step[] | undefined {
  const onward = Map.groupBy(steps, ({ from }) => from);
  const left = new Set<string>();
  const way: Step[] = [];
  const walk = (thing: string): Step[] | undefined => {
    if (left.has(thing)) return undefined;
    const passed = way.findIndex(({ from }) => from === thing);
    if (passed >= 0) return way.slice(passed);
    for (const step of onward.get(thing) ?? []) {
      way.push(step);
      const circle = walk(step.to);
      if (circle) return circle;
      way.pop();
    }
    left.add(thing);
    return undefined;
  };
  for (const thing of onward.keys()) {
    const circle = walk(thing);
    if (circle) return circle;
  }
  return undefined;
}
