/** Platforms (LMS) and what the LTI protocol needs remembered. The platform's id leads every key. */
import {
  bigint,
  boolean,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';

export const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'date' });

export const platform = pgTable(
  'platform',
  {
    platformId: text('platform_id').primaryKey(),
    issuer: text('issuer').notNull(),
    clientId: text('client_id').notNull(),
    name: text('name').notNull(),
    /** Product family as the platform names itself (`moodle`); decides the `Lms` behind it. */
    family: text('family').notNull().default('generic'),
    authorizationUrl: text('authorization_url').notNull(),
    tokenUrl: text('token_url').notNull(),
    jwksUrl: text('jwks_url').notNull(),
    /** Audience of our client assertions where it is not the token URL. */
    tokenAudience: text('token_audience'),
    scopes: text('scopes').array().notNull().default([]),
    /** Its addresses came from a stranger: the tool calls none of them on a private network. */
    publicOnly: boolean('public_only').notNull().default(false),
    createdAt: instant('created_at').notNull().defaultNow(),
    lastLaunchAt: instant('last_launch_at'),
    /** Until when its services want to be, or had better be, left alone. */
    quietUntil: instant('quiet_until'),
  },
  (table) => [uniqueIndex('platform_issuer_client').on(table.issuer, table.clientId)],
);

export const deployment = pgTable(
  'deployment',
  {
    platformId: text('platform_id')
      .notNull()
      .references(() => platform.platformId, { onDelete: 'cascade' }),
    deploymentId: text('deployment_id').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** How it came to be allowed: `first-launch`, `approved`; null: registered with the platform. */
    allowedBy: text('allowed_by'),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.deploymentId] })],
);

/** Deployments whose launches were genuine and that nobody has allowed yet. */
export const pendingDeployment = pgTable(
  'pending_deployment',
  {
    platformId: text('platform_id')
      .notNull()
      .references(() => platform.platformId, { onDelete: 'cascade' }),
    deploymentId: text('deployment_id').notNull(),
    firstSeenAt: instant('first_seen_at').notNull(),
    lastSeenAt: instant('last_seen_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.platformId, table.deploymentId] })],
);

/** How the tool gets on with a platform, beside its launches. Nothing of persons. */
export const platformHealth = pgTable('platform_health', {
  platformId: text('platform_id')
    .primaryKey()
    .references(() => platform.platformId, { onDelete: 'cascade' }),
  lastTokenAt: instant('last_token_at'),
  lastErrorAt: instant('last_error_at'),
  /** What went wrong and where: a code of ours, never a platform's own words. */
  lastErrorCode: text('last_error_code'),
  lastErrorService: text('last_error_service'),
  lastErrorStatus: integer('last_error_status'),
});

/** A nonce is spent by inserting it: the second insert of the same one fails. */
export const nonce = pgTable(
  'nonce',
  {
    platformId: text('platform_id').notNull(),
    nonce: text('nonce').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.platformId, table.nonce] }),
    index('nonce_expiry').on(table.expiresAt),
  ],
);

/** What ltijs stores through its database plugin, by collection; secrets are encrypted by ltijs. */
export const ltijsRecord = pgTable(
  'ltijs_record',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    collection: text('collection').notNull(),
    /** Hash of the collection and the record's identifying fields: one record for each. */
    identity: text('identity').notNull(),
    /** The searchable fields. */
    fields: jsonb('fields').notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
  },
  (table) => [
    uniqueIndex('ltijs_record_identity').on(table.collection, table.identity),
    index('ltijs_record_age').on(table.collection, table.createdAt),
  ],
);

/** One-time links by which an administrator lets a platform register itself. */
export const registrationInvite = pgTable('registration_invite', {
  tokenHash: text('token_hash').primaryKey(),
  createdAt: instant('created_at').notNull().defaultNow(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
  /** Hash of the platform's registration token that it was used with: that one is never sent twice. */
  platformTokenHash: text('platform_token_hash'),
});

/**
 * The tool's own signing keys. The generation is the key: of two processes that start at once on an
 * empty store, one inserts the first generation and the other reads it.
 */
export const signingKey = pgTable('signing_key', {
  generation: integer('generation').primaryKey(),
  kid: text('kid').notNull(),
  /** The private key as PKCS #8, encrypted with the tool's secret. */
  sealedPrivateKey: text('sealed_private_key').notNull(),
  publicJwk: jsonb('public_jwk').notNull(),
  createdAt: instant('created_at').notNull().defaultNow(),
  /** Published from the start, it signs from here on; null: at once. */
  signsFrom: instant('signs_from'),
});
