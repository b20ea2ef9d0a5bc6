/**
 * The least that any tool must do with a launch: send the browser to the platform with a new state
 * and nonce, then read the form and verify the signature.
 */
import { createPublicKey, randomBytes, verify, type JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import { listen, platformUrl, report } from '../measured.ts';

const answer = await fetch(`${platformUrl()}/jwks`);
const { keys } = (await answer.json()) as { keys: [JsonWebKey] };
const key = createPublicKey({ key: keys[0], format: 'jwk' });

const random = (): string => randomBytes(24).toString('base64url');

const server = createServer((request, response) => {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const form = new URLSearchParams(Buffer.concat(chunks).toString());
    if (request.url === '/login') {
      const query = new URLSearchParams({ state: random(), nonce: random() });
      response.writeHead(303, { location: `${form.get('iss')}/auth?${query}` }).end();
      return;
    }
    const [header, payload = '', signature = ''] = (form.get('id_token') ?? '').split('.');
    const signed = Buffer.from(`${header}.${payload}`);
    const valid = verify('sha256', signed, key, Buffer.from(signature, 'base64url'));
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { sub: string };
    response.writeHead(valid ? 200 : 401).end(claims.sub);
  });
});
const url = await listen(server);
report({ loginUrl: `${url}/login`, launchUrl: url });
