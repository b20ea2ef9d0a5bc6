/** Keys in the course of time: a successor for one that is old, and an end for one that was followed. */
import type { KeyObject } from 'node:crypto';
import { inArray, lt } from 'drizzle-orm';
import { signingKey, type Store } from '../../store/index.ts';
import type { KeyCare } from '../port.ts';
import { addKey, readKeys, type SigningKeys } from './signing-key.ts';
import { LEAD_MS, nextAt, retiredAt, rotationDueAt, signerAt, signsFrom } from './timeline.ts';

export interface KeyCareDeps {
  readonly store: Store;
  readonly storageKey: KeyObject;
  readonly signingKeys: SigningKeys;
  readonly now: () => Date;
}

export function createKeyCare({ store, storageKey, signingKeys, now }: KeyCareDeps): KeyCare {
  const stored = () => store.read(readKeys);

  async function prepareNext(): Promise<void> {
    const at = now();
    if (nextAt(await stored(), at.getTime()) !== undefined) return;
    await addKey(store, storageKey, at, new Date(at.getTime() + LEAD_MS));
  }

  /** A new key signs at once, and what any other signed is believed no more. */
  async function replaceAll(): Promise<void> {
    await addKey(store, storageKey, now(), null);
    const newest = Math.max(...(await stored()).map(({ generation }) => generation));
    await store.write((writer) =>
      writer.delete(signingKey).where(lt(signingKey.generation, newest)),
    );
  }

  const list: KeyCare['list'] = async () => {
    const keys = await stored();
    const at = now().getTime();
    const signer = signerAt(keys, at);
    return keys.map((key) => ({
      kid: key.kid,
      state:
        key === signer
          ? 'signs'
          : key.generation > (signer?.generation ?? 0)
            ? 'waits'
            : 'published',
      signsFrom: new Date(signsFrom(key)),
    }));
  };

  return {
    list,
    async rotate({ compromised }) {
      await (compromised ? replaceAll() : prepareNext());
      signingKeys.invalidate();
      return list();
    },
    async tend() {
      const at = now().getTime();
      const keys = await stored();
      if (rotationDueAt(keys, at)) await prepareNext();
      const retired = retiredAt(keys, at).map(({ generation }) => generation);
      if (retired.length > 0) {
        await store.write((writer) =>
          writer.delete(signingKey).where(inArray(signingKey.generation, retired)),
        );
      }
      signingKeys.invalidate();
    },
  };
}
