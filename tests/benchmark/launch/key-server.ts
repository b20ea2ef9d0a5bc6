import { createServer } from 'node:http';
import { createSign, generateKeyPairSync } from 'node:crypto';
import type { AddressInfo } from 'node:net';

export const CLIENT_ID = 'benchmark';
export const DEPLOYMENT_ID = '1';
const KID = 'benchmark-key';

/** The least of a platform that a launch needs: published keys, and tokens signed with them. */
export interface KeyServer {
  readonly url: string;
  mint(nonce: string, target: string): string;
  close(): Promise<void>;
}

const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

export async function startKeyServer(): Promise<KeyServer> {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk = { ...publicKey.export({ format: 'jwk' }), kid: KID, alg: 'RS256', use: 'sig' };
  const body = JSON.stringify({ keys: [jwk] });
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'application/json' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    mint(nonce, target) {
      const input = `${encode({ alg: 'RS256', typ: 'JWT', kid: KID })}.${encode(claims(url, nonce, target))}`;
      return `${input}.${createSign('RSA-SHA256').update(input).sign(privateKey, 'base64url')}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** What Moodle sends. */
function claims(issuer: string, nonce: string, target: string): Record<string, unknown> {
  const lti = 'https://purl.imsglobal.org/spec/lti/claim';
  const now = Math.floor(Date.now() / 1000);
  return {
    nonce,
    iat: now,
    exp: now + 600,
    iss: issuer,
    aud: CLIENT_ID,
    sub: String(Math.floor(Math.random() * 100_000)),
    given_name: 'Emma',
    family_name: 'Rousseau',
    name: 'Emma Rousseau',
    email: 'emma.rousseau@lycee.example',
    [`${lti}/deployment_id`]: DEPLOYMENT_ID,
    [`${lti}/target_link_uri`]: target,
    [`${lti}/message_type`]: 'LtiResourceLinkRequest',
    [`${lti}/version`]: '1.3.0',
    [`${lti}/roles`]: ['http://purl.imsglobal.org/vocab/lis/v2/membership#Learner'],
    [`${lti}/context`]: { id: '2', label: 'TMSPC', title: 'Maintenance', type: ['CourseSection'] },
    [`${lti}/resource_link`]: { id: '7', title: 'Bloc 3' },
    [`${lti}/tool_platform`]: { product_family_code: 'moodle', guid: 'x', version: '2024100706' },
    [`${lti}/launch_presentation`]: { locale: 'fr', document_target: 'iframe' },
    [`${lti}/custom`]: {},
    'https://purl.imsglobal.org/spec/lti-ags/claim/endpoint': {
      scope: ['https://purl.imsglobal.org/spec/lti-ags/scope/score'],
      lineitems: `${issuer}/lineitems?type_id=1`,
    },
  };
}
