import { InvalidArgumentError, type Command } from 'commander';
import { readConfig } from '../config/config.ts';
import { RegistrationError, type PlatformRegistration } from '../lti/index.ts';
import { presetAddresses } from '../lti/platforms/presets.ts';
import { makeCommand } from './command.ts';
import { CliError, writeJson, type CliIo } from './io.ts';
import { printToolValues, toolValues } from './platform-values.ts';
import { cliTexts } from './texts.ts';
import { withPort } from './with-port.ts';

interface Options {
  readonly moodle?: string;
  readonly name?: string;
  readonly issuer?: string;
  readonly clientId?: string;
  readonly authorizationUrl?: string;
  readonly tokenUrl?: string;
  readonly jwksUrl?: string;
  readonly audience?: string;
  readonly family?: string;
  readonly deploymentId?: string[];
  readonly invite?: number | true;
  readonly json?: true;
}

const USUAL_HOURS = 24;
const MOST_HOURS = 720;

export function registerPlatformCommand(io: CliIo): Command {
  const texts = cliTexts[io.language];
  return makeCommand('register-platform', texts.register, io)
    .option('--moodle <url>', texts.registerMoodle)
    .option('--name <name>', texts.registerName)
    .option('--issuer <iss>', texts.registerIssuer)
    .option('--client-id <id>', texts.registerClientId)
    .option('--authorization-url <url>', texts.registerAuthorization)
    .option('--token-url <url>', texts.registerToken)
    .option('--jwks-url <url>', texts.registerJwks)
    .option('--audience <aud>', texts.registerAudience)
    .option('--family <family>', texts.registerFamily)
    .option('--deployment-id <id...>', texts.registerDeployment)
    .option('--invite [hours]', texts.registerInvite, readHours)
    .option('--json', texts.json)
    .action((options: Options) =>
      options.invite === undefined ? register(options, io) : invite(options, io),
    );
}

function readHours(text: string): number {
  const hours = Number(text);
  if (Number.isInteger(hours) && hours >= 1 && hours <= MOST_HOURS) return hours;
  throw new InvalidArgumentError('');
}

async function invite(options: Options, io: CliIo): Promise<void> {
  const texts = cliTexts[io.language];
  const hours =
    options.invite === undefined || options.invite === true ? USUAL_HOURS : options.invite;
  const url = await withPort(io, (port) => port.inviteRegistration(hours));
  if (options.json) writeJson(io, { url, hours });
  else io.stdout.write(`${texts.inviteReady(hours)}\n${url}\n`);
}

async function register(options: Options, io: CliIo): Promise<void> {
  const texts = cliTexts[io.language];
  const { publicUrl } = readConfig(io.env);
  const registration = registrationOf(options, io);
  const platformId = await withPort(io, (port) => port.registerPlatform(registration)).catch(
    (error: unknown) => {
      throw error instanceof RegistrationError ? new CliError(error.message, 2) : error;
    },
  );
  if (options.json) writeJson(io, { platformId, ...registration, tool: toolValues(publicUrl) });
  else {
    io.stdout.write(
      `${texts.registered(platformId)}\n\n${printToolValues(publicUrl, io.language)}`,
    );
  }
}

/** @throws CliError naming what is missing, with what has to be entered in the platform first */
function registrationOf(options: Options, io: CliIo): PlatformRegistration {
  const texts = cliTexts[io.language];
  const site = options.moodle?.replace(/\/+$/, '');
  const moodle = site === undefined ? undefined : presetAddresses('moodle', site);
  const values = {
    '--issuer': options.issuer ?? moodle?.issuer,
    '--client-id': options.clientId,
    '--authorization-url': options.authorizationUrl ?? moodle?.authorizationUrl,
    '--token-url': options.tokenUrl ?? moodle?.tokenUrl,
    '--jwks-url': options.jwksUrl ?? moodle?.jwksUrl,
    '--deployment-id': options.deploymentId?.[0],
  };
  const missing = Object.entries(values).flatMap(([name, value]) => (value ? [] : [name]));
  if (missing.length > 0) {
    const { publicUrl } = readConfig(io.env);
    const help = printToolValues(publicUrl, io.language);
    throw new CliError(`${texts.missingOptions(missing.join(', '))}\n\n${help}`, 2);
  }
  const issuer = values['--issuer'] ?? '';
  const family = options.family ?? (site === undefined ? undefined : 'moodle');
  return {
    name: options.name ?? (URL.canParse(issuer) ? new URL(issuer).host : issuer),
    issuer,
    clientId: values['--client-id'] ?? '',
    authorizationUrl: values['--authorization-url'] ?? '',
    tokenUrl: values['--token-url'] ?? '',
    jwksUrl: values['--jwks-url'] ?? '',
    deploymentIds: options.deploymentId ?? [],
    ...(options.audience === undefined ? {} : { tokenAudience: options.audience }),
    ...(family === undefined ? {} : { family }),
  };
}
