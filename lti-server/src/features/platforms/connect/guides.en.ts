import type { Guide, ToolValues } from './guide.ts';

/** Labels as the products write them in English. */
export function guidesEn(values: ToolValues): readonly Guide[] {
  const moodle = [
    { label: 'Tool name', value: values.name },
    { label: 'Tool URL', value: values.toolUrl },
    { label: 'LTI version', value: 'LTI 1.3' },
    { label: 'Public key type', value: 'Keyset URL' },
    { label: 'Public keyset', value: values.keysetUrl },
    { label: 'Initiate login URL', value: values.loginUrl },
    { label: 'Redirection URI(s)', value: values.toolUrl },
    { label: 'Custom parameters', value: values.custom },
  ];
  const moodleServices = [
    'Tick “Supports Deep Linking (Content-Item Message)”; its address may stay empty.',
    'Services: “IMS LTI Assignment and Grade Services” to “Use this service for grade sync and column management”; “IMS LTI Names and Role Provisioning” to “Use this service to retrieve members’ information as per privacy settings”.',
    'Privacy: “Share launcher’s name with tool” to “Always” (without it, score sheets have no names); the e-mail address to “Never”.',
  ];
  return [
    {
      id: 'moodle',
      title: 'Moodle, for the whole site',
      who: 'By the site’s administrator.',
      before: [
        'The simplest way: ask whoever hosts Blocmap for a registration link (blocmap register-platform --invite), then Site administration › Plugins › Activity modules › External tool › Manage tools; paste it into “Tool URL”, “Add LTI Advantage”, confirm in Blocmap’s page, then “Activate”. There is nothing to copy then.',
        'By hand: Site administration › Plugins › Activity modules › External tool › Manage tools › “configure a tool manually”, and copy:',
      ],
      values: moodle,
      after: [
        ...moodleServices,
        '“Tool configuration usage”: “Show in activity chooser and as a preconfigured tool”. Save.',
        'In the list of tools, on Blocmap’s card, open “View configuration details” (the list icon) and take the platform ID, the client ID and the deployment ID to Blocmap (see below).',
      ],
    },
    {
      id: 'moodle-course',
      title: 'Moodle, for one course',
      who: 'By a teacher, where the site allows course tools (capability mod/lti:addcoursetool).',
      before: ['In the course: “More” › “LTI External tools” › “Add tool”, and copy:'],
      values: moodle,
      after: [
        ...moodleServices,
        'Save. Open the tool again by “Edit”: the client ID is shown there, and the deployment ID is the number after “typeid=” in the page’s address. Give them, with the site’s address, to whoever hosts Blocmap, or enter them yourself with a registration link.',
      ],
    },
    {
      id: 'canvas',
      title: 'Canvas',
      who: 'By an administrator of the account.',
      before: [
        'Admin › Developer Keys › “+ Developer Key” › “+ LTI Key”.',
        'Method: “Enter URL”, and copy:',
      ],
      values: [
        { label: 'JSON URL', value: values.canvasUrl },
        { label: 'Redirect URIs', value: values.toolUrl },
      ],
      after: [
        'Save, and switch the key on: its number, in the column “Details”, is the client ID.',
        'Account settings › Apps › “+ App” › “By Client ID”, with that number. The menu of the installed app gives the deployment ID.',
      ],
    },
    {
      id: 'sakai',
      title: 'Sakai',
      who: 'By an administrator.',
      before: [
        'Administration Workspace › External Tools › “Install LTI 1.x Tool”, turn LTI 1.3 on, and copy:',
      ],
      values: [
        { label: 'Launch URL', value: values.toolUrl },
        { label: 'LTI 1.3 Tool Keyset URL', value: values.keysetUrl },
        { label: 'LTI 1.3 Tool OpenID Connect/Initialization Endpoint', value: values.loginUrl },
        { label: 'LTI 1.3 Tool Redirect Endpoint(s)', value: values.toolUrl },
        { label: 'Custom Parameters', value: values.custom },
      ],
      after: [
        'Allow the name to be sent, grade columns (“Allow External Tool to create grade columns”) and the roster, and the choice of content (“Content Item / Deep Linking”).',
        'Once the tool is stored, Sakai shows the client ID, the deployment ID and its own addresses; the token address holds the tool’s number.',
      ],
    },
    {
      id: 'blackboard',
      title: 'Blackboard Learn',
      who: 'In two steps: registration is central, deployment is the school’s.',
      before: [
        'On developer.blackboard.com, whoever hosts Blocmap registers an application for each school (Blocmap keeps them apart by their client ID), turns LTI 1.3 on in it, and copies:',
      ],
      values: [
        { label: 'Domain(s)', value: values.domain },
        { label: 'Login Initiation URL', value: values.loginUrl },
        { label: 'Tool Redirect URL(s)', value: values.toolUrl },
        { label: 'Tool JWKS URL', value: values.keysetUrl },
        { label: 'Signing Algorithm', value: 'RS256' },
        { label: 'Custom Parameters', value: values.custom },
      ],
      after: [
        'The “Application ID” that comes back is the client ID.',
        'In the school: Administrator › LTI Tool Providers › “Register LTI 1.3/Advantage Tool”, with that ID. Allow the grade service, the membership service and the user’s name.',
        'Blackboard then shows the deployment ID. The issuer is https://blackboard.com for all.',
      ],
    },
    {
      id: 'other',
      title: 'Another LTI 1.3 platform',
      who: 'By its administrator.',
      before: ['Register an LTI 1.3 tool with these values:'],
      values: [
        { label: 'Target link URI, for Deep Linking as well', value: values.toolUrl },
        { label: 'OIDC login initiation URL', value: values.loginUrl },
        { label: 'Redirect URI', value: values.toolUrl },
        { label: 'Public keys (JWKS)', value: values.keysetUrl },
        { label: 'Domain', value: values.domain },
        { label: 'Icon', value: values.iconUrl },
        { label: 'Custom parameters', value: values.custom },
        { label: 'Services (scopes)', value: values.scopes.join(' ') },
      ],
      after: [],
    },
  ];
}
