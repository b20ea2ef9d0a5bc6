import { createContext, type VNode } from 'preact';
import { useContext, useState } from 'preact/hooks';
import { paths, toProblem, useApi } from '../api/index.ts';
import { useTexts } from '../i18n/index.ts';
import { appTexts } from './texts.ts';

const SignOutContext = createContext<() => void>(() => undefined);
/** Gives what the page does once the tool has ended the session. */
export const SignOutProvider = SignOutContext.Provider;

/** Ends the session on the tool, not only in this page: nobody after goes on with it. */
export function SignOut(): VNode {
  const texts = useTexts(appTexts);
  const { api } = useApi();
  const signedOut = useContext(SignOutContext);
  const [step, setStep] = useState<'ready' | 'asked' | 'failed'>('ready');
  const signOut = async (): Promise<void> => {
    setStep('asked');
    try {
      await api.send('DELETE', paths.session);
      signedOut();
    } catch (thrown) {
      // One that has ended already cannot be ended, and need not be.
      if (toProblem(thrown).kind === 'expired') signedOut();
      else setStep('failed');
    }
  };
  return (
    <button
      type="button"
      class="sign-out"
      disabled={step === 'asked'}
      onClick={() => void signOut()}
    >
      {step === 'failed' ? texts.signOutFailed : texts.signOut}
    </button>
  );
}
