import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

interface RegistrationPageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
  /** The tool's registration address with our configuration and a fresh token. */
  readonly url: string;
}

/** The tool's registration in a frame, until it says `org.imsglobal.lti.close`. */
export function RegistrationPage({ context, visitor, url }: RegistrationPageProps): VNode {
  const t = texts(context.state.data.language);
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-mod-lti-startltiadvregistration"
      bodyClasses={['path-mod', 'path-mod-lti', 'pagelayout-admin']}
      title={t.dynamic}
      path="/mod/lti/toolconfigure.php"
      scripts={['/lib/registration.js']}
    >
      <iframe
        id="registration-frame"
        title={t.frameTitle}
        src={url}
        data-done="/mod/lti/toolconfigure.php"
        height="600"
        width="100%"
      />
      <p>
        <a href="/mod/lti/toolconfigure.php">{t.back}</a>
      </p>
    </Layout>
  );
}
