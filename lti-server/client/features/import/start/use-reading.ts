import type { ImportDraft } from '@blocmap/shared/protocol';
import { useEffect, useRef, useState } from 'preact/hooks';
import { paths, toProblem, useApi, type ApiProblem } from '../../../api/index.ts';
import { useLocale, useTexts } from '../../../i18n/index.ts';
import { href } from '../../../navigation/index.ts';
import {
  mayBeRegister,
  readRegister,
  RegisterReadingError,
  type RegisterContent,
} from '../register/index.ts';
import { importTexts } from '../texts.ts';

/** What the tool takes in; larger exports are read here. Bytes. */
const MOST_UPLOADED = 20 * 1024 * 1024;

export interface StartTrouble {
  readonly message: string;
  /** For support. */
  readonly requestId: string | null;
  /** The file names no certification: its code would help. */
  readonly needsCode: boolean;
}

export type ReadingState =
  | { readonly step: 'idle'; readonly problem: StartTrouble | null }
  /** Bytes of an export; 0 of 0 before it is known. */
  | {
      readonly step: 'reading';
      readonly name: string;
      readonly read: number;
      readonly total: number;
    }
  | { readonly step: 'picking'; readonly content: RegisterContent }
  | { readonly step: 'sending'; readonly name: string };

interface Upload {
  readonly blob: Blob;
  readonly query: Readonly<Record<string, string>>;
}

export interface Reading {
  readonly state: ReadingState;
  readonly take: (files: readonly File[]) => void;
  readonly paste: (text: string) => void;
  /** Goes on with these fiches of the export. */
  readonly pick: (codes: readonly string[]) => void;
  readonly retryWithCode: (code: string) => void;
  readonly cancel: () => void;
}

/** The way from a file to a draft, which it opens at its end. */
export function useReading(): Reading {
  const { api } = useApi();
  const locale = useLocale();
  const texts = useTexts(importTexts);
  const [state, setState] = useState<ReadingState>({ step: 'idle', problem: null });
  const files = useRef<readonly File[]>([]);
  const last = useRef<Upload | null>(null);
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  const fail = (message: string, problem: ApiProblem | null = null): void =>
    setState({
      step: 'idle',
      problem: {
        message,
        requestId: problem?.detail.requestId ?? null,
        needsCode: problem?.detail.places?.includes('query.code') ?? false,
      },
    });

  async function send(upload: Upload): Promise<void> {
    last.current = upload;
    const name = upload.query['name'] ?? '';
    if (upload.blob.size > MOST_UPLOADED) return fail(texts.tooLarge(name));
    setState({ step: 'sending', name });
    try {
      const draft = await api.upload<ImportDraft>(paths.upload(upload.query), upload.blob);
      location.hash = href({ view: 'import', draftId: draft.draftId });
    } catch (thrown) {
      const problem = toProblem(thrown);
      if (problem.kind === 'expired') return undefined;
      fail(problem.kind === 'network' ? texts.network : problem.message, problem);
    }
    return undefined;
  }

  /** Null where the reading has ended otherwise, and that has been shown. */
  async function read(codes: readonly string[] | null): Promise<RegisterContent | null> {
    const name = files.current.map((file) => file.name).join(', ');
    setState({ step: 'reading', name, read: 0, total: 0 });
    const controller = new AbortController();
    running.current = controller;
    try {
      return await readRegister(
        { files: files.current, codes },
        {
          signal: controller.signal,
          onProgress: (done, total) => setState({ step: 'reading', name, read: done, total }),
        },
      );
    } catch (error) {
      if (!(error instanceof RegisterReadingError)) throw error;
      const [only] = files.current;
      if (error.kind === 'other-format' && only !== undefined) {
        await send({ blob: only, query: { name: only.name } });
      } else if (error.kind === 'cancelled') {
        setState({ step: 'idle', problem: null });
      } else {
        fail(error.words?.[locale] ?? texts.workerFailed);
      }
      return null;
    }
  }

  async function list(): Promise<void> {
    const content = await read(null);
    if (content === null) return;
    const [only, ...others] = content.heads;
    if (only !== undefined && others.length === 0) await fetchFiches([only.code]);
    else setState({ step: 'picking', content });
  }

  async function fetchFiches(codes: readonly string[]): Promise<void> {
    const content = await read(codes);
    if (content === null) return;
    const { certifications, format } = content;
    if (certifications.length === 0) return fail(texts.nothingRead);
    const name = files.current.map((file) => file.name).join(', ');
    const blob = new Blob([JSON.stringify(certifications)]);
    await send({ blob, query: { name: name.slice(0, 200), origin: format } });
  }

  return {
    state,
    take: (given) => {
      const [only] = given;
      if (only === undefined) return;
      files.current = given;
      setState({ step: 'sending', name: only.name });
      void mayBeRegister(given).then(
        (register) => (register ? list() : send({ blob: only, query: { name: only.name } })),
        () => fail(texts.unreadable(only.name)),
      );
    },
    paste: (text) => void send({ blob: new Blob([text]), query: { name: texts.pastedName } }),
    pick: (codes) => void fetchFiches(codes),
    retryWithCode: (code) => {
      if (last.current === null) return;
      const { blob, query } = last.current;
      void send({ blob, query: { ...query, code } });
    },
    cancel: () => {
      running.current?.abort();
      setState({ step: 'idle', problem: null });
    },
  };
}
