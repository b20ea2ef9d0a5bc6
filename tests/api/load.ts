import { call, type Instances } from './instances.ts';

/** Asks without pause until it is told to stop. Resolves to how often each answer came. */
export function keepAsking(
  stage: Instances,
  token: string,
): () => Promise<ReadonlyMap<string, number>> {
  const answers = new Map<string, number>();
  const note = (answer: string): void => void answers.set(answer, (answers.get(answer) ?? 0) + 1);
  const asking = new AbortController();
  const ask = async (once: () => Promise<unknown>): Promise<void> => {
    while (!asking.signal.aborted) note(String(await once().catch(reasonOf)));
  };
  const { url } = stage.balancer;
  const done = Promise.all([
    ask(async () => (await call(url, token, '/me')).status),
    ask(async () => (await call(url, token, '/courses/2')).status),
    ask(async () => (await fetch(`${url}/lti/keys`)).status),
    ask(async () => ((await stage.launch()) === '' ? 'no session' : 200)),
  ]);
  return async () => {
    asking.abort();
    await done;
    return answers;
  };
}

function reasonOf(error: unknown): string {
  const { message, cause } = error as Error;
  return `${message} ${cause instanceof Error ? cause.message : ''}`;
}
