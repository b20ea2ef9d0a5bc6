import { createContext } from 'preact';
import { useCallback, useContext, useEffect, useState } from 'preact/hooks';
import type { Api } from './client.ts';
import type { Resource, ResourceCache } from './resource-cache.ts';

export interface ApiContextValue {
  readonly api: Api;
  readonly cache: ResourceCache;
}

const ApiContext = createContext<ApiContextValue | null>(null);
export const ApiProvider = ApiContext.Provider;

export function useApi(): ApiContextValue {
  const value = useContext(ApiContext);
  if (value === null) throw new Error('useApi stands outside an ApiProvider');
  return value;
}

/** What a path answers: at once from the last answer, then fresh. */
export function useResource<T>(path: string): Resource<T> & { readonly reload: () => void } {
  const { cache } = useApi();
  const [, refresh] = useState(0);
  useEffect(() => {
    const stop = cache.watch(path, () => refresh((count) => count + 1));
    void cache.load(path);
    return stop;
  }, [cache, path]);
  const reload = useCallback(() => void cache.load(path), [cache, path]);
  return { ...cache.read<T>(path), reload };
}
