/**
 * What the rest of the tool knows of LTI. Behind it stands ltijs today; a later one is an adapter.
 * Everything a handler gets from here has been verified: signature, claims, nonce, state,
 * deployment.
 */
import type { Request, Response, Router } from 'express';
import { z } from 'zod';
import { ModuleKey } from '@blocmap/shared/protocol';

export const LaunchRole = z.enum(['student', 'teacher', 'administrator']);
export type LaunchRole = z.infer<typeof LaunchRole>;

/**
 * A verified launch, without personal data: names and addresses in the token are neither kept nor
 * logged. Stored as it is with the session.
 */
export const Launch = z.object({
  platformId: z.string(),
  deploymentId: z.string(),
  /** The token's `sub`: the person's id on that platform. Null for an anonymous launch. */
  userId: z.string().nullable(),
  /** Every role the launch grants; empty for a role that means nothing here. */
  roles: z.array(LaunchRole),
  /** The reader's language, from `launch_presentation.locale`. */
  locale: z.enum(['fr', 'en']),
  messageType: z.enum(['resource-link', 'deep-linking']),
  course: z.object({ id: z.string(), title: z.string(), label: z.string().nullable() }).nullable(),
  resourceLink: z.object({ id: z.string(), title: z.string().nullable() }).nullable(),
  /** `cm:17` where the platform let the course module be known, else `link:…`; null without a link. */
  moduleKey: ModuleKey.nullable(),
  /** Custom parameters, values as strings; unknown substitution variables arrive as written. */
  custom: z.record(z.string(), z.string()),
  ags: z
    .object({
      scopes: z.array(z.string()),
      lineItemsUrl: z.string().nullable(),
      lineItemUrl: z.string().nullable(),
    })
    .nullable(),
  membershipsUrl: z.string().nullable(),
  deepLinking: z
    .object({
      returnUrl: z.string(),
      /** Echoed verbatim where the platform sent one. */
      data: z.string().nullable(),
      acceptsMultiple: z.boolean(),
      acceptsLinks: z.boolean(),
      acceptsLineItem: z.boolean(),
    })
    .nullable(),
  returnUrl: z.string().nullable(),
  inFrame: z.boolean(),
});
export type Launch = z.infer<typeof Launch>;

export interface PlatformRegistration {
  readonly name: string;
  /** The platform's `iss`, exactly as its tokens carry it. */
  readonly issuer: string;
  readonly clientId: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly tokenAudience?: string;
  readonly family?: string;
  /** Launches from any other deployment are refused. */
  readonly deploymentIds: readonly string[];
}

/** One link that a deep-linking answer adds to a course. */
export interface DeepLinkItem {
  readonly title: string;
  readonly text?: string;
  readonly url?: string;
  readonly custom?: Readonly<Record<string, string>>;
  readonly lineItem?: {
    readonly scoreMaximum: number;
    readonly label?: string;
    readonly resourceId?: string;
    /** The block's code, so that the platform's gradebook knows what the column counts for. */
    readonly tag?: string;
  };
}

/** The signed answer: a form with one field, `JWT`, to be posted to `returnUrl` by the browser. */
export interface DeepLinkAnswer {
  readonly returnUrl: string;
  readonly jwt: string;
}

export interface LineItem {
  readonly id: string;
  readonly label: string;
  readonly scoreMaximum: number;
  readonly tag: string | null;
  readonly resourceId: string | null;
  readonly resourceLinkId: string | null;
}

export interface ScoreSubmission {
  readonly userId: string;
  readonly scoreGiven: number;
  readonly scoreMaximum: number;
  readonly comment?: string;
  /** ISO 8601 with sub-seconds; must be later than the last one for this learner and item. */
  readonly timestamp: string;
}

/** What a platform's gradebook holds for one learner in one column. */
export interface LineItemResult {
  readonly userId: string;
  /** In points of `maximum`; null where there is no grade. */
  readonly score: number | null;
  readonly maximum: number;
  /** When it was given, in milliseconds since 1970; null where the platform does not say. */
  readonly at: number | null;
}

export interface Member {
  readonly userId: string;
  readonly roles: LaunchRole[];
  readonly active: boolean;
  /** Shown, never stored; null where the platform gives none. */
  readonly name: string | null;
}

