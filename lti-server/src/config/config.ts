/** The tool's settings, read once from the environment. */
import { resolve } from 'node:path';
import { z } from 'zod';

const Url = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const Environment = z.object({
  BLOCMAP_URL: Url.optional(),
  BLOCMAP_HOST: z.string().default('127.0.0.1'),
  BLOCMAP_PORT: z.coerce.number().int().min(0).max(65_535).default(3300),
  BLOCMAP_DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, { error: 'expected an address such as postgresql://…' })
    .optional(),
  BLOCMAP_SECRET: z.string().min(32, { error: 'expected at least 32 characters' }).optional(),
  BLOCMAP_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  BLOCMAP_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
});

export interface Config {
  /** The address that browsers and platforms reach the tool by, without a final slash. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  /** Absolute; holds the embedded database and, where none is given, the secret. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Signs states and encrypts keys at rest; null: made once and kept in `dataDir`. */
  readonly secret: string | null;
  /** How many proxies stand before the tool; their `X-Forwarded-For` tells the caller's address. */
  readonly trustedProxies: number;
  readonly logLevel: z.infer<typeof Environment>['BLOCMAP_LOG_LEVEL'];
}

/** What is wrong with the settings, each named with what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError naming every variable that cannot be used */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const set = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  );
  const parsed = Environment.safeParse(set);
  if (!parsed.success) {
    const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new ConfigError(`These environment variables cannot be used:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    publicUrl: values.BLOCMAP_URL ?? `http://localhost:${values.BLOCMAP_PORT}`,
    host: values.BLOCMAP_HOST,
    port: values.BLOCMAP_PORT,
    dataDir: resolve(values.BLOCMAP_DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    secret: values.BLOCMAP_SECRET ?? null,
    trustedProxies: values.BLOCMAP_TRUSTED_PROXIES,
    logLevel: values.BLOCMAP_LOG_LEVEL,
  };
}
