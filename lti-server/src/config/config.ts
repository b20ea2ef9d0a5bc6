/** The tool's settings, read once from the environment. */
import { resolve } from 'node:path';
import { z } from 'zod';
import { withFiles } from './files.ts';

const Url = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''));

const Port = z.coerce.number().int().min(0).max(65_535);
const seconds = (most: number) => z.coerce.number().min(0).max(most);

const Environment = z.object({
  BLOCMAP_URL: Url.optional(),
  BLOCMAP_HOST: z.string().default('127.0.0.1'),
  BLOCMAP_PORT: Port.default(3300),
  BLOCMAP_DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(?:ql)?:\/\//, { error: 'expected an address such as postgresql://…' })
    .optional(),
  BLOCMAP_DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
  BLOCMAP_SECRET: z.string().min(32, { error: 'expected at least 32 characters' }).optional(),
  BLOCMAP_TRUSTED_PROXIES: z.coerce.number().int().min(0).max(10).default(0),
  BLOCMAP_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  BLOCMAP_DRAIN_SECONDS: seconds(600).default(0),
  BLOCMAP_GRACE_SECONDS: seconds(600).default(10),
  BLOCMAP_KEEP_ALIVE_SECONDS: seconds(3600).default(75),
  BLOCMAP_METRICS_HOST: z.string().default('127.0.0.1'),
  BLOCMAP_METRICS_PORT: Port.optional(),
  BLOCMAP_METRICS_TOKEN: z
    .string()
    .min(16, { error: 'expected at least 16 characters' })
    .optional(),
});

export interface Config {
  /** The address that browsers and platforms reach the tool by, without a final slash. */
  readonly publicUrl: string;
  readonly host: string;
  readonly port: number;
  /** Absolute; holds the embedded database and, where none is given, the secret. */
  readonly dataDir: string;
  readonly databaseUrl: string | null;
  /** Connections to a database server that this process opens at most, beside one for checks. */
  readonly databasePoolSize: number;
  /** Signs states and encrypts keys at rest; null: made once and kept in `dataDir`. */
  readonly secret: string | null;
  /** How many proxies stand before the tool; their `X-Forwarded-For` tells the caller's address. */
  readonly trustedProxies: number;
  readonly logLevel: z.infer<typeof Environment>['BLOCMAP_LOG_LEVEL'];
  /** How long it goes on serving after it was told to end, so that proxies notice. */
  readonly drainMs: number;
  /** How long requests that are under way may then take to end. */
  readonly graceMs: number;
  /** How long an idle connection is kept: longer than the proxy in front keeps it. */
  readonly keepAliveMs: number;
  readonly metrics: MetricsConfig;
}

/** Where figures are shown; nowhere where neither is given. */
export interface MetricsConfig {
  readonly host: string;
  /** A port of their own. */
  readonly port: number | null;
  /** What lets see them, at `/metrics`; without a port of their own, on the tool's. */
  readonly token: string | null;
}

/** What is wrong with the settings, each named with what was expected. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** @throws ConfigError naming every variable that cannot be used */
export function readConfig(environment: NodeJS.ProcessEnv): Config {
  const { values: given, problems } = withFiles(environment);
  const parsed = Environment.safeParse(given);
  if (!parsed.success || problems.length > 0) {
    const lines = [
      ...problems.map(({ name, problem }) => `  ${name}: ${problem}`),
      ...(parsed.error?.issues ?? []).map((issue) => `  ${issue.path.join('.')}: ${issue.message}`),
    ];
    throw new ConfigError(`These environment variables cannot be used:\n${lines.join('\n')}`);
  }
  const values = parsed.data;
  return {
    publicUrl: values.BLOCMAP_URL ?? `http://localhost:${values.BLOCMAP_PORT}`,
    host: values.BLOCMAP_HOST,
    port: values.BLOCMAP_PORT,
    dataDir: resolve(values.BLOCMAP_DATA_DIR),
    databaseUrl: values.DATABASE_URL ?? null,
    databasePoolSize: values.BLOCMAP_DATABASE_POOL,
    secret: values.BLOCMAP_SECRET ?? null,
    trustedProxies: values.BLOCMAP_TRUSTED_PROXIES,
    logLevel: values.BLOCMAP_LOG_LEVEL,
    drainMs: values.BLOCMAP_DRAIN_SECONDS * 1000,
    graceMs: values.BLOCMAP_GRACE_SECONDS * 1000,
    keepAliveMs: values.BLOCMAP_KEEP_ALIVE_SECONDS * 1000,
    metrics: {
      host: values.BLOCMAP_METRICS_HOST,
      port: values.BLOCMAP_METRICS_PORT ?? null,
      token: values.BLOCMAP_METRICS_TOKEN ?? null,
    },
  };
}
