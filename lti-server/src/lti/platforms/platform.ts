import type { platform } from '../../store/index.ts';

/** A registered platform and the deployments that may launch from it. */
export interface Platform {
  readonly platformId: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly name: string;
  readonly family: string;
  readonly authorizationUrl: string;
  readonly tokenUrl: string;
  readonly jwksUrl: string;
  readonly tokenAudience: string | null;
  /** Its addresses came from a stranger: none of them is called on a private network. */
  readonly publicOnly: boolean;
  readonly deploymentIds: ReadonlySet<string>;
}

export function platformOf(
  row: typeof platform.$inferSelect,
  deploymentIds: readonly string[],
): Platform {
  const { platformId, issuer, clientId, name, family } = row;
  const { authorizationUrl, tokenUrl, jwksUrl, tokenAudience, publicOnly } = row;
  return {
    platformId,
    issuer,
    clientId,
    name,
    family,
    authorizationUrl,
    tokenUrl,
    jwksUrl,
    tokenAudience,
    publicOnly,
    deploymentIds: new Set(deploymentIds),
  };
}
