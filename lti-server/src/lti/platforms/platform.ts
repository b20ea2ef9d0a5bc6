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
  readonly deploymentIds: ReadonlySet<string>;
}

export function platformOf(
  row: typeof platform.$inferSelect,
  deploymentIds: readonly string[],
): Platform {
  const { platformId, issuer, clientId, name, family } = row;
  const { authorizationUrl, tokenUrl, jwksUrl, tokenAudience } = row;
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
    deploymentIds: new Set(deploymentIds),
  };
}
