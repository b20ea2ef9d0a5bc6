import { z } from 'zod';
import * as certification from '@blocmap/shared/certification';
import * as coverage from '@blocmap/shared/coverage';
import * as protocol from '@blocmap/shared/protocol';

export type Json = Readonly<Record<string, unknown>>;
/** The `$ref` of one of the contract's own schemas. */
export type Reference = (schema: z.ZodType) => Json;

/** A request's schema, in full: what may be sent differs from what is answered by its defaults. */
export function inputSchema(schema: z.ZodType): Json {
  return withoutDialect(z.toJSONSchema(schema, { io: 'input' }));
}

/** The contract's own schemas, by the names that they are exported under. */
export function namedSchemas(): { readonly schemas: Json; readonly reference: Reference } {
  const registry = z.registry<{ id: string }>();
  const names = new Map<z.ZodType, string>();
  for (const [name, value] of Object.entries({ ...certification, ...coverage, ...protocol })) {
    if (value instanceof z.ZodType && !names.has(value)) {
      names.set(value, name);
      registry.add(value, { id: name });
    }
  }
  const { schemas } = z.toJSONSchema(registry, {
    io: 'output',
    uri: (name) => `#/components/schemas/${name}`,
  });
  const used = reachable(schemas);
  return {
    get schemas() {
      return Object.fromEntries([...used.names].toSorted().map((name) => [name, used.read(name)]));
    },
    reference(schema) {
      const name = names.get(schema);
      if (name === undefined)
        throw new Error('An answer’s schema is not exported by the contract.');
      used.add(name);
      return { $ref: `#/components/schemas/${name}` };
    },
  };
}

/** Keeps the schemas that answers name, and those that these name in turn. */
function reachable(schemas: Readonly<Record<string, Json>>) {
  const names = new Set<string>();
  const read = (name: string): Json => {
    const { $id: _id, ...rest } = schemas[name] ?? {};
    return withoutDialect(rest);
  };
  const add = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    const text = JSON.stringify(read(name));
    for (const [, next = ''] of text.matchAll(/"#\/components\/schemas\/(\w+)"/g)) add(next);
  };
  return { names, read, add };
}

function withoutDialect({ $schema: _dialect, ...schema }: Json): Json {
  return schema;
}
