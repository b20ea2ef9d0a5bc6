import type { VNode } from 'preact';
import type { PlatformContext } from '../../context.ts';
import { PATHS } from '../../oidc/endpoints.ts';
import type { SignedIn } from '../../session/signed-in.ts';
import type { Tool } from '../../state/model.ts';
import { deploymentIdOf } from '../../state/tools.ts';
import { Layout } from '../layout.tsx';
import { texts } from './texts.ts';

interface ManagePageProps {
  readonly context: PlatformContext;
  readonly visitor: SignedIn;
}

function ToolRow({ context, visitor, tool }: ManagePageProps & { readonly tool: Tool }): VNode {
  const t = texts(context.state.data.language);
  const button = (action: string, label: string): VNode => (
    <form method="post" action="/mod/lti/toolconfigure.php" class="inline">
      <input type="hidden" name="sesskey" value={visitor.session.sesskey} />
      <input type="hidden" name="client" value={tool.clientId} />
      <button class="btn btn-sm" type="submit" name="action" value={action}>
        {label}
      </button>
    </form>
  );
  return (
    <tr data-client={tool.clientId} data-state={tool.state}>
      <th scope="row">{tool.name}</th>
      <td>
        <code>{tool.clientId}</code>
      </td>
      <td>{deploymentIdOf(tool)}</td>
      <td>{t[tool.state]}</td>
      <td>
        {tool.state === 'pending' && button('activate', t.activate(tool.name))}
        {button('delete', t.remove(tool.name))}
      </td>
    </tr>
  );
}

function ToolList(props: ManagePageProps): VNode {
  const { tools, language } = props.context.state.data;
  const t = texts(language);
  if (tools.length === 0) return <p>{t.none}</p>;
  return (
    <table id="tool-list">
      <thead>
        <tr>
          {[t.name, t.client, t.deployment, t.state, t.actions].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tools.map((tool) => (
          <ToolRow {...props} tool={tool} />
        ))}
      </tbody>
    </table>
  );
}

function DynamicForm({ context, visitor }: ManagePageProps): VNode {
  const t = texts(context.state.data.language);
  return (
    <form method="post" action="/mod/lti/startltiadvregistration.php" id="dynamic-registration">
      <input type="hidden" name="sesskey" value={visitor.session.sesskey} />
      <p>
        <label for="registration-url">{t.registrationUrl}</label>
        <input
          id="registration-url"
          name="url"
          type="url"
          required
          size={60}
          aria-describedby="registration-help"
        />
        <span id="registration-help" class="text-muted">
          {t.dynamicHelp}
        </span>
      </p>
      <button class="btn btn-primary" type="submit">
        {t.register}
      </button>
    </form>
  );
}

function ManualForm({ context, visitor }: ManagePageProps): VNode {
  const t = texts(context.state.data.language);
  const field = (name: string, label: string, required = true): VNode => (
    <p>
      <label for={`manual-${name}`}>{label}</label>
      <input id={`manual-${name}`} name={name} type="url" required={required} size={60} />
    </p>
  );
  return (
    <form method="post" action="/mod/lti/typessettings.php" id="manual-registration">
      <input type="hidden" name="sesskey" value={visitor.session.sesskey} />
      <p>
        <label for="manual-name">{t.name}</label>
        <input id="manual-name" name="name" required />
      </p>
      {field('launchUrl', t.launchUrl)}
      {field('loginUrl', t.loginUrl)}
      {field('jwksUrl', t.jwksUrl)}
      <p>
        <label for="manual-redirectUris">{t.redirectUris}</label>
        <textarea id="manual-redirectUris" name="redirectUris" rows={2} cols={60} required />
      </p>
      {field('deepLinkUrl', t.deepLinkUrl, false)}
      <button class="btn" type="submit">
        {t.save}
      </button>
    </form>
  );
}

/** The administrator's page: what is registered, and the two ways to register more. */
export function ManagePage(props: ManagePageProps): VNode {
  const { context, visitor } = props;
  const t = texts(context.state.data.language);
  const { issuer } = context;
  const addresses: readonly (readonly [string, string])[] = [
    [t.issuer, issuer],
    [t.authUrl, issuer + PATHS.authorization],
    [t.tokenUrl, issuer + PATHS.token],
    [t.keysUrl, issuer + PATHS.jwks],
  ];
  return (
    <Layout
      context={context}
      visitor={visitor}
      bodyId="page-mod-lti-toolconfigure"
      bodyClasses={['path-mod', 'path-mod-lti', 'pagelayout-admin']}
      title={t.title}
      path="/mod/lti/toolconfigure.php"
    >
      <h2 class="h4">{t.registered}</h2>
      <ToolList {...props} />
      <h2 class="h4">{t.dynamic}</h2>
      <DynamicForm {...props} />
      <h2 class="h4">{t.byHand}</h2>
      <ManualForm {...props} />
      <h2 class="h4">{t.platform}</h2>
      <dl id="platform-addresses">
        {addresses.map(([label, value]) => (
          <>
            <dt>{label}</dt>
            <dd>
              <code>{value}</code>
            </dd>
          </>
        ))}
      </dl>
    </Layout>
  );
}
