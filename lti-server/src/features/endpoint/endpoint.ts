import { z } from 'zod';
import type { ErrorCode } from '@blocmap/shared/protocol';
import type { Principal } from '../access/index.ts';

/**
 * Who may knock: anybody (pairing, the document itself), a session opened by a launch, or a session
 * as well as a paired extension. What they may do in a course is decided behind the door.
 */
export type EndpointAccess = 'open' | 'session' | 'paired';

/** What a handler is given: everything has been validated. */
export interface Call<Params, Query, Body, Caller> {
  readonly principal: Caller;
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  /** The bearer token itself; empty for an open endpoint. */
  readonly token: string;
  /** The caller's network address, for limits alone. */
  readonly source: string;
  /** What `If-None-Match` named. */
  readonly knownEtags: readonly string[];
}

/** A handler's answer: a body, a body with its ETag, or the word that the caller's copy is fresh. */
export interface Answer<Body> {
  readonly body?: Body;
  readonly etag?: string;
  readonly notModified?: boolean;
  /** A file to keep instead of a body. */
  readonly file?: File;
}

/** A file that an endpoint answers with. */
export interface File {
  /** With its extension; any characters. */
  readonly name: string;
  readonly mediaType: string;
  readonly content: string | Uint8Array;
}

/** The body of an endpoint that takes a file: its bytes, as they came. */
export const FileBody = z.instanceof(Uint8Array);

interface Description {
  readonly method: 'get' | 'post' | 'put' | 'delete';
  /** Below the API's base, in Express's notation: `/courses/:courseId`. */
  readonly path: string;
  /** Unique; the name of the operation in the OpenAPI document. */
  readonly name: string;
  readonly summary: string;
  readonly access: EndpointAccess;
  /** Who gets an answer other than a refusal, in words, for the document. */
  readonly roles: string;
  readonly errors: readonly ErrorCode[];
  /** The answer has an ETag, and none is sent to whoever has it already. */
  readonly cached?: true;
  /** Takes a file of at most so many bytes as its body, of type application/octet-stream. */
  readonly upload?: number;
  /** Answers with a file, of one of these media types. */
  readonly download?: readonly string[];
  /** Requests a minute that one network address may make; unlimited where left out. */
  readonly limit?: number;
}

/** One endpoint as router and document see it. `Needs` are the services that it calls. */
export interface Endpoint<Needs> extends Description {
  readonly params: z.ZodObject;
  readonly query: z.ZodObject;
  /** Null: no body is read. */
  readonly body: z.ZodType | null;
  /** Null: 204, nothing is answered. */
  readonly response: z.ZodType | null;
  handle(
    needs: Needs,
    call: Call<unknown, unknown, unknown, Principal | null>,
  ): Promise<Answer<unknown>>;
}

type Caller<A extends EndpointAccess> = A extends 'open' ? null : Principal;

interface Typed<
  Needs,
  A extends EndpointAccess,
  P extends z.ZodObject,
  Q extends z.ZodObject,
  B extends z.ZodType | null,
  R extends z.ZodType | null,
> extends Description {
  readonly access: A;
  readonly params?: P;
  readonly query?: Q;
  readonly body?: B;
  readonly response: R;
  handle(
    needs: Needs,
    call: Call<z.output<P>, z.output<Q>, B extends z.ZodType ? z.output<B> : undefined, Caller<A>>,
  ): Promise<Answer<R extends z.ZodType ? z.input<R> : never>>;
}

const Nothing = z.object({});

/** Declares an endpoint: `endpoint<{ mapping: Mapping }>()({ … })`. */
export function endpoint<Needs>() {
  return <
    A extends EndpointAccess,
    R extends z.ZodType | null,
    P extends z.ZodObject = typeof Nothing,
    Q extends z.ZodObject = typeof Nothing,
    B extends z.ZodType | null = null,
  >(
    typed: Typed<Needs, A, P, Q, B, R>,
  ): Endpoint<Needs> => ({
    // The router validates by these very schemas before it calls: the types hold.
    ...typed,
    params: typed.params ?? Nothing,
    query: typed.query ?? Nothing,
    body: typed.body ?? null,
  });
}
