import { createSecretKey } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLoginStates, type NewLoginState } from './state.ts';

const key = createSecretKey(Buffer.alloc(32, 1));
const login: NewLoginState = {
  issuer: 'https://moodle.example',
  clientId: 'c',
  deploymentId: '1',
  target: 'https://tool.example/lti/launch',
  courseModule: 17,
  storageTarget: '_parent',
};

function at(start: Date) {
  let time = start.getTime();
  const states = createLoginStates(key, () => new Date(time));
  return { states, pass: (seconds: number) => void (time += seconds * 1000) };
}

describe('a login’s state', () => {
  test('gives back what was put in, with the nonce', () => {
    const { states } = at(new Date('2026-09-01T08:00:00Z'));
    const { state, login: issued } = states.issue(login);
    expect(issued.nonce).toMatch(/^[\w-]{32}$/);
    expect(states.read(state)).toEqual(issued);
    expect(issued).toEqual({
      ...login,
      nonce: issued.nonce,
      issuedAt: 1_788_249_600,
      expiresAt: 1_788_250_200,
    });
  });

  test('is good for ten minutes', () => {
    const { states, pass } = at(new Date());
    const { state } = states.issue(login);
    pass(599);
    expect(states.read(state).clientId).toBe('c');
    pass(1);
    expect(() => states.read(state)).toThrow('state-expired');
  });

  test('of another secret is not believed', () => {
    const other = createLoginStates(createSecretKey(Buffer.alloc(32, 2)), () => new Date());
    expect(() => at(new Date()).states.read(other.issue(login).state)).toThrow('state-invalid');
  });

  test('can stand in an address and in a cookie’s name', () => {
    expect(at(new Date()).states.issue(login).state).toMatch(/^[\w-]+\.[\w-]+$/);
  });

  test('changed anywhere, is not believed', () => {
    const { states } = at(new Date());
    const { state } = states.issue(login);
    fc.assert(
      fc.property(
        fc.nat(state.length - 1),
        fc.string({ minLength: 1, maxLength: 1 }),
        (at_, by) => {
          fc.pre(state[at_] !== by);
          const changed = state.slice(0, at_) + by + state.slice(at_ + 1);
          expect(() => states.read(changed)).toThrow('state-invalid');
        },
      ),
    );
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(() => states.read(text)).toThrow('state-invalid');
      }),
    );
  });
});
