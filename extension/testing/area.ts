import type { Area } from '../storage/area.ts';

/** A browser's storage area, in memory. Values go in and out as copies, as they do in browsers. */
export function memoryArea(): Area & { readonly values: Map<string, unknown> } {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (keys) => {
      const wanted = keys === null ? [...values.keys()] : [keys];
      return Object.fromEntries(
        wanted
          .filter((key) => values.has(key))
          .map((key) => [key, structuredClone(values.get(key))]),
      );
    },
    set: async (entries) => {
      for (const [key, value] of Object.entries(entries)) values.set(key, structuredClone(value));
    },
    remove: async (keys) => {
      for (const key of [keys].flat()) values.delete(key);
    },
  };
}