/** Where the course's services are, as its last launch said. */
export interface CourseServices {
  readonly platformId: string;
  readonly lineItemsUrl: string | null;
  readonly membershipsUrl: string | null;
  readonly scopes: readonly string[];
}

/** The platform said no, or nothing. `retry` tells whether trying again later can help. */
export class PlatformServiceError extends Error {
  override readonly name = 'PlatformServiceError';
  constructor(
    message: string,
    readonly detail: {
      readonly status: number | null;
      readonly retry: boolean;
      readonly reason:
        | 'unreachable'
        | 'unauthorised'
        | 'forbidden'
        | 'not-found'
        | 'conflict'
        | 'refused'
        | 'malformed'
        | 'not-offered';
      /** How long the platform asks to be left alone; absent where it does not. */
      readonly retryAfterMs?: number;
    },
  ) {
    super(message);
  }
}

/** One of the tool's own signing keys. */
export interface KeyState {
  readonly kid: string;
  /** Published alone: its successor signs, or it is still to begin (`waits`). */
  readonly state: 'waits' | 'signs' | 'published';
  readonly signsFrom: Date;
}

/** The tool's signing keys in the course of time. */
export interface KeyCare {
  /** The newest first. */
  list(): Promise<readonly KeyState[]>;
  /**
   * Prepares a new key, which signs after every platform has had the time to read it; `compromised`:
   * at once, and all others are withdrawn. Resolves to the keys there are then.
   */
  rotate(how: { readonly compromised: boolean }): Promise<readonly KeyState[]>;
  /** Rotates where the key is old, and withdraws those that were followed long enough ago. */
  tend(): Promise<void>;
}

/** What a platform answered when it was asked now. */
export interface PlatformCheck {
  readonly keys: {
    /** How many of its keys may sign a launch. */
    readonly count: number;
    readonly problem: 'keys-unreachable' | 'keys-none' | null;
  };
  /** Whether it grants the tool a token for each service. */
  readonly tokens: readonly {
    readonly service: 'grades' | 'roster';
    readonly problem: PlatformServiceError['detail']['reason'] | null;
    readonly status: number | null;
  }[];
}

export interface LtiPort {
  /** Login, launch, keys and registration; mounted at the root of the tool. */
  readonly router: Router;
  /** Called with each verified launch; answers the browser. Set once, before the router is used. */
  onLaunch(handler: (launch: Launch, request: Request, response: Response) => Promise<void>): void;

  /** Adds a platform or, for a known issuer and client id, updates it. Resolves to its id. */
  registerPlatform(registration: PlatformRegistration): Promise<string>;
  /** A one-time link by which a platform registers itself; valid for `hours`. */
  inviteRegistration(hours: number): Promise<string>;
  /** Asks the platform whether all is well; null for one that is not registered. */
  checkPlatform(platformId: string): Promise<PlatformCheck | null>;

  readonly keys: KeyCare;

  answerDeepLinking(
    launch: Launch,
    items: readonly DeepLinkItem[],
    texts: { readonly message?: string; readonly error?: string },
  ): Promise<DeepLinkAnswer>;

  listLineItems(course: CourseServices, filter?: { readonly tag?: string }): Promise<LineItem[]>;
  createLineItem(
    course: CourseServices,
    item: {
      readonly label: string;
      readonly scoreMaximum: number;
      readonly tag: string;
      readonly resourceId?: string;
      readonly resourceLinkId?: string;
    },
  ): Promise<LineItem>;
  /** @throws PlatformServiceError 404 as `not-found`; so do the others that take a line item's URL */
  readLineItem(course: CourseServices, lineItemUrl: string): Promise<LineItem>;
  /** Makes the line item at `item.id` what is given; what is null is left out. */
  replaceLineItem(course: CourseServices, item: LineItem): Promise<LineItem>;
  /** The column goes, and on most platforms the grades in it. */
  deleteLineItem(course: CourseServices, lineItemUrl: string): Promise<void>;
  /** What the column holds, of one learner or of all; empty: no grades. */
  listResults(
    course: CourseServices,
    lineItemUrl: string,
    filter?: { readonly userId?: string },
  ): Promise<LineItemResult[]>;
  submitScore(course: CourseServices, lineItemUrl: string, score: ScoreSubmission): Promise<void>;
  listMembers(course: CourseServices): Promise<Member[]>;

  close(): Promise<void>;
}
