/**
 * The scripts of the two pages between login and launch. They stand in their pages, allowed by their
 * hash: one request fewer on a way that a person waits for. Everything they are told comes from a
 * data block and is only ever used as text, as a key or as an address that the tool has checked.
 */

/**
 * `ask(subject, more)`: the platform's storage, by LTI's client-side postMessage. Resolves to the
 * value, or to null where there is no storage, no answer within a second, or one from anybody else.
 * @see https://www.imsglobal.org/spec/lti-pm-s/v0p1
 */
const ASK = `'use strict';
const data = JSON.parse(document.getElementById('login').textContent);
const { key, storage } = data;
const storageFrame = () => {
  if (storage === null) return null;
  const host = window.parent === window ? window.opener : window.parent;
  try {
    return (storage.target === '_parent' ? host : host.frames[storage.target]) || null;
  } catch {
    return null;
  }
};
const ask = (subject, more) => new Promise((resolve) => {
  const frame = storageFrame();
  if (frame === null) return resolve(null);
  const id = crypto.getRandomValues(new Uint32Array(4)).join('-');
  const end = (value) => {
    clearTimeout(timer);
    removeEventListener('message', hear);
    resolve(typeof value === 'string' ? value : null);
  };
  const hear = (event) => {
    const said = event.data;
    if (event.source !== frame || event.origin !== storage.origin) return;
    if (said === null || typeof said !== 'object' || said.message_id !== id) return;
    if (said.subject !== subject + '.response') return;
    end(said.error || said.key !== key ? null : said.value);
  };
  const timer = setTimeout(end, 1000, null);
  addEventListener('message', hear);
  frame.postMessage({ subject, message_id: id, key, ...more }, storage.origin);
});
`;

/** Keeps the proof where it can be kept, then goes on to the platform; else shows the way out. */
export const keepScript = `${ASK}
const { proof, cookie, next, issuedAt, lifetime } = data;
const show = (id) => {
  for (const part of document.querySelectorAll('main > *')) part.hidden = part.id !== id;
};
const sweep = () => {
  for (const name of Object.keys(localStorage)) {
    const [, at] = /^blocmap\\.login\\.(\\d+)\\./.exec(name) || [];
    if (Number(at) < issuedAt - lifetime) localStorage.removeItem(name);
  }
};
const keptHere = () => {
  try {
    sweep();
    localStorage.setItem(key, proof);
    return localStorage.getItem(key) === proof;
  } catch {
    return false;
  }
};
const keptAsCookie = () => {
  try {
    return document.cookie.split('; ').includes(cookie + '=' + proof);
  } catch {
    return false;
  }
};
const goOn = () => location.replace(next);
document.getElementById('blocked').addEventListener('submit', () => setTimeout(show, 0, 'opened'));
if (keptHere() || keptAsCookie()) goOn();
else {
  ask('lti.put_data', { value: proof }).then((kept) => {
    if (kept === proof) goOn();
    else show(window.top === window ? 'forbidden' : 'blocked');
  });
}
`;

/** Finds the proof and posts it on with the launch; without one too: the tool says what is wrong. */
export const proveScript = `${ASK}
const form = document.getElementById('launch');
const takeHere = () => {
  try {
    const found = localStorage.getItem(key);
    localStorage.removeItem(key);
    return found;
  } catch {
    return null;
  }
};
const send = (proof) => {
  form.elements.proof.value = proof || '';
  form.submit();
};
const own = takeHere();
if (own) send(own);
else ask('lti.get_data', {}).then(send);
`;
