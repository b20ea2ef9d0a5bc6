/** One piece of work at a time: those that are asked for meanwhile wait for their turn. */
export function oneAtATime<Given, Result>(
  work: (given: Given) => Promise<Result>,
): (given: Given) => Promise<Result> {
  let before: Promise<unknown> = Promise.resolve();
  return (given) => {
    const result = before.then(() => work(given));
    before = result.catch(() => undefined);
    return result;
  };
}
