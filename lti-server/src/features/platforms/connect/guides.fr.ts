import type { Guide, ToolValues } from './guide.ts';

/** Labels as the products write them in French, with the English ones where people may meet those. */
export function guidesFr(values: ToolValues): readonly Guide[] {
  const moodle = [
    { label: 'Nom de l’outil (Tool name)', value: values.name },
    { label: 'URL de l’outil (Tool URL)', value: values.toolUrl },
    { label: 'Version LTI (LTI version)', value: 'LTI 1.3' },
    { label: 'Type de clé publique (Public key type)', value: 'URL du jeu de clés (Keyset URL)' },
    { label: 'Jeu de clés publiques (Public keyset)', value: values.keysetUrl },
    { label: 'URL d’initiation de connexion (Initiate login URL)', value: values.loginUrl },
    { label: 'URI de redirection (Redirection URI(s))', value: values.toolUrl },
    { label: 'Paramètres personnalisés (Custom parameters)', value: values.custom },
  ];
  const moodleServices = [
    'Cochez « Supporte le Deep Linking » (Supports Deep Linking) ; son adresse peut rester vide.',
    'Services : « IMS LTI Assignment and Grade Services » sur « Utiliser ce service pour la synchronisation des notes et la gestion des colonnes » ; « IMS LTI Names and Role Provisioning » sur « Utiliser ce service ».',
    'Vie privée : « Partager le nom de l’utilisateur » sur « Toujours » (sans lui, les grilles de notes n’ont pas de noms) ; l’adresse électronique sur « Jamais ».',
  ];
  return [
    {
      id: 'moodle',
      title: 'Moodle, pour tout le site',
      who: 'Par l’administrateur du site.',
      before: [
        'Le plus simple : demandez un lien d’inscription à la personne qui héberge Blocmap (blocmap register-platform --invite), puis Administration du site › Plugins › Modules d’activités › Outil externe › Gérer les outils ; collez-le dans « URL de l’outil », « Ajouter LTI Advantage », confirmez dans la page de Blocmap, puis « Activer ». Il n’y a alors rien à recopier.',
        'À la main : Administration du site › Plugins › Modules d’activités › Outil externe › Gérer les outils › « configurer un outil manuellement », et recopiez :',
      ],
      values: moodle,
      after: [
        ...moodleServices,
        '« Utilisation de la configuration de l’outil » (Tool configuration usage) : « Afficher dans le sélecteur d’activités ». Enregistrez.',
        'Dans la liste des outils, sur la carte de Blocmap, ouvrez « Afficher les détails de la configuration » (l’icône de liste) et reportez dans Blocmap l’ID de plateforme, l’ID client et l’ID de déploiement (voir plus bas).',
      ],
    },
    {
      id: 'moodle-course',
      title: 'Moodle, pour un seul cours',
      who: 'Par un enseignant, là où le site permet les outils de cours (capacité mod/lti:addcoursetool).',
      before: [
        'Dans le cours : « Plus » › « Outils externes LTI » › « Ajouter un outil », et recopiez :',
      ],
      values: moodle,
      after: [
        ...moodleServices,
        'Enregistrez. Rouvrez l’outil par « Modifier » : l’ID client y est affiché, et l’ID de déploiement est le nombre qui suit « typeid= » dans l’adresse de la page. Transmettez-les, avec l’adresse du site, à la personne qui héberge Blocmap, ou entrez-les vous-même avec un lien d’inscription.',
      ],
    },
    {
      id: 'canvas',
      title: 'Canvas',
      who: 'Par un administrateur du compte.',
      before: [
        'Admin › Clés de développeur › « + Clé de développeur » › « + Clé LTI ».',
        'Méthode : « Saisir l’URL » (Enter URL), et recopiez :',
      ],
      values: [
        { label: 'URL JSON (JSON URL)', value: values.canvasUrl },
        { label: 'URI de redirection (Redirect URIs)', value: values.toolUrl },
      ],
      after: [
        'Enregistrez et activez la clé : son numéro, dans la colonne « Détails », est l’identifiant client.',
        'Paramètres du compte › Apps › « + App » › « Par ID client », avec ce numéro. Le menu de l’application installée donne l’identifiant de déploiement.',
      ],
    },
    {
      id: 'sakai',
      title: 'Sakai',
      who: 'Par un administrateur.',
      before: [
        'Administration Workspace › External Tools › « Install LTI 1.x Tool », activez LTI 1.3, et recopiez :',
      ],
      values: [
        { label: 'Launch URL', value: values.toolUrl },
        { label: 'LTI 1.3 Tool Keyset URL', value: values.keysetUrl },
        { label: 'LTI 1.3 Tool OpenID Connect/Initialization Endpoint', value: values.loginUrl },
        { label: 'LTI 1.3 Tool Redirect Endpoint(s)', value: values.toolUrl },
        { label: 'Custom Parameters', value: values.custom },
      ],
      after: [
        'Autorisez l’envoi du nom, le carnet de notes (« Allow External Tool to create grade columns ») et la liste des membres, et le choix de contenu (« Content Item / Deep Linking »).',
        'Une fois l’outil enregistré, Sakai affiche l’identifiant client, l’identifiant de déploiement et ses adresses ; celle des jetons contient le numéro de l’outil.',
      ],
    },
    {
      id: 'blackboard',
      title: 'Blackboard Learn',
      who: 'En deux temps : l’inscription est centrale, le déploiement se fait dans l’établissement.',
      before: [
        'Sur developer.blackboard.com, celui qui héberge Blocmap enregistre une application par établissement (Blocmap les sépare par leur identifiant client), y active LTI 1.3, et recopie :',
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
        'L’« Application ID » obtenu est l’identifiant client.',
        'Dans l’établissement : Administrateur › Fournisseurs d’outils LTI › « Inscrire un outil LTI 1.3/Advantage », avec cet identifiant. Autorisez le service de notes et celui des membres, et le nom de l’utilisateur.',
        'Blackboard affiche alors l’identifiant de déploiement. L’émetteur est https://blackboard.com pour tous.',
      ],
    },
    {
      id: 'other',
      title: 'Une autre plateforme LTI 1.3',
      who: 'Par son administrateur.',
      before: ['Enregistrez un outil LTI 1.3 avec ces valeurs :'],
      values: [
        {
          label: 'Adresse de l’outil (target link URI, Deep Linking compris)',
          value: values.toolUrl,
        },
        { label: 'Initiation de connexion (OIDC login initiation URL)', value: values.loginUrl },
        { label: 'Redirection (redirect URI)', value: values.toolUrl },
        { label: 'Clés publiques (JWKS)', value: values.keysetUrl },
        { label: 'Domaine', value: values.domain },
        { label: 'Icône', value: values.iconUrl },
        { label: 'Paramètres personnalisés', value: values.custom },
        { label: 'Services (scopes)', value: values.scopes.join(' ') },
      ],
      after: [],
    },
  ];
}
