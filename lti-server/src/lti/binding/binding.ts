/**
 * Ties a launch to the browser that asked for it. Login answers a page that leaves a proof in the
 * browser: its storage, the platform's, or a cookie; a launch is only believed with the proof of its
 * state. A launch that somebody else began and got this browser to post (login CSRF) has none.
 */
import type { KeyObject } from 'node:crypto';
import type { Request, Response } from 'express';
import { originOf, requestLocale } from '../../http/index.ts';
import type { Platform } from '../platforms/platform.ts';
import { Refusal } from '../refusal/refusal.ts';
import type { ToolUrls } from '../urls.ts';
import { proofCookie } from './cookie.ts';
import { renderKeepPage, renderProvePage, type PlatformStorage } from './page.tsx';
import { pagePolicy } from './policy.ts';
import { createProofs } from './proof.ts';
import { keepScript, proveScript } from './scripts.ts';

/** What the binding needs of a login's state. */
export interface BoundLogin {
  readonly nonce: string;
  /** Seconds since 1970. */
  readonly issuedAt: number;
  readonly expiresAt: number;
  /** The login's `lti_storage_target`, where it had one. */
  readonly storageTarget: string | null;
}

export interface Binding {
  /**
   * Answers a login with the page that keeps the proof and goes on to `address`; where no browser
   * asks, with the cookie and a redirect.
   * @param fields of the login, to begin it again in a window of its own
   */
  keep(
    login: BoundLogin,
    to: {
      readonly platform: Platform;
      readonly address: string;
      readonly fields: Readonly<Record<string, string>>;
    },
    request: Request,
    response: Response,
  ): void;
  /**
   * Whether this browser has proved that the login was its own; false: it has not been asked yet.
   * @throws Refusal `browser-unproven` where it was asked and could not
   */
  proven(login: BoundLogin, request: Request): boolean;
  /** Answers a launch with the page that finds the proof and posts the launch again with it. */
  ask(
    login: BoundLogin,
    launch: {
      readonly platform: Platform;
      readonly token: string;
      readonly state: string;
    },
    request: Request,
    response: Response,
  ): void;
  /** Takes the login's cookie away again, where the browser has sent it. */
  forget(login: BoundLogin, request: Request, response: Response): void;
}

const keepPolicy = pagePolicy(keepScript);
const provePolicy = pagePolicy(proveScript);

export function createBinding(key: KeyObject, urls: ToolUrls): Binding {
  const proofs = createProofs(key);
  const ownOrigin = new URL(urls.launch).origin;
  const cookie = proofCookie(ownOrigin.startsWith('https:'));
  const keyOf = ({ issuedAt, nonce }: BoundLogin): string => `blocmap.login.${issuedAt}.${nonce}`;

  /**
   * A proof in a form only counts from our own page: who began the login elsewhere knows its proof
   * and could send it along from theirs. No page can forge these two headers.
   */
  const fromOurPage = (request: Request): boolean =>
    request.get('origin') === ownOrigin || request.get('sec-fetch-site') === 'same-origin';

  return {
    keep(login, { platform, address, fields }, request, response) {
      const proof = proofs.of(login.nonce);
      response.append('Set-Cookie', cookie.set(login.nonce, proof));
      if (!isBrowser(request)) {
        response.setHeader('Cache-Control', 'no-store');
        response.redirect(303, address);
        return;
      }
      send(response, keepPolicy, platform, 'no-referrer');
      response.send(
        renderKeepPage({
          locale: requestLocale(request),
          key: keyOf(login),
          proof,
          cookie: cookie.nameFor(login.nonce),
          storage: storageOf(login, platform),
          next: address,
          issuedAt: login.issuedAt,
          lifetime: login.expiresAt - login.issuedAt,
          loginUrl: urls.login,
          fields,
        }),
      );
    },
    proven(login, request) {
      const kept = cookie.read(login.nonce, request.get('cookie'));
      if (kept !== null && proofs.matches(login.nonce, kept)) return true;
      const given: unknown = (request.body as Record<string, unknown>)['proof'];
      if (given === undefined) return false;
      if (typeof given === 'string' && fromOurPage(request) && proofs.matches(login.nonce, given)) {
        return true;
      }
      throw new Refusal('browser-unproven');
    },
    ask(login, { platform, token, state }, request, response) {
      // Without a referrer at all, a browser would not say either where the form comes from.
      send(response, provePolicy, platform, 'same-origin');
      response.send(
        renderProvePage({
          locale: requestLocale(request),
          key: keyOf(login),
          storage: storageOf(login, platform),
          launchUrl: urls.launch,
          token,
          state,
        }),
      );
    },
    forget(login, request, response) {
      if (cookie.read(login.nonce, request.get('cookie')) === null) return;
      response.append('Set-Cookie', cookie.clear(login.nonce));
    },
  };
}

/**
 * A program that launches without a browser, as conformance suites do, runs no script and shows no
 * page: it is sent on, with the cookie. Every browser calls itself Mozilla, for old times’ sake.
 */
function isBrowser(request: Request): boolean {
  return (request.get('user-agent') ?? '').startsWith('Mozilla/');
}

function send(
  response: Response,
  policy: (platformUrls: readonly string[]) => string,
  { issuer, authorizationUrl }: Platform,
  referrerPolicy: string,
): void {
  response.setHeader('Content-Security-Policy', policy([issuer, authorizationUrl]));
  response.setHeader('Referrer-Policy', referrerPolicy);
  response.setHeader('Cache-Control', 'no-store');
  response.type('html');
}

/** A platform's storage listens at the origin of its authorization address. */
function storageOf(login: BoundLogin, platform: Platform): PlatformStorage | null {
  const origin = originOf(platform.authorizationUrl);
  if (login.storageTarget === null || origin === null) return null;
  return { target: login.storageTarget, origin };
}
