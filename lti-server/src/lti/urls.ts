/** The tool's LTI addresses: the only ones it ever asks a platform to send a browser to. */
export const PATHS = {
  login: '/lti/login',
  launch: '/lti/launch',
  keys: '/lti/keys',
  register: '/lti/register',
  approve: '/lti/register/approve',
  enter: '/lti/register/platform',
  closeScript: '/lti/register.js',
  icon: '/lti/icon.svg',
} as const;

export type ToolUrls = { readonly [Name in keyof typeof PATHS]: string };

/** @param publicUrl without a final slash */
export function toolUrls(publicUrl: string): ToolUrls {
  const entries = Object.entries(PATHS).map(([name, path]) => [name, publicUrl + path]);
  return Object.fromEntries(entries) as ToolUrls;
}

/** Whether a launch may be for `target`: our launch address, with any query of a link's own. */
export function isLaunchTarget(target: string, urls: ToolUrls): boolean {
  return target === urls.launch || target.startsWith(`${urls.launch}?`);
}
